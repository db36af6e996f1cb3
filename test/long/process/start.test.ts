import BetterSqlite3 from 'better-sqlite3';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../../locales/en';
import { BotProcess, Ended, runBotToItsEnd, startBotProcess, until } from '../../support/process/bot-process';
import { cardIn, pressPrimary, textOf } from '../../support/card-driver';
import { createChannel } from '../../support/teams/channel';
import { startConnector, TestConnector } from '../../support/teams/connector';

jest.setTimeout(60_000);

/** A start that is refused: its settings and options, and a line in `told` for each error. */
interface Refused {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly told: string;
}

describe('does not start, and says in one sentence what to fix', () => {
  const local = 'set MicrosoftAppId and its companions, or HOST=127.0.0.1 for local mode.';
  const brokenData = mkdtempSync(join(tmpdir(), 'covid-bot-broken-'));
  writeFileSync(join(brokenData, 'bot.sqlite'), 'This is a letter, not a database. '.repeat(100));
  afterAll(() => {
    for (const made of [brokenData, laterData]) rmSync(made, { recursive: true, force: true });
  });
  const laterData = mkdtempSync(join(tmpdir(), 'covid-bot-later-'));
  const later = new BetterSqlite3(join(laterData, 'bot.sqlite'));
  later.exec("create table kysely_migration (name text); insert into kysely_migration values ('0999_later')");
  later.close();
  // Even root cannot create a folder below a file.
  const belowFile = join(__filename, 'data');
  const bot = '11111111-2222-3333-4444-555555555555';
  const tenant = '66666666-7777-8888-9999-000000000000';
  const singleTenant = { MicrosoftAppId: bot, MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: tenant };
  const guid =
    'is no GUID; give one such as 00000000-0000-0000-0000-000000000000, as the Azure portal shows it.';
  const types = 'give SingleTenant, UserAssignedMsi or MultiTenant, in just this spelling.';
  const origin = 'give the https address alone, such as https://bot.contoso.com, without /api/messages.';
  const noSecret =
    'MicrosoftAppPassword is missing; give the client secret of the app registration, which SingleTenant needs.';
  const noTenant =
    'MicrosoftAppTenantId is missing; give the id of the tenant that owns the app registration, which SingleTenant needs.';
  const refused: Readonly<Record<string, Refused>> = {
    'a broken setting': {
      env: { PORT: 'http' },
      told: 'PORT is "http"; give a port number from 1 to 65535, such as 3978.',
    },
    'a typo in the type, which the SDK would take for MultiTenant': {
      env: { ...singleTenant, MicrosoftAppType: 'SingelTenant' },
      told: `MicrosoftAppType is "SingelTenant"; ${types}`,
    },
    'an app id that is a name': {
      env: { ...singleTenant, MicrosoftAppId: 'covid-bot' },
      told: `MicrosoftAppId ${guid}`,
    },
    'a tenant that is a domain': {
      env: { ...singleTenant, MicrosoftAppTenantId: 'contoso.onmicrosoft.com' },
      told: `MicrosoftAppTenantId ${guid}`,
    },
    'a Teams app whose id is none': { env: { TEAMS_APP_ID: '1' }, told: `TEAMS_APP_ID ${guid}` },
    'no secret': { env: { ...singleTenant, MicrosoftAppPassword: '' }, told: noSecret },
    'no tenant': { env: { ...singleTenant, MicrosoftAppTenantId: '' }, told: noTenant },
    'a secret without an id': {
      env: { MicrosoftAppPassword: 'secret' },
      told: 'MicrosoftAppId is missing although MicrosoftAppPassword is given; set both, or neither for local mode.',
    },
    'a secret with a managed identity, which has none': {
      env: { ...singleTenant, MicrosoftAppType: 'UserAssignedMsi' },
      told:
        'MicrosoftAppPassword is given although MicrosoftAppType is UserAssignedMsi, ' +
        'which has no secret; leave it empty, or give the type of the registration that it belongs to.',
    },
    'production without credentials': {
      env: { NODE_ENV: 'production' },
      told: 'MicrosoftAppId is missing with NODE_ENV=production; set the credentials, or leave NODE_ENV empty for local mode.',
    },
    'the whole network without credentials': {
      env: { HOST: '0.0.0.0' },
      told: `HOST is "0.0.0.0" without credentials; ${local}`,
    },
    "a secret's last day that is none": {
      env: { MICROSOFT_APP_SECRET_EXPIRES: '31.02.2027' },
      told: 'MICROSOFT_APP_SECRET_EXPIRES is "31.02.2027"; give a day as YYYY-MM-DD, such as 2027-03-31.',
    },
    'a public address without TLS': {
      env: { PUBLIC_URL: 'http://bot.contoso.com' },
      told: `PUBLIC_URL is "http://bot.contoso.com"; ${origin}`,
    },
    'a public address with a path': {
      env: { PUBLIC_URL: 'https://bot.contoso.com/api/messages' },
      told: `PUBLIC_URL is "https://bot.contoso.com/api/messages"; ${origin}`,
    },
    'one port for messages and metrics': {
      env: { PORT: '4000', METRICS_PORT: '4000' },
      told: 'METRICS_PORT is 4000, which is PORT too; give it another one, or leave it empty for no metrics.',
    },
    'data kept for no day': {
      env: { RETENTION_DAYS: '0' },
      told: 'RETENTION_DAYS is "0"; give days from 1 to 3650, such as 365.',
    },
    'an admin by mail address': {
      env: { ADMINS: 'admin@contoso.com' },
      told: 'ADMINS holds "admin@contoso.com"; give Azure AD object ids (GUIDs; Entra ID > Users shows each as Object ID) with commas between them.',
    },
    'a version of the package that is none': {
      env: { INSTALLED_PACKAGE_VERSION: 'v1' },
      told: 'INSTALLED_PACKAGE_VERSION is "v1"; give a version of three numbers, such as 1.0.0.',
    },
    'several at once, malformed and contradicting': {
      env: { MicrosoftAppId: bot, CLIENT_PORT: '0', LOG_LEVEL: 'loud', METRICS_PORT: '3978', PORT: '3978' },
      told: [
        'CLIENT_PORT is "0"; give a port number from 1 to 65535, such as 56150.',
        'LOG_LEVEL is "loud"; give one of fatal, error, warn, info, debug, silent.',
        noSecret,
        noTenant,
        'METRICS_PORT is 3978, which is PORT too; give it another one, or leave it empty for no metrics.',
      ].join('\n'),
    },
    'a database that is none': {
      env: { DATA_DIR: brokenData },
      told:
        `DATA_DIR holds ${join(brokenData, 'bot.sqlite')}, which cannot be used (file ` +
        'is not a database); move it away, restore a backup, or give another DATA_DIR.',
    },
    'a database of a later version': {
      env: { DATA_DIR: laterData },
      told:
        `DATA_DIR holds ${join(laterData, 'bot.sqlite')}, which a later version of the bot has changed ` +
        '(0999_later); start that version, restore the backup from before, or give another DATA_DIR.',
    },
    'a folder that cannot be written': {
      env: { DATA_DIR: belowFile },
      told: `DATA_DIR is "${belowFile}", which cannot be written (ENOTDIR); give a folder that this user may write.`,
    },
    'a host that is no address of this machine': {
      env: { ...singleTenant, HOST: '192.0.2.1' },
      told: 'HOST is "192.0.2.1", which is no address of this machine; set HOST=127.0.0.1 or another one.',
    },
    'a port in use': {
      env: { PORT: '%port%' },
      told: 'PORT %port% is in use on 127.0.0.1, perhaps by this bot; stop what uses it, or set PORT to a free one.',
    },
    "a client's port in use": {
      env: { CLIENT_PORT: '%port%' },
      args: [],
      told: "CLIENT_PORT %port% is in use, perhaps by this bot's client; stop what uses it, or set CLIENT_PORT to a free one.",
    },
    'an unknown option': {
      args: ['--no-client', '--port', '4000'],
      told: '"--port 4000" is not an option; the only one is --no-client.',
    },
  };
  const ended: Record<string, Ended> = {};
  let other: Server;
  const portOfOther = (): string => String((other.address() as AddressInfo).port);

  // A few at the same time, because each start mostly waits for loading.
  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-refused-'));
    const waiting = Object.entries(refused);
    const runOthers = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [what, { env = {}, args }] = next;
        const settings = Object.entries({ DATA_DIR: dataDir, ...env });
        const filled = settings.map(([name, value]) => [name, value.replace('%port%', portOfOther())]);
        ended[what] = await runBotToItsEnd(Object.fromEntries(filled) as Record<string, string>, args);
      }
    };
    await Promise.all(Array.from({ length: 6 }, runOthers));
    rmSync(dataDir, { recursive: true, force: true });
  });
  afterAll(() => new Promise((resolve) => other.close(resolve)));

  test.each(Object.entries(refused))('%s', (what, { told }) => {
    const stderr = `${told.replace('%port%', portOfOther())}\n`;
    expect(ended[what]).toEqual({ code: 1, signal: null, stdout: '', stderr });
  });
});

