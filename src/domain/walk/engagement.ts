import { Day, Instant } from '../values/dates';
import { answersOfItem, itemFields, ItemState, NextAction, untouchedItem } from './item-state';
import { CustomerSegment, itemsOf, Playbook } from './playbook';

/** The ways in which COVID-19 matters to a customer. They decide the tag (see `tag.ts`). */
export const covidReasons = ['assistance', 'acceleration', 'pausing', 'unrelated'] as const;

export type CovidReason = (typeof covidReasons)[number];

/** The customer of a walk. */
export interface Customer {
  readonly name: string;
  readonly segment: CustomerSegment;
  readonly domain: string;
  readonly covid: CovidReason;
}

/** A closing of the walk although items were open: the partner's reason, and the ids of those items. */
export interface Closing {
  readonly reason: string;
  readonly openItems: readonly string[];
}

/**
 * The closing of a walk, with its moment. `liftedIn` is the version whose save opened the walk again because
 * the customer paused or came back; missing while the closing holds.
 */
export interface WalkClosing extends Closing {
  readonly at: Instant;
  readonly liftedIn?: number | undefined;
}

/**
 * What managers look for in notes, beside the state of the walk: FTOP's Escalate (`yes` or empty), the risks,
 * the concerns, the codes of the workloads (joined with commas), and the answer of a Service Intent with the
 * codes of the services that it is about.
 */
export type NoteFactName = 'escalate' | 'risks' | 'concerns' | 'workloads' | 'intent' | 'intentServices';

/**
 * The facts of a walk's notes, each from the newest note that was asked for it: empty when that note told
 * none, missing when no note was asked.
 */
export type NoteFacts = Readonly<Partial<Record<NoteFactName, string>>>;

/**
 * The data that a walk stores about its newest note. `openItems` are the ids of the items that were open
 * when it was written. `closing`: a final note closed the walk with open items at that moment. `nextUpdate`
 * is the earliest day that the newest notes of their kinds name for the next one, and `nextUpdateKind` that
 * kind. `targetDate` is the earliest one named in the newest Entitlement Status of each service. `next` is
 * its next action. `service` is the workload code of the service that it is about, if it is about one.
 * `facts` come from all notes.
 */
export interface LastNote {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly kindId: string;
  readonly openItems: readonly string[];
  readonly closing?: WalkClosing | undefined;
  readonly service?: string | undefined;
  readonly nextUpdate: Day | undefined;
  readonly nextUpdateKind?: string | undefined;
  readonly targetDate?: Day | undefined;
  readonly next?: NextAction;
  readonly facts?: NoteFacts;
  readonly writtenAt: Instant;
  readonly writtenOn: Day;
}

/**
 * One partner's walk through the playbook for one customer. The value is immutable, and `version` rises by
 * one with every save. `touchedAt` holds when each item last changed. `noteCount`, `notedAt` and `lastNote`
 * describe the notes written so far. `readers` are the ids of those the partner chose to get its summaries,
 * and missing before a choice was made. `snoozedUntil`: no reminder before that day. `archivedOn`: the
 * partner put the customer away on that day. `pausingSince` is when the customer's reason became pausing, and
 * missing for any other reason.
 */
export interface Engagement {
  readonly id: string;
  readonly ownerId: string;
  readonly tenantId: string;
  readonly playbookId: string;
  readonly version: number;
  readonly customer: Customer;
  readonly items: Readonly<Record<string, ItemState>>;
  readonly touchedAt: Readonly<Record<string, Instant>>;
  readonly noteCount: number;
  readonly notedAt: Instant | undefined;
  readonly lastNote?: LastNote | undefined;
  readonly readers?: readonly string[] | undefined;
  readonly snoozedUntil?: Day | undefined;
  readonly archivedOn?: Day | undefined;
  readonly pausingSince?: Instant | undefined;
  readonly startedAt: Instant;
  readonly changedAt: Instant;
}

/** The largest number of characters in each field, counted as `lengthOf` counts. */
export const limits = {
  name: 120,
  domain: 253,
  note: 500,
  nextAction: 500,
  owner: 100,
  blocker: 200,
  reason: 200,
  closeReason: 200,
} as const;

/**
 * Returns the state of one item. An item that was never changed, or that the playbook got later, is not
 * started.
 */
export function itemState(engagement: Engagement, itemId: string): ItemState {
  return engagement.items[itemId] ?? untouchedItem;
}

/** Creates a walk for a customer: version 0 until it is saved, every item not started. */
export function newEngagement(given: {
  id: string;
  ownerId: string;
  tenantId: string;
  playbook: Playbook;
  customer: Customer;
  now: Instant;
}): Engagement {
  const { id, ownerId, tenantId, playbook, customer, now } = given;
  return {
    id,
    ownerId,
    tenantId,
    playbookId: playbook.id,
    version: 0,
    customer,
    ...(customer.covid === 'pausing' && { pausingSince: now }),
    items: Object.fromEntries(itemsOf(playbook).map((item) => [item.id, untouchedItem])),
    touchedAt: {},
    noteCount: 0,
    notedAt: undefined,
    startedAt: now,
    changedAt: now,
  };
}

/**
 * Returns the engagement with changed items. It records which of them really changed and when. Such a change
 * takes it out of the archive.
 */
export function withItems(
  engagement: Engagement,
  changed: Readonly<Record<string, ItemState>>,
  now: Instant,
): Engagement {
  const touched = Object.keys(changed).filter((itemId) => {
    const before = itemState(engagement, itemId);
    const [old, present] = [before, changed[itemId] ?? before].map(answersOfItem);
    return itemFields.some((field) => old?.[field] !== present?.[field]);
  });
  return {
    ...engagement,
    items: { ...engagement.items, ...changed },
    touchedAt: { ...engagement.touchedAt, ...Object.fromEntries(touched.map((itemId) => [itemId, now])) },
    archivedOn: touched.length > 0 ? undefined : engagement.archivedOn,
    changedAt: now,
  };
}

/** Returns true when a change took an engagement out of the archive. */
export function leftArchive(before: Engagement, after: Engagement): boolean {
  return before.archivedOn !== undefined && after.archivedOn === undefined;
}

/**
 * Returns the engagement with another customer record. A customer who pauses, or comes back, opens a walk
 * again that was closed with open items.
 */
export function withCustomer(engagement: Engagement, customer: Customer, now: Instant): Engagement {
  const turned = customer.covid !== engagement.customer.covid;
  const liftedIn = engagement.lastNote?.closing?.liftedIn;
  const since = engagement.customer.covid === 'pausing' ? engagement.pausingSince : now;
  return {
    ...(turned ? withLiftedClosing(engagement, liftedIn ?? engagement.version + 1) : engagement),
    customer,
    pausingSince: customer.covid === 'pausing' ? since : undefined,
    changedAt: now,
  };
}

/** Returns the engagement with its closing lifted by the save of this version, or, without one, in force again. */
export function withLiftedClosing(engagement: Engagement, liftedIn: number | undefined): Engagement {
  const { lastNote } = engagement;
  if (!lastNote?.closing) return engagement;
  return { ...engagement, lastNote: { ...lastNote, closing: { ...lastNote.closing, liftedIn } } };
}
