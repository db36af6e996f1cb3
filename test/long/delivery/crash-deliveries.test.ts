import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Delivery, deliveryKey } from '../../../src/domain/delivery/delivery';
import { BotProcess, startBotProcess, until } from '../../support/process/bot-process';
import { actionsOf } from '../../support/card-driver';
import { ConnectorRequest, startConnector, TestConnector } from '../../support/teams/connector';
import { seededRandom } from '../input/seeded-random';
import { storesIn, writeNotes } from '../input/written-notes';

/** The seed, to repeat a run: `SEED=123 npm run test:long`. The exact moments of the kills still differ. */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const random = seededRandom(seed);

let dataDir: string;
let connector: TestConnector;
const bots: BotProcess[] = [];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-deliveries-'));
  connector = await startConnector();
  // A message arrives before its answer: a kill between the two can make the message come twice.
  connector.answerBy(({ number }) => {
    return { status: 201, body: { id: `sent-${number}` }, afterMs: 5 + Math.floor(random() * 55) };
  });
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.kill();
  await connector.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const kills = 20;

/** The longest time between a message and the kill that prevented its record, in milliseconds. */
const nearby = 5_000;

test('500 deliveries arrive in spite of 20 kills, and only those that a kill cut off come twice', async () => {
  const app = await storesIn(dataDir);
  const keys = await writeNotes(app, { walks: 25, readers: 250, serviceUrl: connector.url });
  await app.stores.close();
  expect(new Set(keys).size).toBe(500);
  // The last hundred come after the last kill, so no delivery waits for a lease of 30 seconds more than once.
  const moments = Array.from({ length: kills }, () => Math.floor(random() * (keys.length - 100)));
  const bot = await startBot();

  const killed: Kill[] = [];
  for (const moment of moments.sort((one, other) => one - other)) {
    await until(`${moment} messages came`, () => connector.requests.length >= moment, 60_000);
    await wait(random() * 500);
    await bot.kill();
    killed.push({ at: Date.now(), cutOff: await cutOffNow(killed) });
    await bot.restart();
  }
  await untilDelivered(keys.length);
  expect(await bot.kill('SIGTERM')).toMatchObject({ code: 0 });

  const arrivals = arrivalsByKey();
  expect([...arrivals.keys()].sort()).toEqual([...keys].sort());
  for (const [key, times] of arrivals) {
    const cuts = killed.filter(({ cutOff }) => cutOff.has(key));
    const unexplained = times
      .slice(0, -1)
      .filter((time) => !cuts.some(({ at }) => Math.abs(at - time) < nearby));
    expect({ key, unexplained }).toEqual({ key, unexplained: [] });
  }
  for (const reader of new Set(keys.map(readerOf))) {
    const toReader = (key: string): boolean => readerOf(key) === reader;
    expect([...arrivals.keys()].filter(toReader)).toEqual(keys.filter(toReader));
  }

  for (const { key, state, attempts, uncertain, leasedBy } of await deliveriesIn(dataDir)) {
    const cuts = killed.filter(({ cutOff }) => cutOff.has(key)).length;
    const kept = { key, state: 'delivered', attempts: 1 + cuts, uncertain: cuts > 0, leasedBy: '' };
    expect({ key, state, attempts, uncertain, leasedBy }).toEqual(kept);
  }
  const repeats = [...arrivals.values()].reduce((sum, { length }) => sum + length - 1, 0);
  const cutOff = killed.reduce((sum, kill) => sum + kill.cutOff.size, 0);
  expect(repeats).toBeLessThanOrEqual(cutOff);
  report(`${keys.length} deliveries, ${kills} kills, ${repeats} repeats (${cutOff} cut off, seed ${seed})`);
}, 240_000);

