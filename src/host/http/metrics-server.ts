import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { Log } from '../../runtime/log';
import { listen } from './listen';
import { Metrics } from '../metering/metrics';

/** The server that answers `GET /metrics`. */
export interface MetricsServer {
  readonly port: number;
  /** Closes at once, without waiting for requests that are under way. */
  close(): Promise<void>;
}

/**
 * Starts a server that answers `GET /metrics` and no other request. It answers every client that can reach
 * the address. Rejects when it cannot listen on the address.
 */
export async function startMetricsServer(
  at: { host: string; port: number },
  metrics: Pick<Metrics, 'read'>,
  log: Pick<Log, 'error'>,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    answer(request, response, metrics).catch((error: unknown) => {
      log.error({ err: error }, 'the metrics could not be read');
      end(response, 500, 'failed');
    });
  });
  server.requestTimeout = 5_000;
  server.headersTimeout = 5_000;
  // Longer than one minute, the usual pause between two scrapes.
  server.keepAliveTimeout = 65_000;
  await listen(server, at);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  metrics: Pick<Metrics, 'read'>,
): Promise<void> {
  if (url.split('?')[0] !== '/metrics') return end(response, 404, 'nothing is here; ask for /metrics');
  if (method !== 'GET') {
    response.setHeader('allow', 'GET');
    return end(response, 405, 'ask with GET');
  }
  const { contentType, text } = await metrics.read();
  response.setHeader('content-type', contentType);
  response.end(text);
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(`${text}\n`);
}
