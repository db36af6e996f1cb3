import { Instant } from '../values/dates';
import { Delivery, Failure } from './delivery';
import { isChannel, Unreachable } from './recipient';
import { nextWait, restAfterAlarm, spent } from './retry';
import { SendResult } from './send-result';

/** What an attempt means, besides for the delivery itself. */
export interface AttemptVerdict {
  readonly delivery: Delivery;
  /** Nothing goes to the whole tenant for so many milliseconds. */
  readonly restTenant?: number;
  /** Nothing can be sent to the recipient until they speak or the bot is installed. */
  readonly unreachable?: Unreachable;
  /** The conversation that is known is gone. */
  readonly forgetConversation?: boolean;
  /** A setting is wrong: somebody has to look at the log. */
  readonly alarm?: boolean;
}

type Refusal = Extract<SendResult, { kind: 'refused' }>;

/**
 * What becomes of a delivery after an attempt. `delivery.attempts` counts this attempt already; `random` is 0 to
 * below 1. The errors and what each asks for are those of Microsoft's "Send proactive messages" and "Rate limiting".
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
        reason: '',
        lastError: '',
      } as const;
      return { delivery: { ...delivery, ...done } };
    }
    case 'no-answer':
      return tryAgain({ ...delivery, uncertain: perhapsArrived(delivery), lastError: result.why }, given);
    case 'not-connected':
      // Nothing was asked of the connector: only the hours count, so that an outage is outlived.
      return tryAgain({ ...delivery, attempts: delivery.attempts - 1, lastError: result.why }, given);
    case 'no-conversation':
      return wait(delivery, 'not-installed');
    case 'refused':
      return afterRefusal({ ...delivery, lastError: told(result) }, result, given);
  }
}

/** Whether a delivery may be there twice once an attempt was lost; what takes the place of its message cannot be. */
export function perhapsArrived({ uncertain, activityId }: Delivery): boolean {
  return uncertain || activityId === '';
}

/** A delivery that is not tried any more. */
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

/** The bot is not let in at all. That is no fault of the delivery, which is tried until its 24 hours are over. */
function rest(delivery: Delivery, now: Instant): AttemptVerdict {
  const attempts = Math.max(0, delivery.attempts - 1);
  const besides = { restTenant: restAfterAlarm, alarm: true };
  const over = spent({ ...delivery, attempts }, now);
  if (over) return { delivery: givenUp(delivery, over), ...besides };
  return { delivery: { ...delivery, attempts, nextAt: later(now, restAfterAlarm) }, ...besides };
}

/** A message to be updated that is gone is sent anew; a person's conversation that is gone is made once more. */
function afterNotFound(delivery: Delivery, now: Instant): AttemptVerdict {
  if (delivery.activityId !== '') return { delivery: { ...delivery, activityId: '', nextAt: now } };
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
  return new Date(Date.parse(now) + ms).toISOString();
}
