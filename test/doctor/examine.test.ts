import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { texts } from '../../locales';
import { examine } from '../../src/doctor/examine';
import { findingsTable, sumOf } from '../../src/doctor/findings-table';
import { Surroundings } from '../../src/doctor/looking/surroundings';
import { thisMachine } from '../../src/doctor/this-machine';
import { Language, languages } from '../../src/domain/values/language';
import { DoctorFinding } from '../../src/domain/operation/doctor-finding';
import { expectGolden } from '../support/golden';
import { answering, failing, inTeams, newProject, ownHealth, soundMachine } from './surroundings';

let root: string;
let remove: () => void;
beforeEach(() => ({ root, remove } = newProject()));
afterEach(() => remove());

const everything = { online: true, running: false };

/** A machine with a problem in nearly every check. */
const troubled: Partial<Surroundings> = {
  env: {
    ...inTeams,
    ...{ NODE_ENV: '', MicrosoftAppType: 'MultiTenant', ADMINS: '', PUBLIC_URL: 'https://bot.contoso.com' },
    ...{ MICROSOFT_APP_SECRET_EXPIRES: '2026-04-20', INSTALLED_PACKAGE_VERSION: '1.1.0' },
    ...{ PORT: 'http', METRICS_PORT: '9464', RETENTION_DAYS: '0' },
  },
  node: '20.9.0',
  ask: failing('CERT_HAS_EXPIRED'),
  listen: async () => 'EADDRINUSE',
  freeBytes: async () => 812e6,
  token: async () => ({ given: false, code: 'AADSTS7000215' }),
};
const sound: Partial<Surroundings> = {
  env: { ...inTeams, PUBLIC_URL: 'https://bot.contoso.com', METRICS_PORT: '9464' },
  ask: async (url, init) => {
    const headers = { date: 'Mon, 06 Apr 2026 09:30:01 GMT' };
    return init?.method === 'POST'
      ? new Response(null, { status: 401 })
      : answering(200, { body: ownHealth, headers })(url);
  },
  token: async () => ({ given: true }),
};

describe.each(languages)('the table (%s)', (language) => {
  test.each(Object.entries({ sound, troubled, local: {} }))(
    'of a machine that is %s',
    async (name, given) => {
      const findings = await examine(soundMachine(root, given), { ...everything, language });
      const table = findingsTable(findings).replaceAll(root, '/bot');
      expectGolden(`doctor/${name}.${language}.txt`, `${table}\n`);
    },
  );
});

test('no line of the table is wider than a terminal', async () => {
  for (const language of languages) {
    const findings = await examine(soundMachine('/bot', troubled), { ...everything, language });
    for (const line of findingsTable(findings).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
});

test('a sound bot in Teams has no finding to fix', async () => {
  const findings = await examine(soundMachine(root, sound), { ...everything, language: 'en' });
  expect(sumOf(findings)).toEqual({ errors: 0, warnings: 0 });
  expect(findings.filter(({ check, mend }) => mend !== '' && check !== 'env-file')).toEqual([]);
});

test('both languages have the same findings', async () => {
  const found = async (language: Language): Promise<readonly unknown[]> =>
    (await examine(soundMachine(root, troubled), { ...everything, language })).map(({ check, outcome }) => [
      check,
      outcome,
    ]);
  expect(await found('de')).toEqual(await found('en'));
});

test('no finding contains the secret', async () => {
  const leaking: Partial<Surroundings> = {
    ...troubled,
    ask: () => Promise.reject(new Error(inTeams.MicrosoftAppPassword)),
    token: () => Promise.reject(new Error(inTeams.MicrosoftAppPassword)),
    freeBytes: () => Promise.reject(new Error(inTeams.MicrosoftAppPassword)),
  };
  for (const given of [sound, troubled, leaking]) {
    const findings = await examine(soundMachine(root, given), { ...everything, language: 'en' });
    expect(JSON.stringify(findings)).not.toContain(inTeams.MicrosoftAppPassword);
  }
});

test('a check that fails or takes too long does not stop the others', async () => {
  const machine = soundMachine(root, {
    freeBytes: async () => {
      throw Object.assign(new Error('stale file handle'), { code: 'ESTALE' });
    },
    listen: () => new Promise(() => undefined),
  });
  const findings = await examine(machine, { ...everything, online: false, language: 'en', limit: 0.1 });
  const bad = findings.filter(({ outcome }) => outcome !== 'ok');
  expect(bad).toEqual([
    { check: 'free-space', title: 'Free space', outcome: 'error', ...texts.en.doctor.failed('ESTALE') },
    { check: 'port', title: 'Port', outcome: 'error', ...texts.en.doctor.late(0.1) },
  ] satisfies DoctorFinding[]);
  expect(findings.length).toBeGreaterThan(bad.length);
});

test('a folder without a project is reported, too', async () => {
  remove();
  const findings = await examine(soundMachine(root), { ...everything, online: false, language: 'en' });
  expect(findings[0]).toMatchObject({ check: 'node', outcome: 'error', ...texts.en.doctor.failed('ENOENT') });
});

describe('this machine', () => {
  const machine = thisMachine({ root: '/', env: {} });

  test('distinguishes a free port, a port in use and an unavailable address', async () => {
    const server = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await machine.listen('127.0.0.1', port)).toBe('EADDRINUSE');
    const answer = await machine.ask(`http://127.0.0.1:${port}/`);
    expect(await answer.text()).toBe('hello');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await machine.listen('127.0.0.1', port)).toBe('free');
    expect(await machine.listen('192.0.2.1', port)).toBe('EADDRNOTAVAIL');
  });

  test('has a disk, and runs on this Node.js', async () => {
    expect(await machine.freeBytes('/')).toBeGreaterThan(0);
    expect(`v${machine.node}`).toBe(process.version);
    expect(Math.abs(machine.now().getTime() - Date.now())).toBeLessThan(1_000);
  });
});
