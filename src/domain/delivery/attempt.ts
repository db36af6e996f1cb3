import { Instant, instantOf } from '../values/dates';
import { Delivery, Failure } from './delivery';
import { isChannel, Unreachable } from './recipient';
import { nextWait, restAfterAlarm, spent } from './retry';
import { SendResult } from './send-result';

/** The consequences of an attempt: the new value of the delivery and the effects beyond it. */
export interface AttemptVerdict {
  readonly delivery: Delivery;
  /** The pause, in milliseconds, of all sending to the tenant. */
  readonly restTenant?: number;
  /** Set when the recipient cannot be reached until they write to the bot or the bot is installed. */
  readonly unreachable?: Unreachable;
  /** True when the known conversation no longer exists. */
  readonly forgetConversation?: boolean;
  /** True when a setting is wrong and somebody has to read the log. */
  readonly alarm?: boolean;
}

type Refusal = Extract<SendResult, { kind: 'refused' }>;

/**
 * Returns the consequences of an attempt. `delivery.attempts` already counts this attempt; `random` is at
 * least 0 and below 1. The errors and the reactions to them follow Microsoft's "Send proactive messages" and
 * "Rate limiting".
 */
export function afterAttempt(
  delivery: Delivery,
  result: SendResult,
  given: { now: Instant; random: number },
): AttemptVerdict {
  switch (result.kind) {
    case 'sent': {
      const activityId = result.activityId || delivery.activityId;
      const done = {
        state: 'delivered',
        deliveredAt: given.now,
        activityId,
        reason: undefined,
        lastError: undefined,
      } as const;
      return { delivery: { ...delivery, ...done } };
    }
    case 'no-answer':
      return tryAgain({ ...delivery, uncertain: perhapsArrived(delivery), lastError: result.why }, given);
    case 'not-connected':
      // The connector got no request, so the attempt does not count. Only the hours do, so that deliveries
      // survive an outage.
      return tryAgain({ ...delivery, attempts: delivery.attempts - 1, lastError: result.why }, given);
    case 'no-conversation':
      return wait(delivery, 'not-installed');
    case 'refused':
      return afterRefusal({ ...delivery, lastError: told(result) }, result, given);
  }
}

/** Returns true when a lost attempt may lead to a duplicate. An update of an existing message cannot. */
export function perhapsArrived({ uncertain, activityId }: Delivery): boolean {
  return uncertain || activityId === undefined;
}

/** Returns the delivery as failed: it is not tried again. */
export function givenUp(delivery: Delivery, reason: Failure): Delivery {
  return { ...delivery, state: 'failed', reason };
}

function afterRefusal(
  delivery: Delivery,
  refusal: Refusal,
  given: { now: Instant; random: number },
): AttemptVerdict {
  switch (refusal.status) {
    case 401:
      return rest(delivery, given.now);
    case 403:
      return wait(delivery, whyForbidden(delivery, refusal.code));
    case 404:
      return afterNotFound(delivery, given.now);
    case 412:
    case 429:
    case 502:
    case 503:
    case 504:
      return tryAgain(delivery, given, refusal.retryAfter);
    case 413:
      return delivery.short
        ? { delivery: givenUp(delivery, 'too-large') }
        : { delivery: { ...delivery, short: true, nextAt: given.now } };
    default:
      return { delivery: givenUp(delivery, refusal.status >= 500 ? 'fault' : 'refused') };
  }
}

/**
 * Lets the delivery and its tenant pause because the connector denies the bot access. The attempt does not
 * count, because this is not the delivery's fault: it is tried until its 24 hours are over.
 */
function rest(delivery: Delivery, now: Instant): AttemptVerdict {
  const attempts = Math.max(0, delivery.attempts - 1);
  const besides = { restTenant: restAfterAlarm, alarm: true };
  const over = spent({ ...delivery, attempts }, now);
  if (over) return { delivery: givenUp(delivery, over), ...besides };
  return { delivery: { ...delivery, attempts, nextAt: later(now, restAfterAlarm) }, ...besides };
}

/**
 * Queues an update as a new message when its message is gone. Lets a person's conversation be created again,
 * once. Otherwise the delivery is given up.
 */
function afterNotFound(delivery: Delivery, now: Instant): AttemptVerdict {
  if (delivery.activityId !== undefined)
    return { delivery: { ...delivery, activityId: undefined, nextAt: now } };
  if (delivery.remade || isChannel(delivery.recipientId)) return { delivery: givenUp(delivery, 'gone') };
  return { delivery: { ...delivery, remade: true, nextAt: now }, forgetConversation: true };
}

function tryAgain(
  delivery: Delivery,
  { now, random }: { now: Instant; random: number },
  retryAfter?: number,
): AttemptVerdict {
  const resting = retryAfter === undefined ? {} : { restTenant: retryAfter };
  const over = spent(delivery, now);
  if (over) return { delivery: givenUp(delivery, over), ...resting };
  const waited = nextWait(delivery.waited, random);
  const nextAt = later(now, Math.max(waited, retryAfter ?? 0));
  return { delivery: { ...delivery, waited, nextAt }, ...resting };
}

function wait(delivery: Delivery, reason: Unreachable): AttemptVerdict {
  return { delivery: { ...delivery, state: 'waiting', reason }, unreachable: reason };
}

function whyForbidden(delivery: Delivery, code: string): Unreachable {
  switch (code) {
    case 'ForbiddenOperationException':
    case 'BotNotInConversationRoster':
      return isChannel(delivery.recipientId) ? 'not-in-team' : 'not-installed';
    case 'ConversationBlockedByUser':
    case 'MessageWritesBlocked':
      return 'blocked';
    case 'BotDisabledByAdmin':
      return 'disabled';
    default:
      return 'refused';
  }
}

function told({ status, code }: Refusal): string {
  return code === '' ? String(status) : `${status} ${code}`;
}

function later(now: Instant, ms: number): Instant {
  return instantOf(Date.parse(now) + ms);
}
