import { instantOf } from '../../domain/values/dates';
import { afterAttempt, givenUp, AttemptVerdict } from '../../domain/delivery/attempt';
import { Delivery, newDelivery } from '../../domain/delivery/delivery';
import { ConversationReference, RecipientKey, Unreachable } from '../../domain/delivery/recipient';
import { spent } from '../../domain/delivery/retry';
import { SendResult } from '../../domain/delivery/send-result';
import { Using } from '../ports';

/** Records how an attempt of a worker ended, and returns what it means. `random` is 0 to below 1. */
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

/** Gives up a delivery without another attempt when its attempts or its hours are used up; then it is returned. */
export async function settleSpent(
  app: Using<'engagements' | 'outbox' | 'questions' | 'now'>,
  worker: string,
  delivery: Delivery,
): Promise<Delivery | undefined> {
  const now = instantOf(app.now());
  // The attempt that was just begun has been counted, and may still be made. One is made in any case: the bot may
  // have been down for longer than a delivery is tried.
  const { attempts, uncertain, lastError } = delivery;
  const untried = attempts <= 1 && !uncertain && lastError === undefined;
  const over = untried ? undefined : spent({ ...delivery, attempts: attempts - 1 }, now);
  if (!over) return undefined;
  const failed = givenUp(delivery, over);
  await app.outbox.settle(worker, { delivery: failed, follows: await whoIsTold(app, failed) });
  return failed;
}

/**
 * Settles a delivery whose recipient is known not to be reachable: it waits, and no attempt is counted. One who could
 * be reached again just meanwhile is not left waiting.
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

/** Settles a delivery that has nothing to tell any more: what it was about is gone, or was done meanwhile. */
export function settleVoid(app: Using<'outbox'>, worker: string, delivery: Delivery): Promise<void> {
  return app.outbox.settle(worker, { delivery: { ...delivery, state: 'cancelled' }, follows: [] });
}

/** When a summary or an answer is given up, its partner is told; of a question, whoever asked. */
async function whoIsTold(
  app: Using<'engagements' | 'questions' | 'now'>,
  delivery: Delivery,
): Promise<readonly Delivery[]> {
  const { state, engagementId, key } = delivery;
  const sender = state === 'failed' ? await senderOf(app, delivery) : undefined;
  if (!sender) return [];
  // A delivery that was sent again and given up again is told of again.
  const aboutId = `${key}/${delivery.queuedAt}`;
  const about = { kind: 'not-reached', engagementId, aboutId } as const;
  return [newDelivery(about, sender, instantOf(app.now()))];
}

/** On whose behalf something is sent; nobody's for what the bot sends of its own accord. */
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
