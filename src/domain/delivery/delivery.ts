import { Instant } from '../values/dates';
import { RecipientKey, Unreachable } from './recipient';

/**
 * What is sent unasked. `summary`: a note, to a reader. `question`: a reader's, to the note's partner. `answer`: the
 * partner's, to that reader. `reminder`: a note is due, to the partner. `digest`: all customers, to a reader.
 * `not-reached`: another delivery was given up, to the partner. `secret-expiry`: the client secret expires, and
 * `retention-report`: what was deleted by itself, both to an admin.
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
 * `queued`: to be sent as soon as it is due. `waiting`: its recipient cannot be reached yet; it goes on when they
 * can. `delivered`. `failed`: given up, can be sent again. `cancelled`: not wanted any more.
 */
export const deliveryStates = ['queued', 'waiting', 'delivered', 'failed', 'cancelled'] as const;

export type DeliveryState = (typeof deliveryStates)[number];

/** Why a delivery was given up. */
export const failures = ['refused', 'too-large', 'gone', 'fault', 'too-often', 'too-long'] as const;

export type Failure = (typeof failures)[number];

/**
 * One thing to be sent to one recipient, once: `key` names both, so that writing it twice is harmless.
 * `aboutId` is what it tells of: the note of a summary, the question, the day of a digest, the stage of a reminder,
 * the key of the delivery that was given up, a secret's last day with the stage, the day of a report. `engagementId` is
 * empty for a digest and for an admin; `version` is that of the
 * engagement when a summary's note was written, 0 for everything else.
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
  /** When it came to be: a recipient gets their deliveries in this order. */
  readonly createdAt: Instant;
  /** When it was queued, or queued again: from here a delivery has 24 hours. */
  readonly queuedAt: Instant;
  /** Not before this moment. */
  readonly nextAt: Instant;
  /** How often sending was begun since it was queued (again). */
  readonly attempts: number;
  /** The last wait between two attempts, in milliseconds. */
  readonly waited: number;
  /** An attempt ended without an answer: it may have arrived. */
  readonly uncertain: boolean;
  /** The card was too large: send the short form. */
  readonly short: boolean;
  /** The conversation was gone and has been made once more. */
  readonly remade: boolean;
  /** Why it waits, or was given up. */
  readonly reason: Unreachable | Failure | '';
  /** What the connector said last, for the log and the admin: status and code, never a text. */
  readonly lastError: string;
  /** The message it became, as far as known. */
  readonly activityId: string;
  readonly deliveredAt: Instant;
  readonly readAt: Instant;
  readonly acknowledgedAt: Instant;
  /** The name of who acknowledged; in a channel it may be anybody. */
  readonly acknowledgedBy: string;
  readonly acknowledgedById: string;
}

/** A delivery that is due now. */
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
    ...{ uncertain: false, short: false, remade: false, reason: '', lastError: '', activityId: '' },
    ...{ deliveredAt: '', readAt: '', acknowledgedAt: '', acknowledgedBy: '', acknowledgedById: '' },
  };
}

/** The key of what is sent to one recipient about one thing. */
export function deliveryKey(kind: DeliveryKind, aboutId: string, recipientId: string): string {
  return `${kind}/${aboutId}/${recipientId}`;
}

/** Whether a delivery was cancelled before anything of it went out: its recipient knows nothing of it. */
export function neverSent({ state, attempts, uncertain, deliveredAt }: Delivery): boolean {
  return state === 'cancelled' && attempts === 0 && !uncertain && deliveredAt === '';
}

/** A delivery whose recipient can be reached now. */
export function woken(delivery: Delivery, now: Instant): Delivery {
  return delivery.state === 'waiting' ? queuedAnew(delivery, now) : delivery;
}

/** A delivery to be sent once more because a person wants it: one that was given up, waits or has arrived. */
export function sentAgain(delivery: Delivery, now: Instant): Delivery {
  return delivery.state === 'queued' || delivery.state === 'cancelled' ? delivery : queuedAnew(delivery, now);
}

function queuedAnew(delivery: Delivery, now: Instant): Delivery {
  const fresh = { attempts: 0, waited: 0, remade: false, short: false, reason: '', lastError: '' } as const;
  return { ...delivery, ...fresh, state: 'queued', queuedAt: now, nextAt: now };
}

/** Whether a delivery goes to a reader only as long as they are one. */
export function isForReaders({ kind }: Pick<Delivery, 'kind'>): boolean {
  return kind === 'summary' || kind === 'digest';
}
