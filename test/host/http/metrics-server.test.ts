import { MetricsServer, startMetricsServer } from '../../../src/host/http/metrics-server';
import { whyNotListening } from '../../../src/host/process/start-error';
import { rememberingLog } from '../../support/delivering';

const at = { host: '127.0.0.1', port: 0 };
const contentType = 'text/plain; version=0.0.4; charset=utf-8';
const log = rememberingLog();
let read: () => Promise<{ contentType: string; text: string }>;
let server: MetricsServer;

beforeEach(async () => {
  read = async () => ({ contentType, text: 'up 1\n' });
  server = await startMetricsServer(at, { read: () => read() }, log);
});
afterEach(() => server.close());

const ask = async (
  path: string,
  method = 'GET',
): Promise<{ status: number; text: string; type: string | null }> => {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method });
  const type = response.headers.get('content-type');
  return { status: response.status, text: await response.text(), type };
};

test.each(['/metrics', '/metrics?name=up'])('GET %s is answered with the metrics', async (path) => {
  expect(await ask(path)).toEqual({ status: 200, text: 'up 1\n', type: contentType });
});

test.each([
  ['GET', '/', 404],
  ['GET', '/metrics/more', 404],
  ['GET', '/healthz', 404],
  ['POST', '/api/messages', 404],
  ['POST', '/metrics', 405],
  ['DELETE', '/metrics', 405],
])('%s %s is answered with %i', async (method, path, status) => {
  expect(await ask(path, method)).toMatchObject({ status, type: 'text/plain; charset=utf-8' });
});

test('logs a fault without sending it, and answers the next request', async () => {
  read = () => Promise.reject(new Error('secret of /srv/bot'));
  expect(await ask('/metrics')).toMatchObject({ status: 500, text: 'failed\n' });
  expect(log.lines).toMatchObject([{ level: 'error', message: 'the metrics could not be read' }]);
  read = async () => ({ contentType, text: 'up 1\n' });
  expect(await ask('/metrics')).toMatchObject({ status: 200 });
});

test.each([
  [
    'EADDRINUSE',
    'METRICS_PORT 9464 is in use on 10.0.0.1, perhaps by this bot; stop what uses it, or set METRICS_PORT to a free one.',
  ],
  ['EACCES', 'METRICS_PORT 9464 may not be used by this user; set METRICS_PORT to one from 1024 on.'],
  [
    'EADDRNOTAVAIL',
    'METRICS_HOST is "10.0.0.1", which is no address of this machine; set METRICS_HOST=127.0.0.1 or another one.',
  ],
])('%s is reported with the settings of the metrics', (code, told) => {
  const error = Object.assign(new Error(code), { code });
  const address = { host: '10.0.0.1', port: 9464 };
  expect(whyNotListening(error, address, 'METRICS_')).toMatchObject({ name: 'StartError', message: told });
});
