import { Log } from '../../runtime/log';
import { within } from '../../runtime/with-timeout';
import { WhyNotReady } from './routes/ready-route';

/** The time limit for the answer of the database, in milliseconds. */
const limitMs = 1_000;

/**
 * Returns a check that the database is reachable and has the schema of this version. The check waits for at
 * most `limit` milliseconds. Calls at the same time share one query. It logs a problem once when it begins,
 * and once when it is over.
 */
export function createReadiness(
  isCurrent: () => Promise<boolean>,
  log: Pick<Log, 'info' | 'error'>,
  limit = limitMs,
): WhyNotReady {
  let question: Promise<boolean> | undefined;
  let before: string | undefined;
  return async () => {
    let reason: string | undefined;
    let cause: unknown;
    try {
      question ??= isCurrent().finally(() => (question = undefined));
      if (!(await within(question, limit))) reason = 'the database lacks a migration; start the bot anew';
    } catch (error) {
      reason = 'the database does not answer';
      cause = error;
    }
    if (reason !== before && reason !== undefined) log.error({ err: cause }, `not ready: ${reason}`);
    if (reason !== before && reason === undefined) log.info({}, 'ready again');
    before = reason;
    return reason;
  };
}
