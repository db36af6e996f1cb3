import { instantOf } from '../../domain/values/dates';
import { afterAttempt, givenUp, AttemptVerdict } from '../../domain/delivery/attempt';
import { Delivery, newDelivery } from '../../domain/delivery/delivery';
import { ConversationReference, RecipientKey, Unreachable } from '../../domain/delivery/recipient';
import { spent } from '../../domain/delivery/retry';
import { SendResult } from '../../domain/delivery/send-result';
import { Using } from '../ports';

/** Records how a worker's attempt ended, and returns the verdict. `random` is at least 0 and below 1. */
export async function settleAttempt(
  app: Using<'engagements' | 'outbox' | 'questions' | 'now'>,
  worker: string,
  attempt: {
    delivery: Delivery;
    result: SendResult;
    reference?: ConversationReference | undefined;
    random: number;
  },
): Promise<AttemptVerdict> {
  const now = app.now();
  const { delivery, result, reference, random } = attempt;
  const verdict = afterAttempt(delivery, result, { now: instantOf(now), random });
  const { restTenant, ...recorded } = verdict;
  await app.outbox.settle(worker, {
    ...recorded,
    endedAt: now.getTime(),
    reference,
    restTenantUntil: restTenant === undefined ? undefined : now.getTime() + restTenant,
    follows: await whoIsTold(app, verdict.delivery),
  });
  return verdict;
}

/**
 * Gives up a delivery without a new attempt when its attempts or its hours are used up, and then returns
 * it.
 */
export async function settleSpent(
  app: Using<'engagements' | 'outbox' | 'questions' | 'now'>,
  worker: string,
  delivery: Delivery,
): Promise<Delivery | undefined> {
  const now = instantOf(app.now());
  // The attempt that has just begun is already counted, and may still be made. At least one is always made,
  // because the bot may have been down for longer than a delivery is tried.
  const { attempts, uncertain, lastError } = delivery;
  const untried = attempts <= 1 && !uncertain && lastError === undefined;
  const over = untried ? undefined : spent({ ...delivery, attempts: attempts - 1 }, now);
  if (!over) return undefined;
  const failed = givenUp(delivery, over);
  await app.outbox.settle(worker, { delivery: failed, follows: await whoIsTold(app, failed) });
  return failed;
}

/**
 * Settles a delivery to a recipient who is known to be unreachable. It waits, and no attempt is counted.
 * When the recipient became reachable in the meantime, it continues at once.
 */
export async function settleUnreachable(
  app: Using<'outbox' | 'references' | 'now'>,
  worker: string,
  { delivery, reason }: { delivery: Delivery; reason: Unreachable },
): Promise<void> {
  const waiting: Delivery = { ...delivery, state: 'waiting', reason, attempts: delivery.attempts - 1 };
  await app.outbox.settle(worker, { delivery: waiting, follows: [] });
  const { recipientId } = delivery;
  const reference = await app.references.load(recipientId);
  if (reference && !reference.unreachable) await app.outbox.wake({ recipientId }, instantOf(app.now()));
}

/** Cancels a delivery with no content left: its subject was deleted, or was done meanwhile. */
export function settleVoid(app: Using<'outbox'>, worker: string, delivery: Delivery): Promise<void> {
  return app.outbox.settle(worker, { delivery: { ...delivery, state: 'cancelled' }, follows: [] });
}

/**
 * Returns the message about a delivery that was given up. It goes to the partner for a summary or an
 * answer, and to the person or channel that asked for a question.
 */
async function whoIsTold(
  app: Using<'engagements' | 'questions' | 'now'>,
  delivery: Delivery,
): Promise<readonly Delivery[]> {
  const { state, engagementId, key } = delivery;
  const sender = state === 'failed' ? await senderOf(app, delivery) : undefined;
  if (!sender) return [];
  // The time of queuing makes a new key. A delivery that was sent again and given up again gets a new
  // message.
  const aboutId = `${key}/${delivery.queuedAt}`;
  const about = { kind: 'not-reached', engagementId, aboutId } as const;
  return [newDelivery(about, sender, instantOf(app.now()))];
}

/** Returns the sender of a delivery, or undefined for what the bot sends by itself. */
async function senderOf(
  app: Using<'engagements' | 'questions'>,
  delivery: Delivery,
): Promise<RecipientKey | undefined> {
  const { kind, tenantId } = delivery;
  if (kind === 'question') {
    const question = await app.questions.load(delivery.aboutId);
    return question && { id: question.readerId, tenantId };
  }
  if (kind !== 'summary' && kind !== 'answer') return undefined;
  const engagement = await app.engagements.load(delivery.engagementId);
  return engagement && { id: engagement.ownerId, tenantId };
}
