import { BlockedEntry, blockedItems, nextDueItem } from '../walk/items-for-note';
import { Day } from '../values/dates';
import { Engagement } from '../walk/engagement';
import { NextAction } from '../walk/item-state';
import { Playbook } from '../walk/playbook';
import { Progress, progressOf } from '../walk/progress';
import { noteDays, Standing, StandingDetail, standingDetail, standings } from '../walk/standing';
import { tagFor } from '../walk/tag';
import { searchable } from '../values/text';

/** One customer in a reader's list. `partner` is the name of the person who leads the walk. */
export interface CustomerRow {
  readonly engagement: Engagement;
  readonly partner: string;
  readonly tag: string;
  readonly progress: Progress;
  readonly blocked: readonly BlockedEntry[];
  readonly standing: Standing;
  /** The standing as it is told. */
  readonly detail: StandingDetail;
  /** The day on which the next note is due; empty when none is. */
  readonly dueOn: Day | undefined;
  /** The next action of the newest note, or else the next due item of the checklist. */
  readonly nextAction: NextAction | undefined;
}

/** Returns the row of one customer, seen on the reader's day `today`. */
export function customerRow(
  engagement: Engagement,
  given: { playbook: Playbook; partner: string; today: Day },
): CustomerRow {
  const { playbook, partner, today } = given;
  const detail = standingDetail(engagement, today);
  return {
    engagement,
    partner,
    tag: tagFor(engagement.customer.covid) ?? '',
    progress: progressOf(engagement, playbook),
    blocked: blockedItems(engagement, playbook),
    standing: detail.standing,
    detail,
    dueOn: noteDays(engagement)?.dueOn,
    nextAction: nextActionOf(engagement) ?? nextDueItem(engagement, { playbook, today }),
  };
}

function nextActionOf({ lastNote }: Engagement): NextAction | undefined {
  return lastNote?.next && lastNote.next.nextAction !== '' ? lastNote.next : undefined;
}

/** Sorts the rows by urgency: overdue, then blocked, then due, then the rest; by name within each group. */
export function byUrgency(rows: readonly CustomerRow[]): readonly CustomerRow[] {
  const rank = ({ standing, blocked }: CustomerRow): number => {
    if (standing === 'overdue') return 0;
    const open = standing === 'due' || standing === 'on-time';
    return open && blocked.length > 0 ? 1 : 2 + standings.indexOf(standing);
  };
  const name = ({ engagement }: CustomerRow): string => searchable(engagement.customer.name);
  return [...rows].sort((one, other) => rank(one) - rank(other) || name(one).localeCompare(name(other)));
}

/** The number of customers of each sort. Each customer counts once, in its most urgent sort. */
export interface CustomerCounts {
  readonly overdue: number;
  readonly blocked: number;
  readonly due: number;
  readonly onTime: number;
  readonly paused: number;
  readonly closed: number;
  readonly finished: number;
  readonly archived: number;
}

/** Counts the customers for a chart. The counts add up to all rows. */
export function customerCounts(rows: readonly CustomerRow[]): CustomerCounts {
  const open = rows.filter(({ standing }) => standing === 'due' || standing === 'on-time');
  const unblocked = open.filter(({ blocked }) => blocked.length === 0);
  const count = (standing: Standing, among = rows): number =>
    among.filter((row) => row.standing === standing).length;
  return {
    overdue: count('overdue'),
    blocked: open.length - unblocked.length,
    due: count('due', unblocked),
    onTime: count('on-time', unblocked),
    paused: count('paused'),
    closed: count('closed'),
    finished: count('finished'),
    archived: count('archived'),
  };
}
