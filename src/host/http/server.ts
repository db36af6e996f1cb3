import { createServer as createRestify } from 'restify';
import { Log } from '../../runtime/log';
import { Meter } from '../metering/meter';
import { watchConnections } from './connections';
import { listen } from './listen';
import { errorsRoute } from './routes/errors-route';
import { healthRoute } from './routes/health-route';
import { messagesRoute } from './routes/messages-route';
import { readableRoute } from './routes/readable-route';
import { readyRoute, WhyNotReady } from './routes/ready-route';
import { Receive } from './routes/receive';
import { createRefuse } from './routes/refuse';
import { Route } from './routes/route';

/** A server that takes messages. */
export interface BotServer {
  readonly port: number;
  /** From now on, reports that the bot is not ready, and closes each connection with its next answer. */
  giveNotice(): void;
  /**
   * Takes no more requests and waits for those under way until `enough` resolves. Returns the number of
   * requests that were then cut off.
   */
  close(enough: Promise<void>): Promise<number>;
}

/** The parts that handle requests, and the parts that log and count refused ones. */
export interface ServerParts {
  readonly receive: Receive;
  readonly whyNotReady: WhyNotReady;
  readonly meter: Meter;
  readonly log: Log;
}

/**
 * Starts the server. `POST /api/messages` takes activities as JSON of at most 2 MiB. `GET /healthz` answers
 * 200 while the process runs. `GET /readyz` answers 200 while the bot can work, otherwise 503 with a
 * reason. Rejects when it cannot listen on the address.
 */
export async function startServer(
  at: { host: string; port: number; localMode: boolean },
  { receive, whyNotReady, meter, log }: ServerParts,
): Promise<BotServer> {
  const server = createRestify({ name: 'covid-response-checklist-bot', ignoreTrailingSlash: true });
  const { route: countRoute, noticeGiven, giveNotice, close } = watchConnections(server);
  const refuse = createRefuse({ log, meter });
  const chain: readonly Route[] = [
    errorsRoute({ refuse, log, meter }),
    countRoute,
    readableRoute({ refuse }),
    healthRoute,
    readyRoute(async () => (noticeGiven() ? 'the bot is stopping' : whyNotReady())),
    messagesRoute({ localMode: at.localMode, receive, refuse, meter, log }),
  ];
  for (const join of chain) join(server);
  await listen(server, at);
  return { port: (server.address() as { port: number }).port, giveNotice, close };
}
