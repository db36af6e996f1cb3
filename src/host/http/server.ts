import { createServer as createRestify, Next, plugins, Request, Response } from 'restify';
import { readActivity } from './activity';
import { Receive } from '../teams/adapter';
import { guardActivity, guardHeaders, Refusal } from './guard';
import { listen } from './listen';
import { Log } from '../../runtime/log';
import { Meter } from '../metering/meter';
import { WhyNotReady } from './readiness';

/**
 * How a body is read: at most 2 MiB, a larger one is refused with 413. Far more than Teams sends, so that
 * whoever pastes too much gets an answer that says so.
 */
const bodyOptions = { maxBodySize: 2 * 1024 * 1024, mapParams: false };

/** Why the library refuses a request, by the status it gives. */
const libraryReasons: Readonly<Record<number, string>> = {
  400: 'the body cannot be read as JSON',
  404: 'nothing is here',
  405: 'nothing is here for this method',
  413: 'the body is larger than 2 MiB',
};

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

/** What the server passes requests on to, and whom it tells of those that it does not. */
export interface ServerParts {
  readonly receive: Receive;
  readonly whyNotReady: WhyNotReady;
  readonly meter: Meter;
  readonly log: Log;
}

/** What tells this bot from anything else that may answer at its address; `npm run doctor` looks for it. */
const alive = { status: 'ok', bot: 'covid-response-checklist' };

/**
 * Starts to listen. `POST /api/messages` takes activities as JSON of at most 2 MiB; `GET /healthz` answers 200
 * while the process lives, `GET /readyz` while it can do its work, and 503 with a reason when not. Rejects when the
 * address cannot be listened on.
 */
export async function startServer(
  at: { host: string; port: number; localMode: boolean },
  { receive, whyNotReady, meter, log }: ServerParts,
): Promise<BotServer> {
  let underWay = 0;
  let noticeGiven = false;
  const server = createRestify({ name: 'covid-response-checklist-bot', ignoreTrailingSlash: true });
  const sockets = server.server as import('node:http').Server;
  sockets.requestTimeout = 20_000;
  sockets.headersTimeout = 10_000;
  sockets.keepAliveTimeout = 65_000;

  const refuse = (response: Response, { status, reason }: Refusal): void => {
    log.warn({ outcome: 'refused', status }, reason);
    meter.refused(status);
    response.json(status, { error: reason });
  };
  // What the library cannot take it tells in its own words, faults with theirs: neither is for whoever sent it.
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    const status = (error as { statusCode?: unknown }).statusCode;
    if (typeof status === 'number' && status < 500) {
      refuse(response, { status, reason: libraryReasons[status] ?? 'this request cannot be taken' });
    } else {
      log.error({ err: error }, 'a request failed');
      meter.refused(500);
      response.json(500, { error: 'failed' });
    }
    done();
  });

  server.pre((_request: Request, response: Response, next: Next) => {
    underWay += 1;
    response.once('close', () => (underWay -= 1));
    // At the last moment: the notice may have been given while the request was under way.
    response.once('header', () => noticeGiven && response.setHeader('connection', 'close'));
    next();
  });
  // The router throws, outside of any request, at an address that it cannot read; that would end the process.
  server.pre((request: Request, response: Response, next: Next) => {
    if (hasReadableUrl(request)) return next();
    refuse(response, { status: 400, reason: 'the address cannot be read' });
    next(false);
  });
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.json(200, alive);
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const reason = noticeGiven ? 'the bot is stopping' : await whyNotReady();
    if (reason === undefined) response.json(200, { status: 'ready' });
    else response.json(503, { status: 'not ready', reason });
  });
  server.head('/api/messages', async (_request: Request, response: Response) => {
    response.send(200);
  });
  server.post(
    '/api/messages',
    (request: Request, response: Response, next: Next) => {
      const refused = guardHeaders(request.headers, at.localMode);
      if (!refused) return next();
      refuse(response, refused);
      next(false);
    },
    plugins.jsonBodyParser(bodyOptions),
    async (request: Request, response: Response) => {
      const refused = guardActivity(request.body, at.localMode);
      if (refused) return refuse(response, refused);
      const activity = readActivity(request.body);
      if (!activity)
        return refuse(response, { status: 400, reason: 'an activity needs a sender and a conversation' });
      const reply = await receive(activity, request.headers.authorization ?? '');
      if (reply.status < 400) return void response.json(reply.status, reply.body);
      // What the SDK says of it is not for whoever sent it: it tells too much of the bot.
      log.warn({ outcome: 'refused', status: reply.status }, 'activity refused');
      meter.refused(reply.status);
      response.json(reply.status);
    },
  );

  await listen(server, at);
  return {
    port: (server.address() as { port: number }).port,
    giveNotice: () => void (noticeGiven = true),
    close: (enough) =>
      new Promise((resolve) => {
        let left = 0;
        // A connection that is answered just now is idle only then, and one whose request never comes whole is never.
        const sweep = setInterval(() => {
          if (underWay === 0) sockets.closeAllConnections();
          else sockets.closeIdleConnections();
        }, 50);
        void enough.then(() => {
          left = underWay;
          sockets.closeAllConnections();
        });
        server.close(() => {
          clearInterval(sweep);
          resolve(left);
        });
      }),
  };
}

function hasReadableUrl(request: Request): boolean {
  try {
    request.path();
    return true;
  } catch {
    return false;
  }
}
