import BetterSqlite3 from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../../locales/en';
import {
  BotProcess,
  freePort,
  runBotToItsEnd,
  startBotProcess,
  until,
} from '../../support/process/bot-process';
import { cardIn, textOf } from '../../support/card-driver';
import { createChannel } from '../../support/teams/channel';
import { startConnector, TestConnector } from '../../support/teams/connector';
import { readExposition } from '../../support/process/exposition';
import { storesIn, writeNotes } from '../input/written-notes';

let dataDir: string;
let connector: TestConnector;
let bot: BotProcess | undefined;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-operation-'));
  connector = await startConnector();
});
afterEach(async () => {
  await bot?.kill();
  await connector.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(settings: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  bot = await startBotProcess({ DATA_DIR: dataDir, ...settings });
  return bot;
}

const ask = async (url: string): Promise<readonly [number, string]> => {
  const response = await fetch(url);
  return [response.status, await response.text()];
};

/** Returns the client of the person with this number, in a chat of their own. */
function channelOf(number: number, at: BotProcess) {
  const aadObjectId = `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;
  return createChannel({ bot: at, serviceUrl: connector.url, userId: `29:partner-${number}`, aadObjectId });
}

/** Returns the entries of the log so far. */
const entries = ({ stdout }: BotProcess): readonly Readonly<Record<string, unknown>>[] =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('health and readiness', () => {
  test('it reports that it is alive and ready, and does not show its metrics', async () => {
    const { url } = await start();
    expect(await ask(`${url}/healthz`)).toEqual([200, '{"status":"ok","bot":"covid-response-checklist"}']);
    expect(await ask(`${url}/readyz`)).toEqual([200, '{"status":"ready"}']);
    expect(await ask(`${url}/metrics`)).toEqual([404, '{"error":"nothing is here"}']);
  });

  test('without one of its migrations it is alive, but not ready; the log has it once', async () => {
    const running = await start();
    const database = new BetterSqlite3(join(dataDir, 'bot.sqlite'));
    const renamed = database.prepare('update kysely_migration set name = ? where name = ?');
    renamed.run('gone', '0002_deliveries');
    const reason = 'the database lacks a migration; start the bot anew';
    for (let time = 1; time <= 2; time += 1) {
      expect(await ask(`${running.url}/readyz`)).toEqual([
        503,
        JSON.stringify({ status: 'not ready', reason }),
      ]);
    }
    expect((await ask(`${running.url}/healthz`))[0]).toBe(200);
    renamed.run('0002_deliveries', 'gone');
    database.close();
    expect(await ask(`${running.url}/readyz`)).toEqual([200, '{"status":"ready"}']);
    await until('both are logged', () => entries(running).length >= 2);
    expect(entries(running).map(({ msg }) => msg)).toEqual([`not ready: ${reason}`, 'ready again']);
  });
});

describe('metrics', () => {
  test.each(['127.0.0.1', 'localhost'])(
    'at %s they count the work done, and no request adds a series',
    async (host) => {
      const app = await storesIn(dataDir);
      await writeNotes(app, { walks: 1, readers: 3, serviceUrl: connector.url });
      await app.stores.close();
      const port = await freePort();
      const running = await start({ METRICS_HOST: host, METRICS_PORT: String(port) });
      const read = async () => readExposition((await ask(`http://${host}:${port}/metrics`))[1]);
      await until(
        'the summaries arrived',
        async () => (await read())['covid_bot_deliveries{state="delivered"}'] === 3,
      );

      const channel = channelOf(1, running);
      await channel.install();
      await channel.say('help');
      await channel.press({ verb: 'start', data: { verb: 'start' } });
      await channel.press({ verb: 'start', data: { verb: 'start' } });
      connector.next({ status: 429, body: {} });
      await channel.say('help');
      await fetch(`${running.url}/api/messages`, { method: 'POST', body: 'hello' });
      for (let number = 0; number < 20; number += 1) {
        await channel.send({ type: `telepathy-${number}` });
        await channel.press({ verb: `verb-${number}`, data: { verb: `verb-${number}` } });
      }

      expect(running.stdout).toContain(`Its metrics are at          http://${host}:${port}/metrics\n`);
      const series = await read();
      const turns = Object.entries(series).filter(([name]) => name.startsWith('covid_bot_turns_total'));
      expect(Object.fromEntries(turns)).toEqual({
        'covid_bot_turns_total{type="installationUpdate",verb="greeted",outcome="answered"}': 1,
        'covid_bot_turns_total{type="message",verb="words",outcome="answered"}': 1,
        'covid_bot_turns_total{type="message",verb="unknown",outcome="failed"}': 1,
        'covid_bot_turns_total{type="invoke",verb="start",outcome="answered"}': 2,
        'covid_bot_turns_total{type="invoke",verb="unreadable",outcome="answered"}': 20,
        'covid_bot_turns_total{type="other",verb="ignored",outcome="answered"}': 20,
      });
      expect(series).toMatchObject({
        'covid_bot_turn_duration_seconds_count{type="message"}': 2,
        'covid_bot_turn_duration_seconds_count{type="invoke"}': 22,
        'covid_bot_store_duration_seconds_count{store="outbox",operation="settle"}': 3,
        'covid_bot_deliveries{state="queued"}': 0,
        covid_bot_queue_age_seconds: 0,
        // The greeting, the help and the three summaries; then the help again.
        'covid_bot_connector_answers_total{status="201"}': 5,
        'covid_bot_connector_answers_total{status="429"}': 1,
        'covid_bot_refused_requests_total{status="415"}': 1,
        process_start_time_seconds: expect.any(Number) as number,
      });
      expect(Object.keys(series).join('\n')).not.toMatch(/telepathy|verb-|tenant|partner|contoso|29:/i);
      expect(await running.kill('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
    },
    60_000,
  );
});

test.each([
  [
    'a port in use',
    '127.0.0.1',
    'METRICS_PORT %port% is in use on 127.0.0.1, perhaps by this bot; stop what uses it, or set METRICS_PORT to a free one.',
  ],
  [
    'an address of no machine here',
    '203.0.113.1',
    'METRICS_HOST is "203.0.113.1", which is no address of this machine; set METRICS_HOST=127.0.0.1 or another one.',
  ],
])('with %s for the metrics it does not start', async (_what, METRICS_HOST, told) => {
  // The connector already uses this port.
  const port = new URL(connector.url).port;
  const settings = { DATA_DIR: dataDir, PORT: String(await freePort()), METRICS_HOST, METRICS_PORT: port };
  const stderr = `${told.replace('%port%', port)}\n`;
  expect(await runBotToItsEnd(settings)).toEqual({ code: 1, signal: null, stdout: '', stderr });
});

/** The number of people who write at the same time. */
const people = 50;

describe('a stop while fifty people write', () => {
  test.each([1, 40, 200])(
    'after %i answers: each accepted turn is answered, each answer is saved, and the exit code is 0',
    async (answersBefore) => {
      const running = await start();
      // The answers to words go through the connector and take 150 ms.
      connector.answerBy(({ number }) => ({ status: 201, body: { id: `sent-${number}` }, afterMs: 150 }));
      const talks = Array.from({ length: people }, (_, number) => ({
        channel: channelOf(number + 1, running),
        engagementId: `engagement-${number}`,
        saved: -1,
      }));

      let answers = 0;
      let signalledAt = 0;
      let ended: ReturnType<BotProcess['kill']> | undefined;
      const answered = (status: number): void => {
        expect(status).toBe(200);
        answers += 1;
        if (answers < answersBefore || ended) return;
        signalledAt = performance.now();
        ended = running.kill('SIGTERM');
      };
      await Promise.all(
        talks.map(async (talk) => {
          for (let version = 0; ; version += 1) {
            const said = version % 3 === 2 ? await talk.channel.say('help').catch(noAnswer) : undefined;
            if (said === 'no answer') return;
            if (said) answered(said.status);
            const data = { ...nameSaved(talk.engagementId, version), in_name: `Contoso ${version}` };
            const pressed = await talk.channel.press({ verb: 'save-customer', data }).catch(noAnswer);
            if (pressed === 'no answer') return;
            expect(textOf(cardIn(pressed))).toContain(`Contoso ${version}`);
            talk.saved = version;
            answered(pressed.status);
          }
        }),
      );

      expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
      expect(performance.now() - signalledAt).toBeLessThan(10_000);
      // A turn without an answer was not accepted: the bot logged no other turn and cut none off.
      const outcomes = entries(running).map(({ msg, outcome }) => `${String(msg)} ${String(outcome)}`);
      expect(new Set(outcomes)).toEqual(new Set(['turn answered']));
      expect(outcomes).toHaveLength(answers);

      await running.restart();
      const app = await storesIn(dataDir);
      for (const { engagementId, saved } of talks) {
        const kept = await app.engagements.load(engagementId);
        expect([engagementId, kept?.customer.name]).toEqual([
          engagementId,
          saved < 0 ? undefined : `Contoso ${saved}`,
        ]);
      }
      await app.stores.close();
    },
    60_000,
  );
});

/** Stands for a request that the bot did not accept any more. */
const noAnswer = (): 'no answer' => 'no answer';

/** Returns the data of the intake's button, for the engagement id on its card. */
function nameSaved(engagementId: string, version: number): Readonly<Record<string, unknown>> {
  const typed = { in_role: 'fe', in_segment: 'health', in_covid: 'assistance', in_domain: '' };
  return { verb: 'save-customer', engagementId, version, ...typed };
}

test('a connector that hangs does not delay the stop; the log counts what is cut off, and its lease ends', async () => {
  const app = await storesIn(dataDir);
  await writeNotes(app, { walks: 1, readers: 1, serviceUrl: connector.url });
  const reference = await app.references.load('tenant-1/reader-1');
  if (!reference) throw new Error('the reader is missing');
  await app.references.save({ ...reference, conversationId: '' });
  // The new conversation alone takes most of the time allowed.
  connector.hang();
  connector.nextIn('', { status: 201, body: { id: 'made' }, afterMs: 7_500 });
  const running = await start();
  await until('an attempt is under way', () => connector.requests.length === 1);
  // A person's second message waits for the first one.
  const channel = channelOf(1, running);
  const said = [channel.say('help'), channel.say('status')].map((answer) =>
    answer.then(({ status }) => status, noAnswer),
  );
  await until('an answer is under way', () => connector.requests.length === 2);

  const signalledAt = performance.now();
  expect(await running.kill('SIGTERM')).toMatchObject({ code: 0, signal: null, stderr: '' });
  expect(performance.now() - signalledAt).toBeLessThan(10_000);
  expect(await Promise.all(said)).toEqual([200, 'no answer']);
  const lines = entries(running);
  expect(lines.filter(({ msg }) => String(msg).startsWith('cut off'))).toMatchObject([
    { level: 40, requests: 1, attempts: 1 },
  ]);
  const [row] = await app.db.selectFrom('deliveries').select(['leased_by', 'state']).execute();
  expect(row?.leased_by).toBe('');
  expect(JSON.parse(row?.state ?? '')).toMatchObject({ state: 'queued', uncertain: true });
  await app.stores.close();
}, 60_000);

test('a second signal ends it at once', async () => {
  const running = await start();
  connector.hang();
  const said = channelOf(1, running).say('help').catch(noAnswer);
  await until('an answer is under way', () => connector.requests.length === 1);
  const ended = running.kill('SIGTERM');
  await until('it takes no more messages', () =>
    fetch(`${running.url}/healthz`).then(
      () => false,
      () => true,
    ),
  );
  const again = performance.now();
  void running.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 1, signal: null });
  expect(performance.now() - again).toBeLessThan(2_000);
  expect(await said).toBe('no answer');
});

test('a failed turn has one reference for the person and the log, in words and in place', async () => {
  const running = await start();
  const channel = channelOf(1, running);
  await channel.say('help');
  const database = new BetterSqlite3(join(dataDir, 'bot.sqlite'));
  database.exec('drop table engagements');
  database.close();
  const data = { ...nameSaved('engagement-1', 0), in_name: 'Contoso' };
  const { status, body } = await channel.press({ verb: 'save-customer', data });
  await until('the failure is logged', () => entries(running).length >= 2);
  const failed = entries(running).at(-1);
  expect(failed).toMatchObject({ level: 50, outcome: 'failed', verb: 'save-customer' });
  const type = 'application/vnd.microsoft.activity.message';
  const value = en.messages.failed(String(failed?.['turn']));
  expect({ status, body }).toEqual({ status: 200, body: { statusCode: 200, type, value } });
});