test('two processes share 200 deliveries, one of them stops half way, and no message comes twice', async () => {
  const app = await storesIn(dataDir);
  const [staying, leaving] = await Promise.all([startBot(), startBot()]);
  const keys = await writeNotes(app, { walks: 10, readers: 200, serviceUrl: connector.url });
  await app.stores.close();
  expect(new Set(keys).size).toBe(200);

  await until('half of them came', () => connector.requests.length >= keys.length / 2, 60_000);
  expect(await leaving.kill('SIGTERM')).toMatchObject({ code: 0 });
  await untilDelivered(keys.length);
  expect(await staying.kill('SIGTERM')).toMatchObject({ code: 0 });

  const arrivals = arrivalsByKey();
  expect([...arrivals.keys()].sort()).toEqual([...keys].sort());
  expect([...arrivals].filter(([, times]) => times.length > 1)).toEqual([]);
  for (const { key, state, attempts, uncertain, leasedBy } of await deliveriesIn(dataDir)) {
    const kept = { key, state: 'delivered', attempts: 1, uncertain: false, leasedBy: '' };
    expect({ key, state, attempts, uncertain, leasedBy }).toEqual(kept);
  }
  const shares = [staying, leaving].map(({ stdout }) => stdout.split('"msg":"attempt"').length - 1);
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares[1]).toBeGreaterThan(0);
  report(`${keys.length} deliveries, 2 processes: ${shares.join(' and ')}`);
}, 180_000);

/** A kill, and the deliveries under way in the ended process: the process's name by the delivery's key. */
interface Kill {
  readonly at: number;
  readonly cutOff: ReadonlyMap<string, string>;
}

async function startBot(): Promise<BotProcess> {
  const bot = await startBotProcess({ DATA_DIR: dataDir, DELIVERIES_PER_SECOND: '30' });
  bots.push(bot);
  return bot;
}

interface Kept extends Delivery {
  readonly leasedBy: string;
}

/** Returns every delivery with the process that has it under way, according to the database. */
async function deliveriesIn(folder: string): Promise<readonly Kept[]> {
  const app = await storesIn(folder);
  const rows = await app.db.selectFrom('deliveries').select(['state', 'leased_by']).orderBy('key').execute();
  await app.stores.close();
  return rows.map(({ state, leased_by }) => ({ ...(JSON.parse(state) as Delivery), leasedBy: leased_by }));
}

/**
 * Returns the deliveries under way in the process that was just killed, without those that earlier kills
 * left. Looks at a copy, because the next process must repair the database itself.
 */
async function cutOffNow(earlier: readonly Kill[]): Promise<Kill['cutOff']> {
  const copy = mkdtempSync(join(tmpdir(), 'covid-bot-copy-'));
  cpSync(dataDir, copy, { recursive: true });
  const kept = await deliveriesIn(copy);
  rmSync(copy, { recursive: true });
  const fresh = kept.filter(
    ({ key, leasedBy }) => leasedBy !== '' && !earlier.some(({ cutOff }) => cutOff.get(key) === leasedBy),
  );
  return new Map(fresh.map(({ key, leasedBy }) => [key, leasedBy]));
}

async function untilDelivered(count: number): Promise<void> {
  const app = await storesIn(dataDir);
  const isDelivered = async (): Promise<boolean> => {
    return (await app.outbox.counts()).byState['delivered'] === count;
  };
  await until(`${count} are delivered`, isDelivered, 90_000).finally(() => app.stores.close());
}

/** Returns the arrival times of each summary, the first one first. */
function arrivalsByKey(): ReadonlyMap<string, readonly number[]> {
  const arrivals = new Map<string, number[]>();
  for (const request of connector.requests) {
    const key = keyOf(request);
    arrivals.set(key, [...(arrivals.get(key) ?? []), request.at]);
  }
  return arrivals;
}

/** Returns the key of the summary in a message, from the note on its card and the reader's conversation. */
function keyOf({ conversationId, activity }: ConnectorRequest): string {
  const buttons = actionsOf(activity.attachments?.[0]?.content);
  const [noteId = ''] = buttons.map(({ data }) => data['noteId']).filter((id) => typeof id === 'string');
  return deliveryKey('summary', noteId, conversationId.replace(/^chat-/, ''));
}

/** Returns the reader in a delivery's key. */
function readerOf(key: string): string {
  return key.slice(key.indexOf('tenant-1/'));
}

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}
