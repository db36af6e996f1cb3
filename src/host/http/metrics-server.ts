import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { Log } from '../../runtime/log';
import { listen } from './listen';
import { Metrics } from '../metering/metrics';

/** A server that is asked for metrics. */
export interface MetricsServer {
  readonly port: number;
  /** Ends at once, whoever is asking. */
  close(): Promise<void>;
}

/**
 * Starts to answer `GET /metrics`, and nothing else, to whoever reaches the address. Rejects when the address cannot be
 * listened on.
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
  // Longer than the minute that is the usual pause between two questions.
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
