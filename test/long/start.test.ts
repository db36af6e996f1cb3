import BetterSqlite3 from 'better-sqlite3';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../locales/en';
import { BotProcess, Ended, runBotToItsEnd, startBotProcess, until } from '../support/bot-process';
import { cardIn, pressPrimary, textOf } from '../support/card-driver';
import { createChannel } from '../support/channel';
import { startConnector, TestConnector } from '../support/connector';

jest.setTimeout(40_000);

describe('does not start, and says in one sentence what to mend', () => {
  const local = 'set MicrosoftAppId and its companions, or HOST=127.0.0.1 for local mode.';
  const brokenData = mkdtempSync(join(tmpdir(), 'covid-bot-broken-'));
  writeFileSync(join(brokenData, 'bot.sqlite'), 'This is a letter, not a database. '.repeat(100));
  afterAll(() => rmSync(brokenData, { recursive: true, force: true }));
  // Even root cannot make a folder below a file.
  const belowFile = join(__filename, 'data');
  const refused: Readonly<Record<string, { env?: Record<string, string>; args?: string[]; told: string }>> = {
    'a broken setting': {
      env: { PORT: 'http' },
      told: 'PORT is "http"; give a port number from 1 to 65535, such as 3978.',
    },
    'production without credentials': {
      env: { NODE_ENV: 'production' },
      told: 'MicrosoftAppId is missing with NODE_ENV=production; set the credentials, or leave NODE_ENV empty for local mode.',
    },
    'a database that is none': {
      env: { DATA_DIR: brokenData },
      told: `DATA_DIR holds ${join(brokenData, 'bot.sqlite')}, which cannot be used (file is not a database); move it away, restore a backup, or give another DATA_DIR.`,
    },
    'the whole network without credentials': {
      env: { HOST: '0.0.0.0' },
      told: `HOST is "0.0.0.0" without credentials; ${local}`,
    },
    'an unknown option': {
      args: ['--no-client', '--port', '4000'],
      told: '"--port 4000" is not an option; the only one is --no-client.',
    },
    'a folder that cannot be written': {
      env: { DATA_DIR: belowFile },
      told: `DATA_DIR is "${belowFile}", which cannot be written (ENOTDIR); give a folder that this user may write.`,
    },
    'a port in use': {
      env: { PORT: '%port%' },
      told: 'PORT %port% is in use on 127.0.0.1; stop what uses it, or set PORT to a free one.',
    },
    "a client's port in use": {
      env: { CLIENT_PORT: '%port%' },
      args: [],
      told: 'CLIENT_PORT %port% is in use; stop what uses it, or set CLIENT_PORT to a free one.',
    },
  };
  const ended: Record<string, Ended> = {};
  let other: Server;
  const portOfOther = (): string => String((other.address() as AddressInfo).port);

  // All at once: each spends its time loading.
  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-refused-'));
    await Promise.all(
      Object.entries(refused).map(async ([what, { env = {}, args }]) => {
        const settings = Object.entries({ DATA_DIR: dataDir, ...env });
        const filled = settings.map(([name, value]) => [name, value.replace('%port%', portOfOther())]);
        ended[what] = await runBotToItsEnd(Object.fromEntries(filled) as Record<string, string>, args);
      }),
    );
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

  /** The entries of the log: everything but the announcement. */
  const entries = (): readonly Readonly<Record<string, unknown>>[] =>
    bot.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('says where it is, and writes a line of JSON for each turn, without a word of the customer', async () => {
    await until('it says where it is', () => bot.stdout.includes('Ctrl-C'));
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

  test('a turn that fails is told to the person and to the log by the same reference', async () => {
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

  test('an activity that no client would send does not end it', async () => {
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
    'at %s it takes no more, answers what came before, and ends well',
    async (signal) => {
      const channel = createChannel({ bot, serviceUrl: connector.url });
      connector.hang();
      const answer = channel.say('help');
      await until('the answer is on its way', () => connector.requests.length > 0);
      const ended = bot.kill(signal);
      await until('it takes no more', () =>
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

/** The line of a turn that went well: ids and the duration, and nothing else. */
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
