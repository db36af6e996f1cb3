import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Texts, texts } from '../../locales';
import { CheckName, examine } from '../../src/doctor/examine';
import { Surroundings, TokenAnswer } from '../../src/doctor/looking/surroundings';
import { languages } from '../../src/domain/values/language';
import { DoctorFinding, FindingLevel } from '../../src/domain/operation/doctor-finding';
import { answering, failing, inTeams, newProject, ownHealth, soundMachine } from './surroundings';

type Says = Texts['doctor'];
type Told = Pick<DoctorFinding, 'says' | 'mend'>;

/** A situation of one check and the expected finding; without `found` the check must report none. */
interface Row {
  readonly env?: Readonly<Record<string, string>>;
  readonly machine?: Partial<Surroundings>;
  /** Changes files of the project. */
  readonly files?: (root: string) => void;
  readonly online?: boolean;
  readonly running?: boolean;
  readonly found?: readonly [FindingLevel, (says: Says) => Told] | undefined;
}

let root: string;
let remove: () => void;
beforeEach(() => ({ root, remove } = newProject()));
afterEach(() => remove());

async function looked(name: CheckName, row: Row, language: 'en' | 'de'): Promise<readonly DoctorFinding[]> {
  row.files?.(root);
  const machine = soundMachine(root, { env: row.env ?? inTeams, ...row.machine });
  const { online = false, running = false } = row;
  return examine(machine, { language, online, running, only: [name] });
}

/** Tests one check with a table of situations, in both languages. */
function rows(name: CheckName, table: Readonly<Record<string, Row>>): void {
  describe(name, () => {
    test.each(
      Object.entries(table).flatMap(([what, row]) => languages.map((each) => [what, each, row] as const)),
    )('%s (%s)', async (_what, language, row) => {
      const says = texts[language].doctor;
      const expected = row.found && {
        check: name,
        title: says.titles[name],
        outcome: row.found[0],
        ...row.found[1](says),
      };
      expect(await looked(name, row, language)).toEqual(expected ? [expected] : []);
    });
  });
}

const msi = {
  ...inTeams,
  MicrosoftAppType: 'UserAssignedMsi',
  MicrosoftAppPassword: '',
  MICROSOFT_APP_SECRET_EXPIRES: '',
};
const on = (day: string): Partial<Surroundings> => ({ now: () => new Date(`${day}T23:59:59.000Z`) });

rows('node', {
  'a supported version': { found: ['ok', (says) => says.node.fine('24.4.0', '20.19.0')] },
  'the lowest version allowed': {
    machine: { node: '20.19.0' },
    found: ['ok', (says) => says.node.fine('20.19.0', '20.19.0')],
  },
  'a version below it': {
    machine: { node: '20.9.0' },
    found: ['error', (says) => says.node.old('20.9.0', '20.19.0')],
  },
  'a much older one': {
    machine: { node: '9.11.2' },
    found: ['error', (says) => says.node.old('9.11.2', '20.19.0')],
  },
  'on its last day': {
    machine: { node: '20.20.2', ...on('2026-04-30') },
    found: ['ok', (says) => says.node.fine('20.20.2', '20.19.0')],
  },
  'on the day after': {
    machine: { node: '20.20.2', ...on('2026-05-01') },
    found: ['warning', (says) => says.node.ended('20.20.2', '2026-04-30')],
  },
  'an odd version': {
    machine: { node: '23.1.0' },
    found: ['warning', (says) => says.node.odd('23.1.0')],
  },
  'a version not yet released': {
    machine: { node: '26.0.0' },
    found: ['ok', (says) => says.node.fine('26.0.0', '20.19.0')],
  },
});

rows('settings', {
  none: { env: {}, found: ['ok', (says) => says.settings.fine] },
  'those of a bot in Teams': { found: ['ok', (says) => says.settings.fine] },
  'one that is not valid': {
    env: { PORT: 'http; or so' },
    found: [
      'error',
      () => ({
        says: 'PORT is "http; or so".',
        mend: 'Give a port number from 1 to 65535, such as 3978.',
      }),
    ],
  },
});

