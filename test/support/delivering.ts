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

/** A log that only remembers. */
export function rememberingLog(): Log & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (detail: object, message: string) =>
    void lines.push({ level, message, detail });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

/** What a worker takes from the world besides the connector, with nothing of it left to chance and no wait in it. */
export function calmWorld(): Pick<WorkerParts, 'random' | 'wait' | 'log'> {
  return { random: () => 0, wait: () => Promise.resolve(), log: rememberingLog() };
}

/**
 * A worker as the product starts it, with the letters that the product writes. Of what decides how long it waits,
 * chance is left out: every wait is the shortest, one second, unless the test says otherwise.
 */
export function workerOn(app: App, given: Pick<WorkerParts, 'send'> & Partial<WorkerParts>): Worker {
  return createWorker({
    ...{ app, name: 'worker-1', write: createWriter(app), perSecond: 20 },
    ...calmWorld(),
    ...given,
  });
}

/** Sends through a real connector; `requestTimeout` is in milliseconds, the time is that of the app. */
export function realSend(app: App, requestTimeout = 10_000): Send {
  return createSend(createConnector(undefined, { requestTimeout }).connect, () => app.now().getTime());
}

/** Lets workers send whatever may go at this moment, and waits until it is settled. */
export async function sendDue(...workers: readonly Worker[]): Promise<void> {
  for (let taken = 1; taken > 0;) {
    const counts = await Promise.all(workers.map((worker) => worker.step()));
    await Promise.all(workers.map((worker) => worker.settled()));
    taken = counts.reduce((sum, count) => sum + count, 0);
  }
}

/** How far the clock moves, in milliseconds, when something is due that its pace does not let go yet. */
const paceStep = 100;

/** An app whose clock the test sets. */
type ClockedApp = App & { setClock(instant: Instant): void };

/**
 * Moves the clock from one due delivery to the next, and lets a worker send, until nothing is to be sent any more
 * or a moment is reached. Nothing is slept through.
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
