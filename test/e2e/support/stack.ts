import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client, findClient, startClient } from '../../../src/host/process/client';
import { objectId, Played, playIn } from './played';

const root = resolve(__dirname, '../../..');
const startLimitMs = 30_000;
const stopLimitMs = 10_000;

/** The exit code of a stack, and its output after it announced itself. */
export interface Ending {
  readonly code: number | null;
  readonly complaints: string;
}

/**
 * The built bot with its test client, as `npm start` runs them, with ports and a data folder of their own.
 */
export interface Stack {
  /** The address of the test client's page. */
  readonly address: string;
  /** Starts one more test client for another person. Resolves with the address of its page. */
  join(who: Played): Promise<string>;
  /** Stops the stack as Ctrl-C does. */
  stop(): Promise<Ending>;
}

/**
 * Starts the production build and waits for the address of the test client. The client plays `who`, when
 * given.
 */
export async function startStack(who?: Played): Promise<Stack> {
  const [port, clientPort] = await freePorts();
  const dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-e2e-'));
  if (who) playIn(dataDir, who);
  const child = spawn(process.execPath, ['dist/src/host/process/start.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      CLIENT_PORT: String(clientPort),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      // Local mode with the admin as the only appointed person, even when a developer's .env says otherwise.
      MicrosoftAppId: '',
      MicrosoftAppPassword: '',
      DEFAULT_READERS: '',
      ADMINS: objectId('Admin' satisfies Played),
    },
  });
  const stopChild = (): void => void child.kill('SIGKILL');
  process.once('exit', stopChild);

  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const address = `http://localhost:${clientPort}`;
  await announced(
    child,
    () => output.includes(address) && output.endsWith('\n\n'),
    () => output,
  );
  output = '';
  const others: Client[] = [];

  return {
    address,
    async join(other) {
      const folder = join(dataDir, other);
      playIn(folder, other);
      const botUrl = `http://127.0.0.1:${port}/api/messages`;
      const client = await startClient({ cli: findClient() ?? '', botUrl, port: 0, dataDir: folder });
      others.push(client);
      return client.address.replace('127.0.0.1', 'localhost');
    },
    async stop() {
      await Promise.all(others.map((client) => client.stop()));
      const ended = once(child, 'exit') as Promise<[number | null]>;
      const timer = setTimeout(stopChild, stopLimitMs);
      child.kill('SIGINT');
      const [code] = child.exitCode === null ? await ended : [child.exitCode];
      clearTimeout(timer);
      process.off('exit', stopChild);
      rmSync(dataDir, { recursive: true, force: true });
      return { code, complaints: output };
    },
  };
}

async function announced(child: ChildProcess, isUp: () => boolean, said: () => string): Promise<void> {
  await new Promise<void>((up, fail) => {
    const failed = (what: string): void => fail(new Error(`the bot ${what}; it wrote:\n${said()}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      failed(`did not announce itself within ${startLimitMs} ms`);
    }, startLimitMs);
    child.once('exit', (code) => failed(`ended with code ${code} (is dist/ built?)`));
    child.stdout?.on('data', () => {
      if (!isUp()) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      up();
    });
  });
}

/** Returns two free ports. It requests both at the same time, so that they differ. */
async function freePorts(): Promise<readonly [number, number]> {
  const servers = [createServer(), createServer()] as const;
  const ports = await Promise.all(
    servers.map(async (server) => {
      await once(server.listen(0, '127.0.0.1'), 'listening');
      return (server.address() as AddressInfo).port;
    }),
  );
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return [ports[0] ?? 0, ports[1] ?? 0];
}