rows('env-file', {
  'no file': { found: ['ok', (says) => says.envFile.none] },
  'only its owner may read it': {
    files: (folder) => writeEnv(folder, 0o600),
    found: ['ok', (says) => says.envFile.fine],
  },
  'the group may read it, too': {
    files: (folder) => writeEnv(folder, 0o640),
    found: ['warning', (says) => says.envFile.open],
  },
  'everybody may read it': {
    files: (folder) => writeEnv(folder, 0o644),
    found: ['warning', (says) => says.envFile.open],
  },
  'everybody may read it, and it has no secret': {
    env: msi,
    files: (folder) => writeEnv(folder, 0o644),
    found: ['ok', (says) => says.envFile.fine],
  },
  'a folder of that name': {
    files: (folder) => mkdirSync(join(folder, '.env')),
    found: ['error', (says) => says.envFile.unreadable('EISDIR')],
  },
  'UTF-16, as Windows PowerShell writes it': {
    files: (folder) =>
      writeEnv(folder, 0o600, Buffer.from('\uFEFFMicrosoftAppPassword=kept to itself\r\n', 'utf16le')),
    found: ['error', (says) => says.envFile.utf16],
  },
  'the secret ends at a #': {
    files: (folder) => writeEnv(folder, 0o600, 'MicrosoftAppPassword=kept#itself\n'),
    found: ['warning', (says) => says.envFile.cut('MicrosoftAppPassword')],
  },
});

rows('credentials', {
  'none: local mode': { env: {}, found: ['ok', (says) => says.credentials.local] },
  'all of them': { found: ['ok', (says) => says.credentials.fine] },
  'not in production': {
    env: { ...inTeams, NODE_ENV: '' },
    found: ['ok', (says) => says.credentials.anywhere],
  },
  'half of them: reported by the check of the settings': { env: { ...inTeams, MicrosoftAppPassword: '' } },
});

rows('registration', {
  'none in local mode': { env: {} },
  'one tenant': { found: ['ok', (says) => says.registration.SingleTenant] },
  'a managed identity': { env: msi, found: ['ok', (says) => says.registration.UserAssignedMsi] },
  'many tenants': {
    env: { ...inTeams, MicrosoftAppType: 'MultiTenant' },
    found: ['warning', (says) => says.registration.MultiTenant],
  },
  'a typo: reported by the check of the settings': { env: { ...inTeams, MicrosoftAppType: 'Multitenant' } },
});

const last = '2027-04-06';
rows('secret', {
  'none in local mode': { env: {} },
  'none with a managed identity': { env: msi },
  'good for a year': { found: ['ok', (says) => says.secret.fine(last, 365)] },
  '31 days before': { machine: on('2027-03-06'), found: ['ok', (says) => says.secret.fine(last, 31)] },
  '30 days before': { machine: on('2027-03-07'), found: ['warning', (says) => says.secret.soon(last, 30)] },
  'the day before': { machine: on('2027-04-05'), found: ['warning', (says) => says.secret.soon(last, 1)] },
  'its last day': { machine: on('2027-04-06'), found: ['warning', (says) => says.secret.soon(last, 0)] },
  'the day after': { machine: on('2027-04-07'), found: ['error', (says) => says.secret.expired(last)] },
  'no date set': {
    env: { ...inTeams, MICROSOFT_APP_SECRET_EXPIRES: '' },
    found: ['warning', (says) => says.secret.untold],
  },
});

const tokenAnswer = (answer: TokenAnswer): Row => ({ online: true, machine: { token: async () => answer } });
const refused = (code: string): Row => tokenAnswer({ given: false, code });
rows('token', {
  'not without --online': { ...tokenAnswer({ given: true }), online: false },
  'not in local mode': { ...tokenAnswer({ given: true }), env: {} },
  'not from within the bot': { online: true },
  'a token was given': { ...tokenAnswer({ given: true }), found: ['ok', (says) => says.token.given] },
  'a wrong secret': {
    ...refused('AADSTS7000215'),
    found: ['error', (says) => says.token.wrongSecret('AADSTS7000215')],
  },
  'an expired secret': {
    ...refused('AADSTS7000222'),
    found: ['error', (says) => says.token.expiredSecret('AADSTS7000222')],
  },
  'an app of another tenant': {
    ...refused('AADSTS700016'),
    found: ['error', (says) => says.token.noApp('AADSTS700016')],
  },
  'an unknown tenant': {
    ...refused('AADSTS90002'),
    found: ['error', (says) => says.token.noTenant('AADSTS90002')],
  },
  'another error': {
    ...refused('AADSTS53003'),
    found: ['error', (says) => says.token.refused('AADSTS53003')],
  },
  'no answer': { ...refused(''), found: ['error', (says) => says.token.noAnswer] },
  'no managed identity': { ...refused(''), env: msi, found: ['error', (says) => says.token.noIdentity] },
});

