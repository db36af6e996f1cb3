import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, until } from '../../support/process/bot-process';
import { buildInFolders, FolderImage } from './folder-image';

jest.setTimeout(600_000);

const root = join(__dirname, '../../..');
const guid = '00000000-0000-4000-8000-000000000000';
const into = mkdtempSync(join(tmpdir(), 'covid-bot-image-'));
let image: FolderImage;
let env: Readonly<Record<string, string | undefined>>;

beforeAll(async () => {
  image = buildInFolders(readFileSync(join(root, 'Dockerfile'), 'utf8'), root, into);
  env = {
    PATH: process.env['PATH'],
    ...image.env,
    PORT: String(await freePort()),
    DATA_DIR: join(into, 'data'),
    MicrosoftAppId: guid,
    MicrosoftAppType: 'UserAssignedMsi',
    MicrosoftAppTenantId: guid,
  };
});
afterAll(() => rmSync(into, { recursive: true, force: true }));

test('the image contains no compiler and no development packages', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(image.folder, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  // Types and `adaptivecards` are there only when a production package depends on them.
  for (const name of [
    'typescript',
    'jest',
    'eslint',
    'prettier',
    'playwright-core',
    '@microsoft/m365agentsplayground',
  ]) {
    if (name !== 'typescript') expect(devDependencies).toHaveProperty([name]);
    expect([name, existsSync(join(image.folder, 'node_modules', name))]).toEqual([name, false]);
  }
});

test('the image starts, is healthy while it runs and not before or after, and stops on a signal', async () => {
  expect(healthCheck()).toBe(1);
  const bot = start();
  const ended = new Promise((resolve) => bot.once('exit', (code) => resolve(code)));
  try {
    await until('the health check succeeds', () => bot.exitCode !== null || healthCheck() === 0);
    expect(healthCheck()).toBe(0);
  } finally {
    bot.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
  expect(healthCheck()).toBe(1);
  expect(existsSync(join(into, 'data', 'bot.sqlite'))).toBe(true);
});

test('the image without credentials says what is missing', () => {
  const [, ...args] = image.command;
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: image.folder,
    env: { ...env, MicrosoftAppId: '' },
    encoding: 'utf8',
  });
  expect([status, stderr.split('\n')[0]]).toEqual([
    1,
    'MicrosoftAppId is missing with NODE_ENV=production; set the credentials, or leave NODE_ENV empty for local mode.',
  ]);
});

function start(): ChildProcess {
  const [, ...args] = image.command;
  return spawn(process.execPath, args, { cwd: image.folder, env, stdio: 'ignore' });
}

/** Returns the exit code of the health check. */
function healthCheck(): number | null {
  const [, ...args] = image.healthCheck;
  return spawnSync(process.execPath, args, { cwd: image.folder, env }).status;
}
