import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publicAnswer } from '../../../src/doctor/looking/public-answer';

let server: Server;
let at: string;
beforeAll(async () => {
  server = createServer(({ url, method }, response) => {
    if (url === '/moved') response.writeHead(302, { location: '/elsewhere' });
    response.end(url === '/long' ? 'x'.repeat(1_000_000) : `${method} ${url}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

it("returns an answer, with the time of the server's clock", async () => {
  const answer = await publicAnswer(fetch, `http://${at}/healthz`);
  expect(answer).toMatchObject({ status: 200, body: 'GET /healthz', location: '' });
  expect(Date.parse('date' in answer ? answer.date : '')).not.toBeNaN();
});

it('sends a request with the given method', async () => {
  expect(await publicAnswer(fetch, `http://${at}/`, { method: 'POST' })).toMatchObject({ body: 'POST /' });
});

it('returns the target of a redirect and does not follow it', async () => {
  expect(await publicAnswer(fetch, `http://${at}/moved`)).toMatchObject({
    status: 302,
    location: '/elsewhere',
  });
});

it('returns only the beginning of a long answer', async () => {
  const answer = await publicAnswer(fetch, `http://${at}/long`);
  expect('body' in answer && answer.body).toHaveLength(1_000);
});

it('reports a server without TLS as one without a valid certificate', async () => {
  expect(await publicAnswer(fetch, `https://${at}/`)).toEqual({
    why: 'certificate',
    code: 'ERR_SSL_WRONG_VERSION_NUMBER',
  });
});

it('reports a port on which no server listens', async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  expect(await publicAnswer(fetch, `http://127.0.0.1:${port}/`)).toEqual({
    why: 'refused',
    code: 'ECONNREFUSED',
  });
});
