import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { objectId, Played } from './played';

const root = resolve(__dirname, '../../..');
const startLimitMs = 30_000;
const stopLimitMs = 10_000;

/** The exit code of a bot, and its output after it announced itself. */
export interface Ending {
  readonly code: number | null;
  readonly complaints: string;
}

/** A running process of the production build. `stop` ends it as Ctrl-C does. */
export interface BuiltBot {
  stop(): Promise<Ending>;
}

/**
 * Starts the production build, with its test client or without, and waits until it announced itself. For the
 * process, today is `daysLater` days after the machine's today.
 */
export async function startBuiltBot(given: {
  port: number;
  clientPort: number;
  dataDir: string;
  withClient: boolean;
  daysLater: number;
}): Promise<BuiltBot> {
  const { port, clientPort, dataDir, withClient, daysLater } = given;
  const preload = resolve(__dirname, 'days-later.mjs');
  const child = spawn(
    process.execPath,
    [
      ...(daysLater > 0 ? ['--import', preload] : []),
      'dist/src/host/process/start.js',
      ...(withClient ? [] : ['--no-client']),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DAYS_LATER: String(daysLater),
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
    },
  );
  const stopChild = (): void => void child.kill('SIGKILL');
  process.once('exit', stopChild);

  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const address = withClient ? `http://localhost:${clientPort}` : `http://127.0.0.1:${port}/`;
  await announced(
    child,
    () => output.includes(address) && output.endsWith('\n\n'),
    () => output,
  );
  output = '';

  return {
    async stop() {
      const ended = once(child, 'exit') as Promise<[number | null]>;
      const timer = setTimeout(stopChild, stopLimitMs);
      child.kill('SIGINT');
      const [code] = child.exitCode === null ? await ended : [child.exitCode];
      clearTimeout(timer);
      process.off('exit', stopChild);
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