const dated = (date: string): Row => ({
  online: true,
  machine: { ask: answering(200, { body: '{}', headers: { date: `Mon, 06 Apr 2026 ${date} GMT` } }) },
});
rows('clock', {
  'not without --online': { ...dated('09:30:00'), online: false },
  'the right time': { ...dated('09:30:00'), found: ['ok', (says) => says.clock.fine] },
  'a minute slow': { ...dated('09:31:00'), found: ['ok', (says) => says.clock.fine] },
  'a little more than a minute slow': {
    ...dated('09:31:01'),
    found: ['warning', (says) => says.clock.off(-61)],
  },
  'five minutes fast': { ...dated('09:25:00'), found: ['warning', (says) => says.clock.off(300)] },
  'a little more than five minutes fast': {
    ...dated('09:24:59'),
    found: ['error', (says) => says.clock.off(301)],
  },
  'an hour slow': { ...dated('10:30:00'), found: ['error', (says) => says.clock.off(-3600)] },
  'no answer': { online: true, found: ['warning', (says) => says.clock.unknown] },
  'an answer without a date': {
    online: true,
    machine: { ask: answering(200) },
    found: ['warning', (says) => says.clock.unknown],
  },
});

rows('free-space', {
  enough: { found: ['ok', (says) => says.freeSpace.fine(42e9)] },
  little: {
    machine: { freeBytes: async () => 999e6 },
    found: ['warning', (says) => says.freeSpace.little(999e6)],
  },
  'nearly none': {
    machine: { freeBytes: async () => 49e6 },
    found: ['error', (says) => says.freeSpace.little(49e6)],
  },
});

const at = '127.0.0.1:3978';
rows('port', {
  free: { found: ['ok', (says) => says.port.free(at)] },
  'used by this bot': {
    machine: { listen: async () => 'EADDRINUSE', ask: answering(200, { body: ownHealth }) },
    found: ['ok', (says) => says.port.own(at)],
  },
  'used by another server': {
    machine: { listen: async () => 'EADDRINUSE', ask: answering(200, { body: '{"status":"ok"}' }) },
    found: ['error', (says) => says.port.taken('PORT', at)],
  },
  'used by a server that answers null': {
    machine: { listen: async () => 'EADDRINUSE', ask: answering(200, { body: 'null' }) },
    found: ['error', (says) => says.port.taken('PORT', at)],
  },
  'used by something that does not answer': {
    machine: { listen: async () => 'EADDRINUSE' },
    found: ['error', (says) => says.port.taken('PORT', at)],
  },
  'reserved for the system': {
    env: { ...inTeams, PORT: '80' },
    machine: { listen: async () => 'EACCES' },
    found: ['error', (says) => says.port.forbidden('PORT', '127.0.0.1:80')],
  },
  'an address of another machine': {
    env: { ...inTeams, HOST: '192.0.2.1' },
    machine: { listen: async () => 'EADDRNOTAVAIL' },
    found: ['error', (says) => says.port.noAddress('HOST', '192.0.2.1')],
  },
  'in IPv6': { env: { HOST: '::1' }, found: ['ok', (says) => says.port.free('[::1]:3978')] },
  'from within the bot': { running: true },
});

const measured = { ...inTeams, METRICS_PORT: '9464' };
rows('metrics-port', {
  'not set': {},
  free: { env: measured, found: ['ok', (says) => says.port.free('127.0.0.1:9464')] },
  'used by this bot': {
    env: measured,
    machine: { listen: async () => 'EADDRINUSE', ask: answering(200, { body: 'covid_bot_turns_total 3\n' }) },
    found: ['ok', (says) => says.port.ownMetrics('127.0.0.1:9464')],
  },
  'used by another server': {
    env: measured,
    machine: { listen: async () => 'EADDRINUSE', ask: answering(200, { body: 'node_load1 0.2\n' }) },
    found: ['error', (says) => says.port.taken('METRICS_PORT', '127.0.0.1:9464')],
  },
  'the port of messages: reported by the check of the settings': {
    env: { ...inTeams, METRICS_PORT: '3978' },
  },
});

