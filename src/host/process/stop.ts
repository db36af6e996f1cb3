import { Delivering } from '../../delivery/start-delivering';
import { Clock } from '../../runtime/clock';
import { Log } from '../../runtime/log';
import { BotServer } from '../http/server';

/**
 * How long a stop takes at most, in milliseconds from its beginning. Docker and others end a process by force after
 * ten seconds; a request to the connector may take eight.
 */
export const stopLimits = {
  /** Requests are still taken, while whoever keeps connections gets them back with the answers. */
  notice: 500,
  /** What is under way ends by itself. */
  underWay: 9_000,
  /** Whatever happens. */
  all: 9_700,
} as const;

/** What runs, in parts that are ended in order; `server` is missing when it could not be started. */
export interface RunningParts {
  readonly server?: BotServer;
  readonly delivering: Delivering;
  readonly metricsServer: { close(): Promise<void> } | undefined;
  readonly stores: { close(): Promise<void> };
}

/**
 * Ends a bot: it says that it is not ready, takes no more requests and deliveries, answers what it has taken, settles the
 * attempts under way, lets go of the leases, and closes the database last. What takes longer than {@link stopLimits}
 * allows is cut off, and counted in one line of the log.
 */
export async function stopBot(
  { server, delivering, metricsServer, stores }: RunningParts,
  { clock, log }: { clock: Clock; log: Pick<Log, 'warn'> },
): Promise<void> {
  const enough = clock.wait(stopLimits.underWay);
  const attemptsLeft = delivering.stop(enough);
  if (server) {
    server.giveNotice();
    await clock.wait(stopLimits.notice);
  }
  const [requests, attempts] = await Promise.all([server?.close(enough) ?? 0, attemptsLeft]);
  if (requests + attempts > 0) {
    log.warn(
      { requests, attempts },
      'cut off at the stop: requests without an answer, and attempts that the next start makes once more',
    );
  }
  await metricsServer?.close();
  await stores.close();
}
