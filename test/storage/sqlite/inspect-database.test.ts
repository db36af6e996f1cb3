import BetterSqlite3 from 'better-sqlite3';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Migrator } from 'kysely';
import { createStores } from '../../../src/storage/database';
import { firstTables } from '../../../src/storage/schema/first-tables';
import { inspectDatabase } from '../../../src/storage/sqlite/inspect-database';
import { NewerDatabase } from '../../../src/storage/schema/migrations';
import { openSqlite } from '../../../src/storage/sqlite/sqlite';
import { partner } from '../../support/makers';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'covid-bot-inspect-'));
  file = join(folder, 'bot.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function madeByThisBot(): Promise<void> {
  await (await createStores(openSqlite(file))).close();
}

/** Opens the file as another program does, and runs an SQL statement. */
function elsewhere(sql: string): BetterSqlite3.Database {
  const database = new BetterSqlite3(file);
  database.exec(sql);
  return database;
}

it('a missing file is reported as no database and not created', async () => {
  expect(await inspectDatabase(file)).toEqual({ kind: 'none' });
  expect(readdirSync(folder)).toEqual([]);
});

it('an empty file is reported as no database yet', async () => {
  writeFileSync(file, '');
  expect(await inspectDatabase(file)).toEqual({ kind: 'none' });
});

it('a database of this bot is reported and stays unchanged', async () => {
  await madeByThisBot();
  expect(await inspectDatabase(file)).toMatchObject({
    kind: 'ours',
    migrations: { missing: [], unknown: undefined },
  });
  expect(readdirSync(folder)).toEqual(['bot.sqlite']);
});

it('a database that a bot has open is reported, and the bot keeps writing during and after that', async () => {
  const stores = await createStores(openSqlite(file));
  await stores.people.save(partner);
  const [found] = await Promise.all([inspectDatabase(file), stores.people.save({ ...partner, role: 'fe' })]);
  expect(found).toMatchObject({ kind: 'ours', migrations: { missing: [] } });
  await stores.people.save({ ...partner, role: 'sme' });
  expect(await stores.people.load(partner.id)).toMatchObject({ role: 'sme' });
  await stores.close();
});

it('a database of an earlier release is reported and not migrated', async () => {
  const db = openSqlite(file);
  const provider = { getMigrations: () => Promise.resolve({ '0001_first': firstTables }) };
  await new Migrator({ db, provider }).migrateToLatest();
  await db.destroy();
  const found = {
    kind: 'ours',
    migrations: { applied: ['0001_first'], missing: expect.arrayContaining(['0002_deliveries']) as string[] },
  };
  expect(await inspectDatabase(file)).toMatchObject(found);
  expect(await inspectDatabase(file)).toMatchObject(found);
});

it('a database of a later release is reported, and this release refuses to open it', async () => {
  await madeByThisBot();
  elsewhere("insert into kysely_migration values ('0999_later', '2031-01-01')").close();
  expect(await inspectDatabase(file)).toMatchObject({
    kind: 'ours',
    migrations: { missing: [], unknown: '0999_later' },
  });
  const db = openSqlite(file);
  await expect(createStores(db)).rejects.toEqual(new NewerDatabase('0999_later'));
  await db.destroy();
});

it('a database of another program is reported', async () => {
  elsewhere('create table songs (title text)').close();
  expect(await inspectDatabase(file)).toEqual({ kind: 'foreign' });
});

it('a database that another program has locked is reported', async () => {
  const other = elsewhere('create table songs (title text); begin exclusive');
  expect(await inspectDatabase(file)).toEqual({ kind: 'locked' });
  other.close();
});

it('a file that is not a database is reported', async () => {
  writeFileSync(file, 'This is a letter, not a database. '.repeat(100));
  expect(await inspectDatabase(file)).toEqual({ kind: 'unreadable', why: 'SQLITE_NOTADB' });
});

it('a folder instead of the file is reported', async () => {
  expect(await inspectDatabase(folder)).toEqual({ kind: 'unreadable', why: 'SQLITE_CANTOPEN' });
});

it('a write-protected database can be read', async () => {
  await madeByThisBot();
  chmodSync(file, 0o400);
  expect(await inspectDatabase(file)).toMatchObject({ kind: 'ours' });
});
