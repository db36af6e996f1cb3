import { App } from '../../src/app/ports';
import { createWriter } from '../../src/delivery/write-letter';
import { Send } from '../../src/delivery/sender';
import { createSend } from '../../src/delivery/teams-sender';
import { createWorker, Worker, WorkerParts } from '../../src/delivery/worker';
import { Instant, instantOf } from '../../src/domain/values/dates';
import { createConnector } from '../../src/host/teams/connector';
import { Log } from '../../src/runtime/log';

/** A line of a worker's log. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly detail: object;
}

/** Returns a log that writes only to its own list of lines. */
export function rememberingLog(): Log & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (detail: object, message: string) =>
    void lines.push({ level, message, detail });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

/**
 * Returns parts of a worker without chance or waiting: the random number is 0, and each wait ends at once.
 */
export function calmWorld(): Pick<WorkerParts, 'random' | 'wait' | 'log'> {
  return { random: () => 0, wait: () => Promise.resolve(), log: rememberingLog() };
}

/**
 * Returns a worker as the product starts it, with the product's own letters. It leaves chance out of the
 * waits before an attempt: each is the shortest possible, one second, unless the test gives another random
 * number.
 */
export function workerOn(app: App, given: Pick<WorkerParts, 'send'> & Partial<WorkerParts>): Worker {
  return createWorker({
    ...{ app, name: 'worker-1', write: createWriter(app), perSecond: 20 },
    ...calmWorld(),
    ...given,
  });
}

/** Returns a sender with a real connector and the app's clock. `requestTimeout` is in milliseconds. */
export function realSend(app: App, requestTimeout = 10_000): Send {
  return createSend(createConnector(undefined, { requestTimeout }).connect, () => app.now().getTime());
}

/** Lets workers send everything that is due at this moment, and waits until all results are saved. */
export async function sendDue(...workers: readonly Worker[]): Promise<void> {
  for (let taken = 1; taken > 0;) {
    const counts = await Promise.all(workers.map((worker) => worker.step()));
    await Promise.all(workers.map((worker) => worker.settled()));
    taken = counts.reduce((sum, count) => sum + count, 0);
  }
}

/** The step of the clock, in milliseconds, while a delivery is due but must still wait for its pace. */
const paceStep = 100;

/** An app whose clock the test sets. */
type ClockedApp = App & { setClock(instant: Instant): void };

/**
 * Moves the clock from one due delivery to the next and lets a worker send. Ends when no delivery is left, or
 * when the clock reaches `end`. It only sets the clock and never waits in real time.
 */
export async function sendUntil(app: ClockedApp, worker: Worker, end: Instant): Promise<void> {
  for (;;) {
    await sendDue(worker);
    const { oldestDueAt } = await app.outbox.counts();
    const now = app.now().getTime();
    if (!oldestDueAt) return;
    const next = instantOf(Math.max(Date.parse(oldestDueAt), now + paceStep));
    app.setClock(next > end ? end : next);
    if (next > end) return;
  }
}
