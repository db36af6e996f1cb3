import { Instant } from '../values/dates';
import { RecipientKey, Unreachable } from './recipient';

/**
 * The kinds of messages that the bot sends unasked:
 * - `summary`: a note, to a reader.
 * - `question`: a reader's question, to the note's partner.
 * - `answer`: the partner's answer, to that reader.
 * - `reminder`: a note is due, to the partner.
 * - `digest`: all customers, to a reader.
 * - `not-reached`: another delivery was given up, to the partner.
 * - `secret-expiry`: the client secret expires, to an admin.
 * - `retention-report`: the data that the retention rule deleted, to an admin.
 */
export const deliveryKinds = [
  'summary',
  'question',
  'answer',
  'reminder',
  'digest',
  'not-reached',
  'secret-expiry',
  'retention-report',
] as const;

export type DeliveryKind = (typeof deliveryKinds)[number];

/**
 * The states of a delivery:
 * - `queued`: will be sent as soon as it is due.
 * - `waiting`: the recipient cannot be reached yet; queued again when they can.
 * - `delivered`: the message has arrived.
 * - `failed`: given up, but a person can send it again.
 * - `cancelled`: no longer wanted.
 */
export const deliveryStates = ['queued', 'waiting', 'delivered', 'failed', 'cancelled'] as const;

export type DeliveryState = (typeof deliveryStates)[number];

/** How many deliveries of each state there are, and when the oldest that is due was to be sent; empty for none. */
export interface QueueCounts {
  readonly byState: Readonly<Record<string, number>>;
  readonly oldestDueAt: Instant | undefined;
}

/** The reasons for which a delivery is given up. */
export const failures = ['refused', 'too-large', 'gone', 'fault', 'too-often', 'too-long'] as const;

export type Failure = (typeof failures)[number];

/**
 * One message for one recipient. `key` names the subject and the recipient, so that writing it twice is
 * harmless.
 *
 * `aboutId` is the subject:
 * - of a summary the note, of a question and an answer the question, of a digest its day
 * - of a reminder its stage, of `not-reached` the key of the delivery that was given up
 * - of `secret-expiry` the secret's last day with the stage, of `retention-report` its day
 *
 * `engagementId` is empty for a digest and for a message to an admin. `version` is the engagement's version
 * at the time when a summary's note was written, 0 for every other kind.
 */
export interface Delivery {
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly recipientId: string;
  readonly tenantId: string;
  readonly engagementId: string;
  readonly aboutId: string;
  readonly version: number;
  readonly state: DeliveryState;
  /** The time of its creation. A recipient gets their deliveries in this order. */
  readonly createdAt: Instant;
  /** The time when it was queued, or queued again. From then on it is tried for 24 hours. */
  readonly queuedAt: Instant;
  /** The time before which it must not be sent. */
  readonly nextAt: Instant;
  /** The number of attempts since it was queued (again). */
  readonly attempts: number;
  /** The last wait between two attempts, in milliseconds, before any Retry-After was applied. */
  readonly waited: number;
  /** True when an attempt ended without an answer: the message may have arrived. */
  readonly uncertain: boolean;
  /** True when the card was too large: the short form is sent. */
  readonly short: boolean;
  /** True when the conversation was gone and was created again. */
  readonly remade: boolean;
  /** The reason why it waits or was given up. */
  readonly reason: Unreachable | Failure | undefined;
  /** The connector's last error, for the log and the admin: status and code, never a text. */
  readonly lastError: string | undefined;
  /** The id of the sent message; empty when there is none or it is unknown. */
  readonly activityId: string | undefined;
  readonly deliveredAt: Instant | undefined;
  readonly readAt: Instant | undefined;
  readonly acknowledgedAt: Instant | undefined;
  /** The name of the person who acknowledged it; in a channel that may be any member. */
  readonly acknowledgedBy: string | undefined;
  readonly acknowledgedById: string | undefined;
}

/** Returns a new delivery that is due now. */
export function newDelivery(
  about: { kind: DeliveryKind; engagementId: string; aboutId: string; version?: number },
  recipient: RecipientKey,
  now: Instant,
): Delivery {
  return {
    version: 0,
    ...about,
    key: deliveryKey(about.kind, about.aboutId, recipient.id),
    recipientId: recipient.id,
    tenantId: recipient.tenantId,
    state: 'queued',
    createdAt: now,
    queuedAt: now,
    nextAt: now,
    attempts: 0,
    waited: 0,
    ...{ uncertain: false, short: false, remade: false },
    ...{ reason: undefined, lastError: undefined, activityId: undefined },
    ...{ deliveredAt: undefined, readAt: undefined },
    ...{ acknowledgedAt: undefined, acknowledgedBy: undefined, acknowledgedById: undefined },
  };
}

/** Returns the key of the delivery of one subject to one recipient. */
export function deliveryKey(kind: DeliveryKind, aboutId: string, recipientId: string): string {
  return `${kind}/${aboutId}/${recipientId}`;
}

/** Returns true when a delivery was cancelled before any attempt, so that its recipient never saw it. */
export function neverSent({ state, attempts, uncertain, deliveredAt }: Delivery): boolean {
  return state === 'cancelled' && attempts === 0 && !uncertain && deliveredAt === undefined;
}

/**
 * Returns a waiting delivery as queued, because its recipient can be reached now. Others stay as they are.
 */
export function woken(delivery: Delivery, now: Instant): Delivery {
  return delivery.state === 'waiting' ? queuedAnew(delivery, now) : delivery;
}

/**
 * Returns a delivery queued again because a person asked for it: one that failed, waits or has arrived.
 * Queued and cancelled ones stay as they are.
 */
export function sentAgain(delivery: Delivery, now: Instant): Delivery {
  return delivery.state === 'queued' || delivery.state === 'cancelled' ? delivery : queuedAnew(delivery, now);
}

/** Returns true when a delivery was cancelled and its message never arrived, so that it may be sent after all. */
export function isUnsent({ state, deliveredAt }: Delivery): boolean {
  return state === 'cancelled' && deliveredAt === undefined;
}

/** Returns a delivery queued after all that was cancelled and never arrived. Others stay as they are. */
export function sentAfterAll(delivery: Delivery, now: Instant): Delivery {
  return isUnsent(delivery) ? queuedAnew(delivery, now) : delivery;
}

function queuedAnew(delivery: Delivery, now: Instant): Delivery {
  const fresh = { attempts: 0, waited: 0, remade: false, short: false };
  const untold = { reason: undefined, lastError: undefined };
  return { ...delivery, ...fresh, ...untold, state: 'queued', queuedAt: now, nextAt: now };
}

const forReaders: Readonly<Record<DeliveryKind, boolean>> = {
  summary: true,
  question: false,
  answer: false,
  reminder: false,
  digest: true,
  'not-reached': false,
  'secret-expiry': false,
  'retention-report': false,
};

/** Returns true for the kinds that go to a recipient only while they are a reader. */
export function isForReaders({ kind }: Pick<Delivery, 'kind'>): boolean {
  return forReaders[kind];
}
