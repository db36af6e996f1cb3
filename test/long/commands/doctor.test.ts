import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../../locales/en';
import { examine } from '../../../src/doctor/examine';
import { thisMachine } from '../../../src/doctor/this-machine';
import { DoctorFinding } from '../../../src/domain/operation/doctor-finding';
import { inTeams } from '../../doctor/surroundings';
import { BotProcess, freePort, startBotProcess, until } from '../../support/process/bot-process';
import { runCommand } from '../../support/process/command-process';

const says = en.doctor;
const project = join(__dirname, '../../..');
let folder: string;
let bot: BotProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'covid-bot-doctor-'));
  bot = undefined;
});
afterEach(async () => {
  await bot?.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Document {
  readonly findings: readonly DoctorFinding[];
  readonly errors: number;
  readonly warnings: number;
}

/** The JSON document that `--json` prints, without any other output. */
async function json(
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<{ code: number | null; document: Document; found: (check: string) => DoctorFinding | undefined }> {
  const { code, stdout, stderr } = await runCommand('doctor', ['--json', ...args], {
    settings: { DATA_DIR: join(folder, 'data'), PORT: String(await freePort()), ...settings },
  });
  expect(stderr).toBe('');
  const document = JSON.parse(stdout) as Document;
  return { code, document, found: (name) => document.findings.find(({ check }) => check === name) };
}

test('a new clone: local mode, no errors, and no file is created', async () => {
  const { code, stdout, stderr } = await runCommand('doctor', [], {
    settings: { DATA_DIR: join(folder, 'data'), PORT: String(await freePort()) },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^ok {7}Credentials +Local mode: /m);
  expect(stdout).toMatch(/\n\n0 errors, \d warnings?\.\n$/);
  expect(readdirSync(folder)).toEqual([]);
});

test('a correct bot in Teams; the checks that ask Microsoft are named', async () => {
  const settings = { DATA_DIR: join(folder, 'data'), PORT: String(await freePort()), ...inTeams };
  const expires = { MICROSOFT_APP_SECRET_EXPIRES: '2999-12-31' };
  const { code, stdout } = await runCommand('doctor', [], { settings: { ...settings, ...expires } });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^0 errors, /m);
  expect(stdout).toMatch(/npm run doctor -- --online asks for a token and the time, too\.\n$/);
  expect(stdout).not.toContain(inTeams.MicrosoftAppPassword);
});

test('wrong settings are shown together with the checks that are still possible', async () => {
  const { code, document, found } = await json({
    ...inTeams,
    ...{ PORT: 'http', MicrosoftAppType: 'SingelTenant', METRICS_PORT: '0' },
  });
  expect(code).toBe(1);
  expect(document.findings.filter(({ check }) => check === 'settings').map((each) => each.says)).toEqual([
    'PORT is "http".',
    'METRICS_PORT is "0".',
    'MicrosoftAppType is "SingelTenant".',
  ]);
  expect(document.errors).toBe(3);
  expect(found('database')).toMatchObject({ outcome: 'ok', ...says.database.none });
  expect(found('package')).toMatchObject({ outcome: 'ok' });
  expect(['port', 'metrics-port', 'registration', 'secret'].map(found)).toEqual(Array(4).fill(undefined));
});

test('while the bot runs: its port is its own, its database is correct, and it goes on running', async () => {
  bot = await startBotProcess({ DATA_DIR: folder });
  const { code, found } = await json({ DATA_DIR: folder, PORT: new URL(bot.url).port });
  expect(code).toBe(0);
  expect(found('port')).toMatchObject({ outcome: 'ok', ...says.port.own(new URL(bot.url).host) });
  expect(found('database')).toMatchObject({ outcome: 'ok', ...says.database.fine });
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
});

test('a public address that leads to the bot, and one that leads to a bot in local mode', async () => {
  // This machine only lacks the certificate and the host name.
  const through = (url: string): typeof fetch => {
    return (address, init) => fetch((address as string).replace('https://bot.contoso.com', url), init);
  };
  const there = async (url: string): Promise<readonly DoctorFinding[]> =>
    examine(
      {
        ...thisMachine({ root: project, env: { PUBLIC_URL: 'https://bot.contoso.com' } }),
        ask: through(url),
      },
      { language: 'en', online: false, running: false, only: ['public-address', 'public-messages'] },
    );

  bot = await startBotProcess({ DATA_DIR: folder, ...inTeams });
  expect(await there(bot.url)).toMatchObject([
    { outcome: 'ok', ...says.publicAddress.fine('https://bot.contoso.com') },
    { outcome: 'ok', ...says.publicMessages.fine },
  ]);
  await bot.kill();
  bot = await startBotProcess({ DATA_DIR: folder });
  expect((await there(bot.url)).map(({ outcome }) => outcome)).toEqual(['ok', 'error']);
});

test('online, a bot that Microsoft does not know gets no token; the secret is not printed', async () => {
  const { code, document, found } = await json(inTeams, ['--online']);
  expect(code).toBe(1);
  expect(found('token')?.outcome).toBe('error');
  expect(found('clock')).toBeDefined();
  expect(JSON.stringify(document)).not.toContain(inTeams.MicrosoftAppPassword);
});

test('without development dependencies only the package is not checked', async () => {
  for (const name of ['package.json', 'manifest', 'dist']) {
    cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  const left = ['@microsoft', 'ajv', 'ajv-draft-04', 'ajv-formats', 'fflate', 'pngjs'];
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules')).filter((each) => !left.includes(each))) {
    symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  }
  const settings = { ...inTeams, INSTALLED_PACKAGE_VERSION: '', PORT: String(await freePort()) };
  const { code, stdout } = await runCommand('doctor', ['--json'], { settings, project: folder });
  const { findings } = JSON.parse(stdout) as Document;
  expect(code).toBe(0);
  expect(findings.find(({ check }) => check === 'package')).toMatchObject({
    outcome: 'warning',
    ...says.package.noTools('@microsoft/app-manifest, ajv, ajv-draft-04, ajv-formats, fflate, pngjs'),
  });
  expect(findings.find(({ check }) => check === 'package-version')).toMatchObject({ outcome: 'ok' });
});

test('settings in .env are used', async () => {
  for (const name of ['package.json', 'dist']) {
    cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.env'), 'PORT=http\n');
  const { stdout } = await runCommand('doctor', ['--json'], { project: folder });
  expect((JSON.parse(stdout) as Document).findings).toContainEqual(
    expect.objectContaining({ check: 'settings', outcome: 'error', says: 'PORT is "http".' }),
  );
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test.each([['--onlin'], ['--json', 'all'], ['-h']])(
  '%s is not known: the usage, and code 1',
  async (...args) => {
    const { code, stdout, stderr } = await runCommand('doctor', args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^npm run doctor {2,}looks at the settings/);
  },
);

test('at start the log has a line for each thing that will stop the bot', async () => {
  bot = await startBotProcess({
    DATA_DIR: folder,
    ...{ ...inTeams, MicrosoftAppTenantId: '', MicrosoftAppType: 'MultiTenant' },
    MICROSOFT_APP_SECRET_EXPIRES: '2020-02-29',
  });
  const warnings = (): readonly { level: number; check?: string; msg: string }[] =>
    (bot?.stdout ?? '')
      .split('\n')
      .filter((line) => line.startsWith('{"level":40'))
      .map((line) => JSON.parse(line) as { level: number; check?: string; msg: string });
  await until('both are logged', () => warnings().length >= 2);
  const { MultiTenant } = says.registration;
  const expired = says.secret.expired('2020-02-29');
  expect(warnings()).toMatchObject([
    { check: 'registration', msg: `Registration: ${MultiTenant.says} ${MultiTenant.mend}` },
    { check: 'secret', msg: `Client secret: ${expired.says} ${expired.mend}` },
  ]);
  await bot.restart();
  await until('they are logged once at each start', () => warnings().length === 4);
});
