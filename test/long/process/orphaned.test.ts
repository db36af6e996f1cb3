import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, until } from '../../support/process/bot-process';

const root = join(__dirname, '../../..');
let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-orphaned-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200;
  } catch {
    return false;
  }
}

/** npm starts the bot in a shell that waits for it and forwards no signal. The test does the same. */
test('a signal that only npm gets also stops the bot, in order', async () => {
  const port = await freePort();
  const shell = spawn('sh', ['-c', 'node dist/src/host/process/start.js --no-client; exit $?'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: String(port), npm_lifecycle_event: 'start' },
  });
  // The bot has the stream too, so the stream ends when both have ended.
  const silent = new Promise((resolve) => shell.stdout.resume().once('end', resolve));
  await until('the bot is ready', () => isReady(port));
  shell.kill('SIGTERM');
  await until('the bot has stopped', async () => !(await isReady(port)));
  await silent;
});
