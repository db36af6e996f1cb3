import { ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { settingNames } from '../../../src/settings/settings';

const root = join(__dirname, '../../..');
const startLimitMs = 15_000;
const pollMs = 20;

type Settings = Readonly<Record<string, string>>;

/** The exit code and the output of a bot. `code` is null when a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The production build in a process of its own. */
export interface BotProcess {
  /** The url that takes messages; it changes with each start. */
  readonly url: string;
  /** The output since its first start. */
  readonly stdout: string;
  readonly stderr: string;
  /** Kills it, starts it again with the same settings and data, and resolves when it takes messages. */
  restart(): Promise<void>;
  /**
   * Sends the signal, `SIGKILL` by default, and resolves when the process has ended. It may have ended
   * before.
   */
  kill(signal?: NodeJS.Signals): Promise<Ended>;
}

/** Returns a port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when the condition holds. Rejects with the text of `what` after `limitMs` milliseconds. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  limitMs = startLimitMs,
): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited more than ${limitMs} ms until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/**
 * Runs the production build, with only these settings, until it ends by itself. Kills it after 15 seconds.
 */
export async function runBotToItsEnd(
  settings: Settings,
  args: readonly string[] = ['--no-client'],
): Promise<Ended> {
  const running = launch(settings, args);
  const timer = setTimeout(() => running.child.kill('SIGKILL'), startLimitMs);
  const ended = await running.ended;
  clearTimeout(timer);
  return ended;
}

/**
 * Starts the production build on a free port, with only these settings. Throws when it takes no messages in
 * 15 seconds.
 */
export async function startBotProcess(settings: Settings & { DATA_DIR: string }): Promise<BotProcess> {
  let running: Running | undefined;
  let url = '';
  const earlier = { stdout: '', stderr: '' };

  const start = async (): Promise<void> => {
    const port = await freePort();
    const begun = launch({ HOST: '127.0.0.1', PORT: String(port), ...settings }, ['--no-client']);
    running = begun;
    url = `http://127.0.0.1:${port}`;
    await until('the bot takes messages', async () => {
      if (begun.child.exitCode !== null) {
        throw new Error(`the bot ended with code ${begun.child.exitCode}: ${begun.said().stderr}`);
      }
      return healthy(url);
    }).catch(async (error: unknown) => {
      begun.child.kill('SIGKILL');
      await begun.ended;
      throw error;
    });
  };

  const kill = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<Ended> => {
    if (!running) throw new Error('the bot was not started');
    running.child.kill(signal);
    return running.ended;
  };

  await start();
  return {
    get url() {
      return url;
    },
    get stdout() {
      return earlier.stdout + (running?.said().stdout ?? '');
    },
    get stderr() {
      return earlier.stderr + (running?.said().stderr ?? '');
    },
    kill,
    async restart() {
      const { stdout, stderr } = await kill();
      earlier.stdout += stdout;
      earlier.stderr += stderr;
      await start();
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  said(): { stdout: string; stderr: string };
}

function launch(settings: Settings, args: readonly string[]): Running {
  // An empty setting counts as missing, and a developer's own .env does not replace it.
  const empty = Object.fromEntries(settingNames.map((name) => [name, '']));
  const child = spawn(process.execPath, [join(root, 'dist/src/host/process/start.js'), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...empty, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said.stderr += chunk));
  const endWithUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      process.removeListener('exit', endWithUs);
      resolve({ code, signal, ...said });
    });
  });
  return { child, ended, said: () => said };
}

function healthy(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ status }) => status === 200,
    () => false,
  );
}
