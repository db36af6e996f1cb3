import { tick } from './write-what-is-due';
import { createWorker, WorkerParts } from './worker';

/** The sending that goes on beside the turns. */
export interface Delivering {
  /** Something was just put into the outbox: look at once. */
  nudge(): void;
  /**
   * Takes nothing more, lets the attempts under way end until there is `enough`, lets go of what is left, and returns
   * how many attempts that cut off. They may have arrived, and are marked so.
   */
  stop(enough: Promise<void>): Promise<number>;
}

/** How long the worker rests when nothing is due, and how often digests and reminders are looked for; in milliseconds. */
const restMs = 500;
const tickEveryMs = 60_000;

/** Sends whatever comes due until it is stopped. A round that fails is logged, and the next one follows. */
export function startDelivering(parts: WorkerParts): Delivering {
  const { app, log, name } = parts;
  const worker = createWorker(parts);
  let enough: Promise<void> | undefined;
  let wakeUp: () => void = () => undefined;
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, restMs);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (): Promise<number> => {
    let tickedAt = -Infinity;
    while (!enough) {
      // Not the time of day, which may be set back.
      if (performance.now() - tickedAt >= tickEveryMs) {
        tickedAt = performance.now();
        await tick(app, log);
      }
      const taken = await worker.step().catch((error: unknown) => {
        log.error({ err: error }, 'the outbox could not be read');
        return 0;
      });
      if (taken === 0 && !enough) await rest();
    }
    await Promise.race([worker.settled(), enough]);
    const left = worker.underWay();
    await app.outbox.release(name).catch((error: unknown) => {
      // They run out, and are taken up again.
      log.error({ err: error }, 'the leases could not be released');
    });
    return left;
  };
  const ended = run();

  return {
    nudge: () => wakeUp(),
    stop(whenEnough) {
      enough = whenEnough;
      wakeUp();
      return ended;
    },
  };
}
