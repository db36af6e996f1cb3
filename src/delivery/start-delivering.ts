import { App } from '../app/ports';
import { tick } from './write-what-is-due';
import { createWorker, WorkerParts } from './worker';

/** The sending that runs beside the turns. */
export interface Delivering {
  /** Starts the next round at once, because a delivery was just added to the outbox. */
  nudge(): void;
  /**
   * Takes no more deliveries, waits for the running attempts until `enough` resolves, and releases the
   * remaining ones. Resolves with the number of attempts cut off. Those may have arrived, and are marked so.
   */
  stop(enough: Promise<void>): Promise<number>;
}

/**
 * The pause when no delivery is due, and the time between two searches for due digests and reminders; in
 * milliseconds.
 */
const restMs = 500;
const tickEveryMs = 60_000;

/**
 * Sends the due deliveries until it is stopped. When a round fails, the error is logged and the next round
 * follows.
 */
export function startDelivering(parts: WorkerParts & { readonly app: App }): Delivering {
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
      // A monotonic clock, because the time of day may be set back.
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
      // The leases expire, and the deliveries are then taken again.
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
