import BetterSqlite3 from 'better-sqlite3';
import { Migrator, sql } from 'kysely';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../../../src/storage/sqlite/backup';
import { firstTables } from '../../../src/storage/schema/first-tables';
import { restore } from '../../../src/storage/sqlite/restore';
import { openSqlite } from '../../../src/storage/sqlite/sqlite';
import { claimAt, summaryKey, summaryTo } from '../../support/deliveries';
import { keep, now, partner, TestApp, testApp } from '../../support/makers';

let folder: string;
let database: string;
let backup: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-'));
  database = join(folder, 'bot.sqlite');
  backup = join(folder, 'monday.sqlite');
  await inDatabase((app) => keep(app, { id: 'on-monday' }));
  expect(backUp(database, backup)).toMatchObject({ kind: 'written' });
  await inDatabase((app) => keep(app, { id: 'on-tuesday' }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keptAs = () => `${database}.before-restore-20260406T093000.000Z`;
const restoreNow = () => restore({ backup, database, now: new Date(now) });
const files = () => readdirSync(folder).sort();

async function inDatabase<Value>(act: (app: TestApp) => Promise<Value>, file = database): Promise<Value> {
  const app = await testApp(file);
  try {
    return await act(app);
  } finally {
    await app.stores.close();
  }
}

const walksIn = (file = database) =>
  inDatabase(async (app) => (await app.engagements.listOf(partner.id)).map(({ id }) => id).sort(), file);

test('the database is as it was at the backup, and the previous one is beside it', async () => {
  expect(await restoreNow()).toMatchObject({
    ...{ kind: 'restored', keptAs: keptAs(), doubtful: 0 },
    facts: { engagements: 1, notes: 0, people: 0, schema: 6 },
  });
  expect(files()).toEqual(['bot.sqlite', 'bot.sqlite.before-restore-20260406T093000.000Z', 'monday.sqlite']);
  expect(statSync(database).mode & 0o777).toBe(0o600);
  expect(await walksIn()).toEqual(['on-monday']);
  expect(await walksIn(keptAs())).toEqual(['on-monday', 'on-tuesday']);
});

test('the previous database can be restored again', async () => {
  await restoreNow();
  const back = await restore({ backup: keptAs(), database, now: new Date('2026-04-06T10:00:00.000Z') });
  expect(back).toMatchObject({ kind: 'restored', facts: { engagements: 2 } });
  expect(await walksIn()).toEqual(['on-monday', 'on-tuesday']);
});

test('on a new machine there is no previous database', async () => {
  const elsewhere = join(folder, 'data', 'bot.sqlite');
  const result = await restore({ backup, database: elsewhere, now: new Date(now) });
  expect(result).toMatchObject({ kind: 'restored', keptAs: undefined });
  expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(folder, 'data'))).toEqual(['bot.sqlite']);
  expect(await walksIn(elsewhere)).toEqual(['on-monday']);
});

test('the log of a killed bot is not applied to the restored database, and stays with the previous one', async () => {
  const app = await testApp(database);
  await keep(app, { id: 'on-wednesday' });
  const killed = join(folder, 'killed');
  for (const end of ['', '-wal']) copyFileSync(database + end, killed + end);
  await app.stores.close();
  for (const end of ['', '-wal']) copyFileSync(killed + end, database + end);

  expect(await restoreNow()).toMatchObject({ kind: 'restored' });
  expect(await walksIn()).toEqual(['on-monday']);
  expect(await walksIn(keptAs())).toEqual(['on-monday', 'on-tuesday', 'on-wednesday']);
});

test('a damaged database is kept as it is', async () => {
  writeFileSync(database, 'Dear diary. '.repeat(1000));
  expect(await restoreNow()).toMatchObject({ kind: 'restored', keptAs: keptAs() });
  expect(await walksIn()).toEqual(['on-monday']);
  expect(readFileSync(keptAs(), 'utf8')).toBe('Dear diary. '.repeat(1000));
});

test('a log without its database is not applied either', async () => {
  const app = await testApp(database);
  await keep(app, { id: 'on-wednesday' });
  const log = readFileSync(`${database}-wal`);
  await app.stores.close();
  rmSync(database);
  writeFileSync(`${database}-wal`, log);
  expect(await restoreNow()).toMatchObject({ kind: 'restored', keptAs: undefined });
  expect(files()).not.toContain('bot.sqlite-wal');
  expect(await walksIn()).toEqual(['on-monday']);
  expect(backUp(database, join(folder, 'again.sqlite'))).toMatchObject({ kind: 'written' });
});

