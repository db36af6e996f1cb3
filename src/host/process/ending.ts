import { Clock } from '../../runtime/clock';
import { Log } from '../../runtime/log';
import { stopLimits } from './stop';

/** How the process comes to its end. */
export interface Ending {
  readonly begun: boolean;
  /** Stops in order, and ends the process with this code; does nothing when that has begun. */
  begin(code: number): void;
  /** Somebody wants it to end: in order, or at once when they say so again. */
  signalled(): void;
}

/** Two signals within so many milliseconds are one: a terminal and npm may both pass on the same Ctrl-C. */
const sameMs = 500;

/**
 * An end that takes less than ten seconds: `stop` is what is done before, and `exit` ends the process. The code is 1 when
 * the stop fails, when it takes too long, and at a second signal.
 */
export function createEnding(
  { stop, exit }: { stop: () => Promise<void>; exit: (code: number) => void },
  { clock, log }: { clock: Clock; log: Pick<Log, 'error'> },
): Ending {
  let begunAt: number | undefined;
  const begin = (code: number): void => {
    if (begunAt !== undefined) return;
    begunAt = clock.now();
    const late = clock.wait(stopLimits.all).then(() => {
      throw new Error(`the stop took longer than ${stopLimits.all} ms`);
    });
    Promise.race([stop(), late]).then(
      () => exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'the bot could not be stopped in order');
        exit(1);
      },
    );
  };
  return {
    get begun() {
      return begunAt !== undefined;
    },
    begin,
    signalled() {
      if (begunAt === undefined) begin(0);
      else if (clock.now() - begunAt >= sameMs) exit(1);
    },
  };
}
