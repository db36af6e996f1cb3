import { mkdtempSync, existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findClient, startClient } from '../../../src/host/process/client';

jest.setTimeout(40_000);

const deadBot = 'http://127.0.0.1:9/api/messages';
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'client-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const cli = (): string => {
  const found = findClient();
  if (!found) throw new Error('the test client package is not installed');
  return found;
};

async function listening(): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

test('starts without a bot, answers on the given loopback port, and stops without a process left', async () => {
  const probe = await listening();
  await probe.close();
  const client = await startClient({ cli: cli(), botUrl: deadBot, port: probe.port, dataDir });
  try {
    expect(client.address).toBe(`http://127.0.0.1:${probe.port}`);
    expect(await (await fetch(`${client.address}/_debug/ping`)).text()).toBe('pong');
    expect(existsSync(join(dataDir, 'devTools', 'm365agentsplayground.log'))).toBe(true);
  } finally {
    await client.stop();
  }
  await client.stop();
  expect(typeof (await client.exited)).toBe('number');
  await expect(fetch(`${client.address}/_debug/ping`)).rejects.toThrow();
});

test('refuses a port that is taken instead of moving to another one', async () => {
  const taken = await listening();
  try {
    await expect(startClient({ cli: cli(), botUrl: deadBot, port: taken.port, dataDir })).rejects.toThrow(
      `could not use port ${taken.port}`,
    );
  } finally {
    await taken.close();
  }
});

test('reports a client that exits early', async () => {
  await expect(
    startClient({ cli: join(dataDir, 'absent.js'), botUrl: deadBot, port: 0, dataDir }),
  ).rejects.toThrow('exited with code 1');
});
