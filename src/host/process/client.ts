import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

const PACKAGE = '@microsoft/m365agentsplayground';
const START_LIMIT_MS = 20_000;
const POLL_MS = 150;
const STOP_LIMIT_MS = 3_000;

/*
 * Runs inside the client's process before its own code (node --import), because the client has no option
 * for either of these:
 * - It calls listen(port) without a host, which binds every network interface. A local test client relays
 *   unauthenticated messages to the bot, so it must not be reachable from the network. A bare port gets
 *   127.0.0.1.
 * - It ends when the pipe to its parent closes, so it cannot outlive the bot even if the bot is killed.
 */
const PRELOAD = `data:text/javascript,${encodeURIComponent(`
import net from 'node:net';
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' && typeof rest[0] !== 'string'
    ? listen.call(this, port, '127.0.0.1', ...rest)
    : listen.call(this, port, ...rest);
};
process.once('disconnect', () => process.exit(0));
`)}`;

/**
 * A running test client. `address` is the URL of its page (loopback only). `exited` resolves exactly once
 * and never rejects: with the exit code, or with 128 + the signal's number when a signal ended the process.
 * `stop` may be called any number of times, at any time. It resolves when the process has ended.
 */
export interface Client {
  readonly address: string;
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

/**
 * Returns the absolute path of the test client's cli.js, or undefined when the development-only package is
 * not installed.
 */
export function findClient(): string | undefined {
  try {
    const cli = join(dirname(require.resolve(`${PACKAGE}/package.json`)), 'cli.js');
    return existsSync(cli) ? cli : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Starts the test client for the bot at `botUrl`. Resolves when the client answers on `port`; with port 0 a
 * free port is chosen. It does not open a browser, and it writes its log only to `dataDir`/devTools.
 * `dataDir` is created; a .m365agentsplayground.yml in it is used as configuration. The bot need not be
 * running yet. Rejects with an Error when the port is taken, when the client exits early, or when it does
 * not answer within 20 seconds. Then no process is left running.
 */
export async function startClient(options: {
  cli: string;
  botUrl: string;
  port: number;
  dataDir: string;
}): Promise<Client> {
  const { cli, botUrl, port, dataDir } = options;
  mkdirSync(dataDir, { recursive: true });
  const args = ['-e', botUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  // detached: it has its own process group, so a Ctrl-C in the terminal reaches only the bot, and stop()
  // decides.
  const child = spawn(process.execPath, ['--import', PRELOAD, cli, 'start', ...args], {
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Statsbeat is the usage statistics of its telemetry library, which --disable-telemetry alone leaves
    // on.
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none', APPLICATION_INSIGHTS_NO_STATSBEAT: '1' },
  });

  let output = '';
  const keep = (chunk: Buffer | string): void => {
    output = (output + chunk.toString()).slice(-4_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);

  let gone = false;
  const exited = new Promise<number>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    child.once('error', (error) => (keep(error.message), child.pid === undefined && resolve(127)));
  }).finally(() => (gone = true));

  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      if (gone) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      await exited;
      clearTimeout(timer);
    })());

  const fail = async (what: string): Promise<never> => {
    await stop();
    const log = join(dataDir, 'devTools', 'm365agentsplayground.log');
    throw new Error(`The test client ${what} (its log: ${log}).${output.trim() ? `\n${output.trim()}` : ''}`);
  };

  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (gone) return fail(`exited with code ${await exited} before it was ready`);
    // The client prints the port that it uses. When `port` is taken, it silently picks another one.
    const actual = Number(/Listening on (\d+)/.exec(output)?.[1] ?? 0);
    if (actual && port && actual !== port)
      return fail(`could not use port ${port} because it is already in use`);
    const address = `http://127.0.0.1:${actual}`;
    if (actual && (await answers(`${address}/_debug/ping`))) return { address, exited, stop };
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return fail(`did not answer within ${START_LIMIT_MS / 1_000} seconds`);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