describe('a bot that runs', () => {
  let bot: BotProcess;
  let connector: TestConnector;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'covid-bot-start-'));
    connector = await startConnector();
    bot = await startBotProcess({ DATA_DIR: folder, LOG_LEVEL: 'debug' });
  });
  afterEach(async () => {
    await bot.kill();
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Returns the entries of the log: all lines except the announcement. */
  const entries = (): readonly Readonly<Record<string, unknown>>[] =>
    bot.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('announces its address, and writes a line of JSON for each turn, without data of the customer', async () => {
    await until('it announces its address', () => bot.stdout.includes('Ctrl-C'));
    expect(bot.stdout).toBe(
      [
        '',
        `The bot takes messages at   ${bot.url}/api/messages   (local mode: no authentication, this machine only)`,
        `Its data is in              ${join(folder, 'bot.sqlite')}`,
        'Ctrl-C stops it.',
        '',
        '',
      ].join('\n'),
    );

    const channel = createChannel({
      bot,
      serviceUrl: connector.url,
      userName: 'Marker-Person',
      conversationId: 'a:chat-1',
    });
    await channel.install();
    await channel.say('Marker-Words about Contoso');
    const intake = cardIn(await channel.press(pressPrimary(connector.cards()[0], { in_role: 'fe' })));
    const saved = await channel.press(
      pressPrimary(intake, {
        in_name: 'Marker-Customer',
        in_segment: 'health',
        in_covid: 'assistance',
        in_domain: 'marker.contoso.com',
      }),
    );
    expect(textOf(cardIn(saved))).toContain('Marker-Customer');
    await channel.press({ verb: 'none', data: { verb: 'none', in_name: 'Marker-Unreadable' } });
    await until('five turns are logged', () => entries().length >= 5);

    expect(entries()).toEqual([
      turnEntry('installationUpdate', 'greeted'),
      turnEntry('message', 'words'),
      turnEntry('invoke', 'start'),
      turnEntry('invoke', 'save-customer'),
      turnEntry('invoke', 'unreadable'),
    ]);
    const lines = bot.stdout.split('\n').slice(4);
    expect(lines.filter((line) => line !== '' && !line.startsWith('{'))).toEqual([]);
    expect(bot.stdout + bot.stderr).not.toMatch(/marker/i);
  });

  test('a failed turn has the same reference in its answer and in the log', async () => {
    const channel = createChannel({ bot, serviceUrl: connector.url });
    const database = new BetterSqlite3(join(folder, 'bot.sqlite'));
    database.exec('drop table engagements');
    database.close();
    await channel.say('resume Marker-Words');
    await until('the failure is logged', () => entries().length >= 1);
    const [entry] = entries();
    expect(entry).toMatchObject({ level: 50, outcome: 'failed', ms: expect.any(Number) as number });
    const [told] = connector.texts();
    expect(told).toBe(en.messages.failed(String(entry?.['turn'])));
    expect(bot.stdout + bot.stderr).not.toMatch(/marker/i);
  });

  test('an activity that no client sends does not stop it', async () => {
    const channel = createChannel({ bot, serviceUrl: connector.url });
    for (const strange of [
      { type: 'message', text: 'start', conversation: undefined },
      { type: 'message', text: 'start', from: undefined },
      { type: 'message', text: 'start', from: 5 },
      { type: 'message', text: 5 },
      { type: 'installationUpdate', action: {} },
      { type: 'conversationUpdate', membersAdded: 'all' },
      { type: 'invoke', name: 'adaptiveCard/action', value: 'start' },
      { type: 'message', text: 'start', timestamp: 'now', localTimestamp: '' },
      { type: 'telepathy' },
    ]) {
      const { text } = await channel.send(strange);
      expect(text).not.toMatch(/at .*\.js|Error:|node_modules/);
      expect((await channel.say('help')).status).toBe(200);
      expect(connector.cards().map(textOf).at(-1)).toContain(en.help.title);
    }
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'on %s it takes no more messages, answers the earlier ones, and ends with code 0',
    async (signal) => {
      const channel = createChannel({ bot, serviceUrl: connector.url });
      connector.hang();
      const answer = channel.say('help');
      await until('the answer is on its way', () => connector.requests.length > 0);
      const ended = bot.kill(signal);
      await until('it takes no more messages', () =>
        fetch(`${bot.url}/healthz`).then(
          () => false,
          () => true,
        ),
      );
      connector.answer();
      expect((await answer).status).toBe(200);
      expect(connector.cards().map(textOf)).toEqual([expect.stringContaining(en.help.title)]);
      expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    },
  );
});

/** Returns the log line of a successful turn: only ids and the duration. */
function turnEntry(type: string, verb: string): Record<string, unknown> {
  return {
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    turn: expect.stringMatching(/^[0-9a-f]{8}$/),
    type,
    ...(type === 'invoke' && { name: 'adaptiveCard/action' }),
    activity: expect.stringMatching(/^f:/),
    conversation: 'a:chat-1',
    outcome: 'answered',
    ms: expect.any(Number),
    verb,
    msg: 'turn',
  };
}
