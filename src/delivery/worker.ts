import { addressOf } from '../app/delivery/address';
import { settleAttempt, settleSpent, settleUnreachable, settleVoid } from '../app/delivery/settle-attempt';
import { Using } from '../app/ports';
import { Delivery } from '../domain/delivery/delivery';
import { Log } from '../runtime/log';
import { Message } from '../../cards/render';
import { Send } from './sender';

/**
 * The parts that a worker needs. `name` is unique for each process. `random` returns at least 0 and below
 * 1.
 */
export interface WorkerParts {
  readonly app: Using<'outbox' | 'references' | 'questions' | 'engagements' | 'now'>;
  readonly name: string;
  /**
   * Writes the letter of a delivery as it is true now. Resolves to undefined when there is no content left.
   */
  readonly write: (delivery: Delivery) => Promise<Message | undefined>;
  readonly send: Send;
  /** The limit of messages a second to one tenant. */
  readonly perSecond: number;
  readonly random: () => number;
  /** Resolves after some milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  readonly log: Log;
}

/** Sends due deliveries. */
export interface Worker {
  /**
   * Takes the deliveries that are due and may go now, begins to send them, and returns how many it took. It
   * does not wait for the responses.
   */
  step(): Promise<number>;
  /** Returns the number of attempts that have begun and are not settled. */
  underWay(): number;
  /** Resolves when every attempt that has begun is settled. */
  settled(): Promise<void>;
}

/**
 * The waits before the result of an attempt is recorded again, in milliseconds. All of them end within the
 * lease.
 */
const recordAgainAfter = [100, 1_000, 5_000] as const;

/** The largest number of attempts at the same time in one process. */
const mostAtOnce = 16;

/**
 * The time for which a delivery belongs to one worker, in milliseconds. A request and the creation of a
 * conversation together take less. A lease therefore only runs out when its process has ended.
 */
export const leaseMs = 30_000;

/** Creates a worker on an outbox. A delivery that fails is settled and never stops another one. */
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
        // When the clock was set forward, leases end early. An attempt that runs here must not begin a
        // second time.
        if (underWay.has(delivery.key)) continue;
        const attempt = attemptOne(parts, delivery).catch((error: unknown) => {
          // Not settled. The lease runs out, and a worker takes the delivery again.
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

/**
 * Records the result of an attempt, and repeats it after a failure. Only this process knows the result, so
 * a short database failure must not lose it.
 */
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

/**
 * Writes a letter. A letter that cannot be written is a fault of this delivery only and must not stop the
 * others.
 */
async function written(parts: WorkerParts, delivery: Delivery): Promise<Message | 'nothing' | 'fault'> {
  try {
    return (await parts.write(delivery)) ?? 'nothing';
  } catch (error) {
    parts.log.error({ delivery: delivery.key, err: error }, 'a letter could not be written');
    return 'fault';
  }
}