const url = 'https://bot.contoso.com';
const open = { ...inTeams, PUBLIC_URL: url };
const publicly = (ask: typeof fetch): Row => ({ env: open, machine: { ask } });
rows('public-address', {
  'not set': {},
  'not https: reported by the check of the settings': {
    env: { ...inTeams, PUBLIC_URL: 'http://bot.contoso.com' },
  },
  'the bot': {
    ...publicly(answering(200, { body: ownHealth })),
    found: ['ok', (says) => says.publicAddress.fine(url)],
  },
  'an unknown host name': {
    ...publicly(failing('ENOTFOUND')),
    found: ['error', (says) => says.publicAddress.unknownName(url)],
  },
  'no server listens': {
    ...publicly(failing('ECONNREFUSED')),
    found: ['error', (says) => says.publicAddress.refused(url)],
  },
  'no answer in time': {
    ...publicly(async () => {
      throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    }),
    found: ['error', (says) => says.publicAddress.silent(url, 5)],
  },
  'a firewall that drops the request': {
    ...publicly(failing('UND_ERR_CONNECT_TIMEOUT')),
    found: ['error', (says) => says.publicAddress.silent(url, 5)],
  },
  'a certificate that has expired': {
    ...publicly(failing('CERT_HAS_EXPIRED')),
    found: ['error', (says) => says.publicAddress.certificate(url, 'CERT_HAS_EXPIRED')],
  },
  'a self-signed certificate': {
    ...publicly(failing('DEPTH_ZERO_SELF_SIGNED_CERT')),
    found: ['error', (says) => says.publicAddress.certificate(url, 'DEPTH_ZERO_SELF_SIGNED_CERT')],
  },
  'a certificate of another name': {
    ...publicly(failing('ERR_TLS_CERT_ALTNAME_INVALID')),
    found: ['error', (says) => says.publicAddress.certificate(url, 'ERR_TLS_CERT_ALTNAME_INVALID')],
  },
  'a connection that breaks off': {
    ...publicly(failing('ECONNRESET')),
    found: ['error', (says) => says.publicAddress.unreachable(url, 'ECONNRESET')],
  },
  'a redirect': {
    ...publicly(answering(308, { headers: { location: 'https://www.contoso.com/' } })),
    found: ['error', (says) => says.publicAddress.redirect(url, 'https://www.contoso.com/')],
  },
  'no such path': {
    ...publicly(answering(404)),
    found: ['error', (says) => says.publicAddress.notFound(url)],
  },
  'no bot behind the proxy': {
    ...publicly(answering(502)),
    found: ['error', (says) => says.publicAddress.behind(url, 502)],
  },
  'another server': {
    ...publicly(answering(200, { body: '<html>Welcome</html>' })),
    found: ['error', (says) => says.publicAddress.other(url, 200)],
  },
});

rows('public-messages', {
  'not set': {},
  'refused without a token': {
    ...publicly(answering(401)),
    found: ['ok', (says) => says.publicMessages.fine],
  },
  'accepted without a token': {
    ...publicly(answering(200)),
    found: ['error', (says) => says.publicMessages.open],
  },
  'refused for everybody': {
    ...publicly(answering(403)),
    found: ['error', (says) => says.publicMessages.local],
  },
  'not passed on': {
    ...publicly(answering(404)),
    found: ['error', (says) => says.publicMessages.notFound],
  },
  'another server': {
    ...publicly(answering(405)),
    found: ['error', (says) => says.publicMessages.other(405)],
  },
  'no bot behind the proxy: reported by the check of the address': publicly(answering(502)),
  'a redirect: reported by the check of the address': publicly(answering(301)),
  'no answer: reported by the check of the address': publicly(failing('ENOTFOUND')),
});

rows('package', {
  'not in local mode': { env: {} },
  'without an error': { found: ['ok', (says) => says.package.fine('1.2.0')] },
  'with an error': {
    files: (folder) => rmSync(join(folder, 'manifest', 'color.png')),
    found: ['error', (says) => says.package.faulty(1)],
  },
  'no sources': {
    files: (folder) => rmSync(join(folder, 'manifest'), { recursive: true }),
    found: ['ok', (says) => says.package.noSources],
  },
  'not checked by the running bot': { running: true },
  'an invalid id: reported by the check of the settings': { env: { ...inTeams, TEAMS_APP_ID: 'app' } },
});

const installed = (version: string): Row => ({ env: { ...inTeams, INSTALLED_PACKAGE_VERSION: version } });
rows('package-version', {
  'not in local mode': { env: {} },
  'the same': { found: ['ok', (says) => says.packageVersion.fine('1.2.0')] },
  'an older one in Teams': {
    ...installed('1.1.9'),
    found: ['warning', (says) => says.packageVersion.newer('1.2.0', '1.1.9')],
  },
  'a newer one in Teams': {
    ...installed('1.10.0'),
    found: ['warning', (says) => says.packageVersion.older('1.2.0', '1.10.0')],
  },
  'not set, and not packed': {
    ...installed(''),
    found: ['ok', (says) => says.packageVersion.notPacked('1.2.0')],
  },
  'not set, and packed': {
    ...installed(''),
    files: (folder) => {
      mkdirSync(join(folder, 'dist'), { recursive: true });
      writeFileSync(join(folder, 'dist', 'covid-checklist-1.2.0.zip'), '');
    },
    found: ['ok', (says) => says.packageVersion.untold('1.2.0')],
  },
  'no sources': { files: (folder) => rmSync(join(folder, 'manifest'), { recursive: true }) },
});

rows('admins', {
  'not needed in local mode': { env: {} },
  one: { found: ['ok', (says) => says.admins.fine(1)] },
  none: { env: { ...inTeams, ADMINS: '' }, found: ['warning', (says) => says.admins.none] },
});

function writeEnv(
  folder: string,
  mode: number,
  text: string | Buffer = 'MicrosoftAppPassword=kept to itself\n',
): void {
  const file = join(folder, '.env');
  writeFileSync(file, text);
  chmodSync(file, mode);
}
