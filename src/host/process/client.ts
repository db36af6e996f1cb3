import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

const PACKAGE = '@microsoft/m365agentsplayground';
const START_LIMIT_MS = 20_000;
const POLL_MS = 150;
const STOP_LIMIT_MS = 3_000;

/*
 * Runs inside the client's process before its own code (node --import), because the client has no option for
 * either of these:
 *  - it calls listen(port) without a host, which binds every network interface; a local test client that relays
 *    unauthenticated messages to the bot must not be reachable from the network, so a bare port gets 127.0.0.1;
 *  - it is told to end when the pipe to its parent closes, so it cannot outlive us even if we are killed outright.
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
 * A running test client. `address` is where its page is served (loopback only); `exited` resolves exactly once and
 * never rejects: with the exit code when the process ends by itself or by `stop` (128 + signal number when a signal
 * ended it). `stop` may be called any number of times, at any time, and resolves when the process is gone.
 */
export interface Client {
  readonly address: string;
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

/** The absolute path of the test client's cli.js, or undefined when the (development-only) package is not installed. */
export function findClient(): string | undefined {
  try {
    const cli = join(dirname(require.resolve(`${PACKAGE}/package.json`)), 'cli.js');
    return existsSync(cli) ? cli : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Starts the test client against `botUrl` and resolves once it answers on `port` (0: a free one is chosen). It does
 * not open a browser, and writes its log only to `dataDir`/devTools (`dataDir` is created; a
 * .m365agentsplayground.yml in it is used as configuration). The bot need not be up yet.
 * Rejects with an Error, leaving no process behind, if the port is taken, the client exits early, or it does not
 * answer within 20 seconds.
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
  // detached: a process group of its own, so that a Ctrl-C in the terminal reaches only us and stop() decides.
  const child = spawn(process.execPath, ['--import', PRELOAD, cli, 'start', ...args], {
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Statsbeat: its telemetry library's own usage statistics, which --disable-telemetry alone leaves on.
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
    // It says which port it got: when `port` is taken it silently picks another one.
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