test('deliveries still to be sent at the backup are marked as perhaps arrived', async () => {
  const sent = { deliveredAt: now, activityId: 'activity-1', state: 'delivered' } as const;
  await inDatabase(async (app) => {
    await app.outbox.add([
      summaryTo({ aboutId: 'queued' }),
      summaryTo({ aboutId: 'waiting', state: 'waiting', reason: 'blocked' }),
      summaryTo({ aboutId: 'arrived', ...sent }),
      summaryTo({ aboutId: 'to-replace', ...sent, state: 'queued' }),
      summaryTo({ aboutId: 'given-up', state: 'failed' }),
    ]);
    await app.outbox.claim(claimAt(Date.parse(now), { most: 1 }));
  });
  rmSync(backup);
  backUp(database, backup);

  expect(await restoreNow()).toMatchObject({ kind: 'restored', doubtful: 2 });
  await inDatabase(async (app) => {
    const kept = ['queued', 'waiting', 'arrived', 'to-replace', 'given-up'].map((aboutId) =>
      app.outbox.load(summaryKey(aboutId)),
    );
    expect((await Promise.all(kept)).map((delivery) => delivery?.uncertain)).toEqual([
      ...[true, true, false, false, false],
    ]);
    const leased = await sql`select key from deliveries where leased_by <> ''`.execute(app.db);
    expect(leased.rows).toEqual([]);
  });
});

test('a backup of an earlier release is migrated', async () => {
  const earlier = openSqlite(join(folder, 'earlier.sqlite'));
  const provider = { getMigrations: () => Promise.resolve({ '0001_first': firstTables }) };
  await new Migrator({ db: earlier, provider }).migrateToLatest();
  await earlier.destroy();
  backup = join(folder, 'earlier.sqlite');
  expect(await restoreNow()).toMatchObject({ kind: 'restored', facts: { schema: 6, shape: 'current' } });
  expect(await walksIn()).toEqual([]);
});

describe('no file changes when', () => {
  let before: readonly string[];
  beforeEach(() => (before = files()));
  const expectUntouched = async () => {
    expect(files()).toEqual(before);
    expect(await walksIn()).toEqual(['on-monday', 'on-tuesday']);
  };
  const changed = (change: (bytes: Buffer) => Buffer) => {
    writeFileSync(backup, change(readFileSync(backup)));
  };

  test('a bot has the database open, also an idle one', async () => {
    const app = await testApp(database);
    await app.people.load(partner.id);
    expect(await restoreNow()).toEqual({ kind: 'in-use' });
    await keep(app, { id: 'on-wednesday' });
    await app.stores.close();
    expect(files()).toEqual(before);
    expect(await walksIn()).toEqual(['on-monday', 'on-tuesday', 'on-wednesday']);
  });

  test('the backup is missing', async () => {
    rmSync(backup);
    before = files();
    expect(await restoreNow()).toEqual({ kind: 'no-backup' });
    await expectUntouched();
  });

  test('the backup is a folder', async () => {
    backup = folder;
    expect(await restoreNow()).toEqual({ kind: 'no-backup' });
    await expectUntouched();
  });

  test('the backup is not a database', async () => {
    changed(() => Buffer.from('Dear diary. '.repeat(1000)));
    expect(await restoreNow()).toEqual({ kind: 'flawed', flaw: 'no-database' });
    await expectUntouched();
  });

  test('the backup is empty', async () => {
    changed(() => Buffer.alloc(0));
    expect(await restoreNow()).toEqual({ kind: 'flawed', flaw: 'foreign' });
    await expectUntouched();
  });

  test('the backup was cut off', async () => {
    changed((bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect(await restoreNow()).toEqual({ kind: 'flawed', flaw: 'damaged' });
    await expectUntouched();
  });

  test('a single letter in the backup has changed', async () => {
    changed((bytes) => {
      bytes.write('O', bytes.indexOf('on-monday'));
      return bytes;
    });
    expect(await restoreNow()).toEqual({ kind: 'flawed', flaw: 'damaged' });
    await expectUntouched();
  });

  test('the backup belongs to another program', async () => {
    rmSync(backup);
    new BetterSqlite3(backup).exec('create table songs (name text)').close();
    expect(await restoreNow()).toEqual({ kind: 'flawed', flaw: 'foreign' });
    await expectUntouched();
  });

  test('the backup is of a later release', async () => {
    const later = new BetterSqlite3(backup);
    later.exec("insert into kysely_migration values ('9999_later', '2030-01-01')");
    later.close();
    expect(await restoreNow()).toEqual({ kind: 'newer' });
    await expectUntouched();
  });

  test('the backup is a bot’s database whose log has not been merged into it', async () => {
    writeFileSync(`${backup}-wal`, 'what was saved last');
    before = files();
    expect(await restoreNow()).toEqual({ kind: 'unfinished' });
    await expectUntouched();
  });
});
