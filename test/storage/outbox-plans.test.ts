import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { createStores, Stores } from '../../src/storage/database';
import { Database, Tables } from '../../src/storage/access/tables';
import { arrivedAt, claimAt, summaryKey, summaryTo } from '../support/deliveries';
import { engagementWith, first, now } from '../support/makers';

const start = Date.parse(now);
const board = 'tenant-1/r-1';

let connection: BetterSqlite3.Database;
let stores: Stores;
/** Every statement that reached the database. */
let told: { sql: string; parameters: readonly unknown[] }[];

beforeAll(async () => {
  connection = new BetterSqlite3(':memory:');
  told = [];
  const db: Database = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: connection }),
    log: ({ query }) => void told.push({ sql: query.sql, parameters: query.parameters }),
  });
  stores = await createStores(db);
  const arrived = Array.from({ length: 20_000 }, (_, index) =>
    summaryTo({ aboutId: `note-${index}`, recipientId: `tenant-1/r-${index % 100}`, state: 'delivered' }),
  );
  const due = Array.from({ length: 500 }, (_, index) =>
    summaryTo({ aboutId: `new-${index}`, recipientId: `tenant-1/r-${index % 100}` }),
  );
  await stores.outbox.add([...arrived, ...due]);
});
afterAll(() => stores.close());

/** Returns the query plan steps that read a whole table or index while `work` runs. */
async function readWhole(work: () => Promise<unknown>): Promise<readonly string[]> {
  told.length = 0;
  await work();
  const plans = told
    .filter(({ sql }) => /^(select|update|delete|insert)/.test(sql))
    .flatMap(({ sql, parameters }) => {
      const plan = connection.prepare(`explain query plan ${sql}`).all(...parameters);
      return (plan as readonly { detail: string }[]).map(({ detail }) => detail);
    });
  expect(plans.length).toBeGreaterThan(0);
  return plans.filter((detail) => /^SCAN/.test(detail));
}

it.each<[string, () => Promise<unknown>]>([
  ['claiming', () => stores.outbox.claim(claimAt(start))],
  [
    'settling',
    async () => {
      const delivery = first(await stores.outbox.claim(claimAt(start + 2_000)));
      await stores.outbox.settle('worker-1', {
        ...arrivedAt(start + 2_000, delivery),
        unreachable: 'blocked',
      });
    },
  ],
  ['looking for reminders', () => stores.outbox.remindersDue('2026-04-20', 10)],
  ['saving a reminder', () => stores.outbox.remind({ engagement: engagementWith(), nextOn: undefined })],
  ['looking for digests', () => stores.readers.withDigest()],
  ['changing one', () => stores.outbox.change(summaryKey('note-1', board), (present) => ({ ...present }))],
  ['waking a recipient', () => stores.outbox.wake({ recipientId: board }, now)],
  ['waking a team', () => stores.outbox.wake({ teamId: 'team-1' }, now)],
  ['cancelling the deliveries of a recipient', () => stores.outbox.cancelFor(board)],
  ['the deliveries about a note', () => stores.outbox.about('note-1')],
  ['the summaries of an engagement', () => stores.outbox.summariesOf(board, 'engagement-1')],
  ['the engagements of a reader', () => stores.outbox.engagementsReadBy(board)],
  ['the failed deliveries', () => stores.outbox.failedIn('tenant-1', 10)],
  ['a conversation of a tenant', () => stores.references.anyOf('tenant-1')],
  ['the channels of a team', () => stores.references.ofTeam('team-1')],
  ['the questions about a note', () => stores.questions.ofNote('note-1')],
])('%s never reads a whole table', async (_, work) => {
  expect(await readWhole(work)).toEqual([]);
});

it('claiming finds the due deliveries in the order of their index, without sorting', async () => {
  told.length = 0;
  await stores.outbox.claim(claimAt(start + 10_000));
  const { sql, parameters } = first(told.filter((query) => /deliveries" as "next/.test(query.sql)));
  const plan = connection.prepare(`explain query plan ${sql}`).all(...parameters);
  const details = (plan as readonly { detail: string }[]).map(({ detail }) => detail);
  expect(details).toContainEqual(
    expect.stringMatching(/^SEARCH next USING (COVERING )?INDEX deliveries_due /),
  );
  expect(details).not.toContainEqual(expect.stringContaining('TEMP B-TREE'));
});
