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
  /** From now on it says that it is not ready, and gives each connection back with its next answer. */
  giveNotice(): void;
  /**
   * Takes no more requests, lets those under way end until there is `enough`, and returns how many it cut off then.
   */
  close(enough: Promise<void>): Promise<number>;
}

/** The parts that the server passes requests on to, and those that are told of requests that it refuses. */
export interface ServerParts {
  readonly receive: Receive;
  readonly whyNotReady: WhyNotReady;
  readonly meter: Meter;
  readonly log: Log;
}

/**
 * Starts to listen. `POST /api/messages` takes activities as JSON of at most 2 MiB; `GET /healthz` answers 200
 * while the process lives, `GET /readyz` while it can do its work, and 503 with a reason when not. Rejects when the
 * address cannot be listened on.
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
