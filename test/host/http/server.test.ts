import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import pino from 'pino';
import { Receive, Received } from '../../../src/host/http/routes/receive';
import { Meter, noMeter } from '../../../src/host/metering/meter';
import { BotServer, ServerParts, startServer } from '../../../src/host/http/server';

/** The activities that reached the bot, and the function that answers them; `reply` may throw. */
const received: Readonly<Record<string, unknown>>[] = [];
let reply: () => Promise<Received> | Received;
let logged = '';

const receive: Receive = async (activity) => {
  received.push(activity);
  return reply();
};
const log = pino({ level: 'info' }, { write: (line: string) => (logged += line) });
/** The reason why the bot is not ready. */
let reason: string | undefined;
const refused: number[] = [];
const meter: Meter = { ...noMeter, refused: (status) => refused.push(status) };
const parts: ServerParts = { receive, whyNotReady: async () => reason, meter, log };

/** The time limit of closing, when a test sets no other: it never ends. */
const never = new Promise<void>(() => undefined);

let local: BotServer;
let authenticated: BotServer;

beforeAll(async () => {
  const at = { host: '127.0.0.1', port: 0 };
  local = await startServer({ ...at, localMode: true }, parts);
  authenticated = await startServer({ ...at, localMode: false }, parts);
});
afterAll(async () => {
  await local.close(never);
  await authenticated.close(never);
});
beforeEach(() => {
  received.length = 0;
  logged = '';
  reason = undefined;
  refused.length = 0;
  reply = () => ({ status: 200 });
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

interface Posted {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly agent?: Agent;
}

/** Sends one request with no added header except the length. `fetch` does not allow a Host header. */
function ask(server: BotServer, { method = 'POST', path = '/api/messages', headers, body, agent }: Posted) {
  return new Promise<Answer>((resolve, reject) => {
    const outgoing = httpRequest(
      { host: '127.0.0.1', port: server.port, method, path, agent: agent ?? false, headers: { ...headers } },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        incoming.once('end', () => resolve({ status: incoming.statusCode ?? 0, text }));
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const activity = {
  type: 'message',
  text: 'hello',
  serviceUrl: 'http://127.0.0.1:1/',
  from: { id: '29:partner' },
  recipient: { id: '28:bot' },
  conversation: { id: 'chat' },
};
const post = (value: unknown, headers: Readonly<Record<string, string>> = {}): Posted => ({
  headers: { ...json, ...headers },
  body: JSON.stringify(value),
});

/** Returns the body of a refusal with the bot's own reason. */
const telling = (reason: string): string => JSON.stringify({ error: reason });

test('an activity reaches the bot, and its reply is the answer', async () => {
  reply = () => ({ status: 200, body: { statusCode: 200, value: 'saved' } });
  const answer = await ask(local, post(activity));
  expect(answer).toEqual({ status: 200, text: '{"statusCode":200,"value":"saved"}' });
  expect(received).toEqual([activity]);
});

test.each([
  ['plain text', { headers: { 'content-type': 'text/plain' } }, 'activities come as application/json'],
  [
    'a form',
    { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    'activities come as application/json',
  ],
  [
    'an upload',
    { headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    'activities come as application/json',
  ],
  ['a missing content type', { headers: {} }, 'activities come as application/json'],
  [
    'a compressed body',
    { headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync(JSON.stringify(activity)) },
    'activities come uncompressed',
  ],
  [
    'a broken compressed body',
    { headers: { ...json, 'content-encoding': 'gzip' }, body: 'xx' },
    'activities come uncompressed',
  ],
] as const)('415 for %s', async (_what, posted, reason) => {
  const answer = await ask(local, { body: JSON.stringify(activity), ...posted });
  expect(answer).toEqual({ status: 415, text: telling(reason) });
  expect(received).toEqual([]);
});

test('accepts JSON with a character set', async () => {
  const answer = await ask(local, post(activity, { 'content-type': 'application/json; charset=utf-8' }));
  expect(answer.status).toBe(200);
});

test.each([
  ['an array', '[{"type":"message"}]', 'not an activity'],
  ['a string', '"message"', 'not an activity'],
  ['null', 'null', 'not an activity'],
  ['an empty body', '', 'not an activity'],
  ['no type', '{"text":"hello"}', 'not an activity'],
  ['a type that is no string', '{"type":5}', 'not an activity'],
  [
    'a missing sender',
    '{"type":"message","serviceUrl":"http://localhost/","conversation":{"id":"c"}}',
    'an activity needs a sender and a conversation',
  ],
  [
    'a missing conversation',
    '{"type":"message","serviceUrl":"http://localhost/","from":{"id":"p"}}',
    'an activity needs a sender and a conversation',
  ],
  ['broken JSON', '{"type":"message"', 'the body cannot be read as JSON'],
  ['JSON with words around it', 'activity={"type":"message"}', 'the body cannot be read as JSON'],
])('400 for %s', async (_what, body, reason) => {
  expect(await ask(local, { headers: json, body })).toEqual({ status: 400, text: telling(reason) });
  expect(received).toEqual([]);
});

describe('a body', () => {
  const limit = 2 * 1024 * 1024;
  const ofSize = (bytes: number): string => {
    const around = JSON.stringify({ ...activity, text: '' }).length;
    return JSON.stringify({ ...activity, text: 'x'.repeat(bytes - around) });
  };

  test('of 2 MiB is accepted', async () => {
    expect((await ask(local, { headers: json, body: ofSize(limit) })).status).toBe(200);
    expect(received).toHaveLength(1);
  });

  test.each([
    ['with its length', {}],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ])('above 2 MiB is refused, sent %s', async (_how, headers) => {
    const answer = await ask(local, { headers: { ...json, ...headers }, body: ofSize(limit + 1) });
    expect(answer).toEqual({ status: 413, text: telling('the body is larger than 2 MiB') });
    expect(received).toEqual([]);
  });
});

describe('in local mode', () => {
  test.each(['localhost', 'localhost:3978', '127.0.0.1:3978', '[::1]:3978'])(
    'Host %s is served',
    async (host) => {
      expect((await ask(local, post(activity, { host }))).status).toBe(200);
    },
  );

  test.each(['contoso.com', 'localhost.contoso.com', '127.0.0.1.contoso.com', '192.168.0.2:3978', '0.0.0.0'])(
    'Host "%s" is not served',
    async (host) => {
      const answer = await ask(local, post(activity, { host }));
      expect(answer).toEqual({ status: 403, text: telling('in local mode only this machine is served') });
      expect(received).toEqual([]);
    },
  );

  test.each([
    'http://localhost:56150/_connector',
    'http://127.0.0.1:1/',
    'http://[::1]:1/',
    'https://localhost/',
  ])('answers may go to %s', async (serviceUrl) => {
    expect((await ask(local, post({ ...activity, serviceUrl }))).status).toBe(200);
  });

  test.each([
    'https://smba.trafficmanager.net/teams/',
    'http://192.168.0.2:56150/',
    'http://localhost@contoso.com/',
    'http://127.0.0.1.contoso.com/',
    'localhost',
    '',
    undefined,
    null,
    ['http://localhost/'],
  ])('answers may not go to %p', async (serviceUrl) => {
    const answer = await ask(local, post({ ...activity, serviceUrl }));
    expect(answer).toEqual({ status: 403, text: telling('in local mode answers go to this machine only') });
    expect(received).toEqual([]);
  });
});

test('with credentials, any host is served and the SDK checks where answers go', async () => {
  const serviceUrl = 'https://smba.trafficmanager.net/teams/';
  const answer = await ask(authenticated, post({ ...activity, serviceUrl }, { host: 'bot.contoso.com' }));
  expect(answer.status).toBe(200);
  expect(received).toHaveLength(1);
});

test.each([
  ['GET', '/', 404],
  ['GET', '/api', 404],
  ['POST', '/api/messages/more', 404],
  ['GET', '/.env', 404],
  ['GET', '/%2e%2e/package.json', 404],
  ['GET', '/api/messages', 405],
  ['DELETE', '/api/messages', 405],
])('%s %s is answered with %i and the bot’s own text', async (method, path, status) => {
  const answer = await ask(local, { method, path, headers: json });
  const reason = status === 404 ? 'nothing is here' : 'nothing is here for this method';
  expect(answer).toEqual({ status, text: telling(reason) });
});

// Restify itself throws at each of these where it cannot be caught, which ends the process.
test.each([
  ['a host with a space in it', { headers: { ...json, host: 'a b' } }],
  ['a host that is no host', { headers: { ...json, host: '[' } }],
  ['an absolute address without host', { path: 'http://[' }],
])('400 for %s, and the server keeps running', async (_what, posted) => {
  const answer = await ask(authenticated, { ...post(activity), ...posted });
  expect(answer).toEqual({ status: 400, text: telling('the address cannot be read') });
  expect(await ask(authenticated, { method: 'GET', path: '/healthz' })).toMatchObject({ status: 200 });
});

test('answers the liveness probe and the HEAD request of the channel', async () => {
  expect(await ask(local, { method: 'GET', path: '/healthz' })).toEqual({
    status: 200,
    text: '{"status":"ok","bot":"covid-response-checklist"}',
  });
  expect((await ask(local, { method: 'HEAD' })).status).toBe(200);
});

test.each([
  ['ready', undefined, { status: 200, text: '{"status":"ready"}' }],
  [
    'not ready',
    'the database does not answer',
    { status: 503, text: '{"status":"not ready","reason":"the database does not answer"}' },
  ],
])('/readyz answers that the bot is %s', async (_what, why, answer) => {
  reason = why;
  expect(await ask(local, { method: 'GET', path: '/readyz' })).toEqual(answer);
  // Liveness is a separate question, because a restart would not fix the problem.
  expect(await ask(local, { method: 'GET', path: '/healthz' })).toMatchObject({ status: 200 });
});

test('does not serve the metrics', async () => {
  expect(await ask(local, { method: 'GET', path: '/metrics' })).toMatchObject({ status: 404 });
});

test('counts each request without a turn by its status', async () => {
  await ask(local, post(activity));
  await ask(local, { headers: json, body: 'no JSON' });
  await ask(local, { body: JSON.stringify(activity) });
  await ask(local, post(activity, { host: 'contoso.com' }));
  await ask(local, { method: 'GET', path: '/.env' });
  reply = () => ({ status: 401 });
  await ask(authenticated, post(activity));
  reply = () => Promise.reject(new Error('a fault'));
  await ask(local, post(activity));
  expect(refused).toEqual([400, 415, 403, 404, 401, 500]);
});

test.each(['text/plain', 'image/png', 'application/json', '*/*'])(
  'answers with JSON for Accept: %s',
  async (accept) => {
    reply = () => ({ status: 200, body: { statusCode: 200 } });
    expect(await ask(local, post(activity, { accept }))).toEqual({ status: 200, text: '{"statusCode":200}' });
    reply = () => ({ status: 200 });
    expect((await ask(local, post(activity, { accept }))).status).toBe(200);
    reply = () => ({ status: 401 });
    expect((await ask(local, post(activity, { accept }))).status).toBe(401);
  },
);

test('does not send the SDK’s text for a refusal', async () => {
  reply = () => ({ status: 401, body: 'Unauthorized. Invalid AppId passed on token: x' });
  const answer = await ask(authenticated, post(activity));
  expect(answer.status).toBe(401);
  expect(answer.text).not.toMatch(/token|unauthorized/i);
  expect(logged).toContain('"status":401');
});

test('logs a fault, and does not send it to the client', async () => {
  reply = () => Promise.reject(new TypeError('cannot read secret of /srv/bot/src/host/adapter.ts'));
  const answer = await ask(local, post(activity));
  expect(answer).toEqual({ status: 500, text: telling('failed') });
  expect(logged).toContain('cannot read secret');
  expect((await ask(local, { method: 'GET', path: '/healthz' })).status).toBe(200);
});

test('closes without waiting for idle connections', async () => {
  const server = await startServer({ host: '127.0.0.1', port: 0, localMode: true }, parts);
  const agent = new Agent({ keepAlive: true });
  let answerNow: (answer: Received) => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    reply = () => {
      resolve();
      return new Promise((settle) => (answerNow = settle));
    };
  });
  const underWay = ask(server, { ...post(activity), agent });
  await begun;
  const closed = server.close(never);
  answerNow({ status: 200 });
  expect((await underWay).status).toBe(200);
  // Otherwise closing would last as long as the server keeps connections: 65 seconds.
  await closed;
  agent.destroy();
});

test('closes after the turns under way, and takes no more requests', async () => {
  const server = await startServer({ host: '127.0.0.1', port: 0, localMode: true }, parts);
  let answerNow: (answer: Received) => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    reply = () => {
      resolve();
      return new Promise((settle) => (answerNow = settle));
    };
  });
  const underWay = ask(server, post(activity));
  await begun;
  const closed = server.close(never);
  await expect(ask(server, post(activity))).rejects.toThrow('ECONNREFUSED');
  answerNow({ status: 200, body: { statusCode: 200 } });
  expect(await underWay).toEqual({ status: 200, text: '{"statusCode":200}' });
  await closed;
});

test('after the notice, answers, reports that it is not ready, and closes connections', async () => {
  const server = await startServer({ host: '127.0.0.1', port: 0, localMode: true }, parts);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const connections: unknown[] = [];
  agent.on('free', (socket) => connections.push(socket));
  await ask(server, { ...post(activity), agent });
  server.giveNotice();
  expect(await ask(server, { ...post(activity), agent })).toMatchObject({ status: 200 });
  expect(await ask(server, { method: 'GET', path: '/readyz' })).toEqual({
    status: 503,
    text: '{"status":"not ready","reason":"the bot is stopping"}',
  });
  expect(connections).toHaveLength(1);
  expect(await server.close(never)).toBe(0);
  agent.destroy();
});

test('after the time limit, cuts off the requests under way and counts them', async () => {
  const server = await startServer({ host: '127.0.0.1', port: 0, localMode: true }, parts);
  const begun = new Promise<void>((resolve) => {
    reply = () => {
      resolve();
      return new Promise(() => undefined);
    };
  });
  const cutOff = expect(ask(server, post(activity))).rejects.toThrow('socket hang up');
  await begun;
  expect(await server.close(Promise.resolve())).toBe(1);
  await cutOff;
});

test('closes without waiting for a request that never arrives in full', async () => {
  const server = await startServer({ host: '127.0.0.1', port: 0, localMode: true }, parts);
  const socket = connect(server.port, '127.0.0.1');
  await new Promise((resolve) => socket.write('POST /api/messages HTTP/1.1\r\nHost: ', resolve));
  socket.on('error', () => undefined);
  expect(await server.close(never)).toBe(0);
  socket.destroy();
});

test('rejects when the address is in use', async () => {
  const again = startServer({ host: '127.0.0.1', port: local.port, localMode: true }, parts);
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
