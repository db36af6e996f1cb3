import { createServer as createRestify, Next, plugins, Request, Response, Server } from 'restify';
import { readActivity } from './activity';
import { Receive } from './adapter';
import { Bot } from './bot';
import { guardActivity, guardHeaders, Refusal } from './guard';
import { Log } from './log';

/**
 * How a body is read: at most 2 MiB, a larger one is refused with 413. Far more than Teams sends, so that
 * whoever pastes too much gets an answer that says so.
 */
const bodyOptions = { maxBodySize: 2 * 1024 * 1024, mapParams: false };

/** How long requests under way may take when the server closes, in milliseconds. */
const closeLimit = 20_000;

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
  /** Takes no more requests, lets those under way end (at most 20 seconds), and resolves when all are done. */
  close(): Promise<void>;
}

/**
 * Starts to listen. `POST /api/messages` takes activities as JSON of at most 2 MiB; `GET /healthz` answers 200
 * while messages are taken. Rejects when the address cannot be listened on.
 */
export async function startServer(
  at: { host: string; port: number; localMode: boolean },
  parts: { receive: Receive; bot: Bot; log: Log },
): Promise<BotServer> {
  const { receive, bot, log } = parts;
  const server = createRestify({ name: 'covid-response-checklist-bot', ignoreTrailingSlash: true });
  const sockets = server.server as import('node:http').Server;
  sockets.requestTimeout = 20_000;
  sockets.headersTimeout = 10_000;
  sockets.keepAliveTimeout = 65_000;

  const refuse = (response: Response, { status, reason }: Refusal): void => {
    log.warn({ outcome: 'refused', status }, reason);
    response.json(status, { error: reason });
  };
  // What the library cannot take it tells in its own words, faults with theirs: neither is for whoever sent it.
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    const status = (error as { statusCode?: unknown }).statusCode;
    if (typeof status === 'number' && status < 500) {
      refuse(response, { status, reason: libraryReasons[status] ?? 'this request cannot be taken' });
    } else {
      log.error({ err: error }, 'a request failed');
      response.json(500, { error: 'failed' });
    }
    done();
  });

  // The router throws, outside of any request, at an address that it cannot read; that would end the process.
  server.pre((request: Request, response: Response, next: Next) => {
    if (hasReadableUrl(request)) return next();
    refuse(response, { status: 400, reason: 'the address cannot be read' });
    next(false);
  });
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.json(200, { status: 'ok', bot: 'covid-response-checklist' });
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
      const reply = await receive(activity, request.headers.authorization ?? '', bot);
      // What the SDK says of a refused request is for the log of its own, not for whoever sent it.
      if (reply.status >= 400) log.warn({ outcome: 'refused', status: reply.status }, 'activity refused');
      response.json(reply.status, reply.status >= 400 ? undefined : reply.body);
    },
  );

  await listen(server, at);
  return {
    port: (server.address() as { port: number }).port,
    close: () =>
      new Promise((resolve) => {
        // A connection that is answered just now is idle only then; it would be kept for the whole keep-alive time.
        const sweep = setInterval(() => sockets.closeIdleConnections(), 50);
        const limit = setTimeout(() => sockets.closeAllConnections(), closeLimit);
        server.close(() => {
          clearInterval(sweep);
          clearTimeout(limit);
          resolve();
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

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
