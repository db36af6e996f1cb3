import { Log } from '../../runtime/log';
import { within } from '../../runtime/with-timeout';
import { WhyNotReady } from './routes/ready-route';

/** How long the database may take to answer, in milliseconds. */
const limitMs = 1_000;

/**
 * Asks the database whether it is there and as this version needs it: within a second, and one question at a time
 * however many ask. What is wrong is told to the log once, and once more when it is right again.
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
