import { createServer as createRestify, plugins, Request, Response, Server } from 'restify';
import { Receive } from './adapter';
import { Bot } from './bot';
import { guard } from './guard';
import { Log } from './log';

/**
 * How a body is read: at most 2 MiB, a larger one is refused with 413. Far more than Teams sends, so that
 * whoever pastes too much gets an answer that says so.
 */
const bodyOptions = { maxBodySize: 2 * 1024 * 1024, mapParams: false };

/** A server that takes messages. */
export interface BotServer {
  readonly port: number;
  /** Takes no more requests, lets those under way end, and resolves when all are done. */
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

  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.head('/api/messages', async (_request: Request, response: Response) => {
    response.send(200);
  });
  server.post(
    '/api/messages',
    plugins.jsonBodyParser(bodyOptions),
    async (request: Request, response: Response) => {
      const refused = guard(request.headers, request.body, at.localMode);
      if (refused) {
        log.warn({ outcome: 'refused', status: refused.status }, refused.reason);
        response.send(refused.status, { error: refused.reason });
        return;
      }
      const reply = await receive(
        request.body as Record<string, unknown>,
        request.headers.authorization ?? '',
        bot,
      );
      // What the SDK says of a refused request is for the log of its own, not for whoever sent it.
      if (reply.status >= 400) log.warn({ outcome: 'refused', status: reply.status }, 'activity refused');
      response.send(reply.status, reply.status >= 400 ? undefined : reply.body);
    },
  );

  await listen(server, at);
  return {
    port: (server.address() as { port: number }).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.closeIdleConnections();
      }),
  };
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
