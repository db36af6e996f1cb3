import { BlockedEntry, blockedItems, nextDueItem } from '../walk/items-for-note';
import { Day } from '../values/dates';
import { Engagement } from '../walk/engagement';
import { isSettled } from '../walk/item';
import { NextAction } from '../walk/item-state';
import { Playbook } from '../walk/playbook';
import { Progress, progressOf } from '../walk/progress';
import { noteDays, Standing, StandingDetail, standingDetail } from '../walk/standing';
import { tagFor } from '../walk/tag';
import { RowFacts, rowFacts } from './row-facts';
import { cleanLine, searchable } from '../values/text';

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
  /** The next action of the newest note while it is to be done, or else that of the next due item. */
  readonly nextAction: NextAction | undefined;
  readonly facts: RowFacts;
  /** The note of the newest summary that the reader was sent; undefined when there is none to open. */
  readonly noteId: string | undefined;
}

/** Returns the row of one customer, seen on the reader's day `today`. */
export function customerRow(
  engagement: Engagement,
  given: { playbook: Playbook; partner: string; today: Day; noteId?: string | undefined },
): CustomerRow {
  const { playbook, partner, today, noteId } = given;
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
    facts: rowFacts(engagement),
    noteId,
  };
}

/** Returns the next action of the newest note, unless it was that of an item that is settled by now. */
function nextActionOf({ lastNote, items }: Engagement): NextAction | undefined {
  const next = lastNote?.next;
  if (!next || next.nextAction === '') return undefined;
  const own = Object.values(items).filter(({ nextAction }) => cleanLine(nextAction) === next.nextAction);
  return own.length > 0 && own.every(isSettled) ? undefined : next;
}

/** The sorts of customers, the most urgent first. */
export const customerSorts = [
  'overdue',
  'escalated',
  'blocked',
  'due',
  'onTime',
  'paused',
  'closed',
  'finished',
  'archived',
] as const;

export type CustomerSort = (typeof customerSorts)[number];

/**
 * Returns the most urgent sort of a customer. Once no note is due, only an escalation is still urgent; of an
 * archived customer nothing is.
 */
function sortOf({ standing, blocked, facts }: CustomerRow): CustomerSort {
  if (standing === 'overdue' || standing === 'archived') return standing;
  if (facts.escalated) return 'escalated';
  const open = standing === 'due' || standing === 'on-time';
  if (open && blocked.length > 0) return 'blocked';
  return standing === 'on-time' ? 'onTime' : standing;
}

/** Sorts the rows by urgency: overdue, then escalated, blocked, due, and the rest; by name within each. */
export function byUrgency(rows: readonly CustomerRow[]): readonly CustomerRow[] {
  const rank = (row: CustomerRow): number => customerSorts.indexOf(sortOf(row));
  const name = ({ engagement }: CustomerRow): string => searchable(engagement.customer.name);
  return [...rows].sort((one, other) => rank(one) - rank(other) || name(one).localeCompare(name(other)));
}

/** The number of customers of each sort. Each customer counts once, in its most urgent sort. */
export type CustomerCounts = Readonly<Record<CustomerSort, number>>;

/** Counts the customers for a chart. The counts add up to all rows. */
export function customerCounts(rows: readonly CustomerRow[]): CustomerCounts {
  const sorts = rows.map(sortOf);
  const count = (sort: CustomerSort): number => sorts.filter((one) => one === sort).length;
  return {
    overdue: count('overdue'),
    escalated: count('escalated'),
    blocked: count('blocked'),
    due: count('due'),
    onTime: count('onTime'),
    paused: count('paused'),
    closed: count('closed'),
    finished: count('finished'),
    archived: count('archived'),
  };
}
