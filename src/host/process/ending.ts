import { Clock } from '../../runtime/clock';
import { Log } from '../../runtime/log';
import { stopLimits } from './stop';

/** Ends the process in order. */
export interface Ending {
  readonly begun: boolean;
  /**
   * Stops everything in order, then ends the process with this code. Has no effect when the end has already
   * begun.
   */
  begin(code: number): void;
  /** Handles a signal to end: ends in order at the first signal, and at once at the second. */
  signalled(): void;
}

/**
 * Two signals within this number of milliseconds count as one: a terminal and npm may both pass on the same
 * Ctrl-C.
 */
const sameMs = 500;

/**
 * Creates an end that takes less than ten seconds. `stop` is called first; then `exit` ends the process.
 * The exit code is 1 when `stop` fails or takes too long, and at a second signal.
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
