import { Delivering } from '../../delivery/start-delivering';
import { Clock } from '../../runtime/clock';
import { Log } from '../../runtime/log';
import { BotServer } from '../http/server';

/**
 * The longest times of a stop, in milliseconds from its beginning. Docker and others kill a process after
 * ten seconds. A request to the connector may take eight.
 */
export const stopLimits = {
  /**
   * Until this time new requests are still taken. Clients that keep connections open get them closed with
   * the answers.
   */
  notice: 500,
  /** Until this time requests and deliveries under way may end by themselves. */
  underWay: 9_000,
  /** The stop ends at this time in any case. */
  all: 9_700,
} as const;

/** The running parts that are stopped in order. `server` is undefined when it could not be started. */
export interface RunningParts {
  readonly server?: BotServer;
  readonly delivering: Delivering;
  readonly metricsServer: { close(): Promise<void> } | undefined;
  readonly stores: { close(): Promise<void> };
}

/**
 * Stops a bot in this order: it reports that it is not ready and takes no more requests and deliveries. It
 * answers the requests that it has taken, settles the attempts under way, and releases the leases. It
 * closes the database last. Work that takes longer than {@link stopLimits} is cut off, and counted in one
 * line of the log.
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
