import { addressOf } from '../app/delivery/address';
import { settleAttempt, settleSpent, settleUnreachable, settleVoid } from '../app/delivery/settle-attempt';
import { Using } from '../app/ports';
import { Delivery } from '../domain/delivery/delivery';
import { Log } from '../runtime/log';
import { Letter, Send } from './sender';

/** What a worker works with. `name` is another one for every process; `random` is 0 to below 1. */
export interface WorkerParts {
  readonly app: Using<'outbox' | 'references' | 'questions' | 'engagements' | 'now'>;
  readonly name: string;
  /** The letter of a delivery as it is to be read now; nothing when there is nothing left to tell. */
  readonly write: (delivery: Delivery) => Promise<Letter | undefined>;
  readonly send: Send;
  /** The most messages in a second to one tenant. */
  readonly perSecond: number;
  readonly random: () => number;
  /** Lets some milliseconds pass. */
  readonly wait: (ms: number) => Promise<void>;
  readonly log: Log;
}

/** Sends what is due. */
export interface Worker {
  /** Takes what is due and may go now, begins to send it, and returns how many it took. Does not wait for answers. */
  step(): Promise<number>;
  /** How many attempts were begun and are not settled. */
  underWay(): number;
  /** Resolves when every attempt that was begun is settled. */
  settled(): Promise<void>;
}

/** The waits before what became of an attempt is recorded once more, in milliseconds: all within the lease. */
const recordAgainAfter = [100, 1_000, 5_000] as const;

/** How many attempts are under way at once in one process. */
const mostAtOnce = 16;

/**
 * For how long a delivery belongs to one worker, in milliseconds: longer than a request and the making of a
 * conversation may take together, so that a lease only runs out when its process is gone.
 */
export const leaseMs = 30_000;

/** A worker on an outbox. What fails is settled by itself and never stops another delivery. */
export function createWorker(parts: WorkerParts): Worker {
  const { app, name, log } = parts;
  const underWay = new Map<string, Promise<void>>();

  return {
    async step() {
      const most = mostAtOnce - underWay.size;
      if (most <= 0) return 0;
      const now = app.now().getTime();
      const claimed = await app.outbox.claim({
        ...{ worker: name, now, leaseMs, most },
        perSecond: parts.perSecond,
      });
      for (const delivery of claimed) {
        // A clock that was set ahead ends leases early; what is under way here is not begun a second time.
        if (underWay.has(delivery.key)) continue;
        const attempt = attemptOne(parts, delivery).catch((error: unknown) => {
          // Not settled: the lease runs out, and the delivery is taken up again.
          log.error({ delivery: delivery.key, err: error }, 'an attempt could not be settled');
        });
        const { key } = delivery;
        underWay.set(
          key,
          attempt.finally(() => underWay.delete(key)),
        );
      }
      return claimed.length;
    },
    underWay: () => underWay.size,
    async settled() {
      await Promise.all(underWay.values());
    },
  };
}

async function attemptOne(parts: WorkerParts, delivery: Delivery): Promise<void> {
  const { app, name, log } = parts;
  const about = { delivery: delivery.key, attempt: delivery.attempts };
  const tried = await settleSpent(app, name, delivery);
  if (tried) return log.warn({ ...about, reason: tried.reason }, 'a delivery was given up');

  const to = await addressOf(app, { id: delivery.recipientId, tenantId: delivery.tenantId });
  if (to.unreachable) {
    await settleUnreachable(app, name, { delivery, reason: to.unreachable });
    return log.info({ ...about, reason: to.unreachable }, 'a delivery waits');
  }
  const letter = await written(parts, delivery);
  if (letter === 'nothing') {
    await settleVoid(app, name, delivery);
    return log.info(about, 'a delivery has nothing left to tell');
  }
  const { result, reference } =
    letter === 'fault'
      ? { result: { kind: 'refused', status: 500, code: 'NotWritten' } as const, reference: undefined }
      : await parts.send(to, letter, delivery.activityId);
  const ended = { delivery, result, reference, random: parts.random() };
  const verdict = await recorded(parts, () => settleAttempt(app, name, ended));
  const { state, reason, lastError, nextAt } = verdict.delivery;
  const outcome = { ...about, state, reason, lastError, ...(state === 'queued' && { nextAt }) };
  if (verdict.alarm) log.error(outcome, 'the connector does not let the bot in: look at its credentials');
  else if (state === 'failed') log.error(outcome, 'a delivery was given up');
  else log.info(outcome, 'attempt');
}

/** What became of an attempt is known only here: a database that fails for a moment must not lose it. */
async function recorded<Result>({ wait }: WorkerParts, record: () => Promise<Result>): Promise<Result> {
  for (const ms of recordAgainAfter) {
    try {
      return await record();
    } catch {
      await wait(ms);
    }
  }
  return record();
}

/** A letter that cannot be written is a fault of its own and must not take the others along. */
async function written(parts: WorkerParts, delivery: Delivery): Promise<Letter | 'nothing' | 'fault'> {
  try {
    return (await parts.write(delivery)) ?? 'nothing';
  } catch (error) {
    parts.log.error({ delivery: delivery.key, err: error }, 'a letter could not be written');
    return 'fault';
  }
}
