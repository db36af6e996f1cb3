import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCommitQueue } from '../../../src/storage/access/commit-queue';
import { createStores } from '../../../src/storage/database';
import { dialogStateKey } from '../../../src/storage/people/dialog-state';
import { migrate } from '../../../src/storage/schema/migrations';
import { openSqlite } from '../../../src/storage/sqlite/sqlite';
import { engagementWith, now, partner } from '../../support/makers';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'checklist-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openSqlite(join(folder, 'checklist.db'));

const shape = (db: ReturnType<typeof openSqlite>) =>
  sql<{ sql: string }>`select sql from sqlite_master order by name`.execute(db).then(({ rows }) => rows);

it.each<[string, unknown, string]>([
  ['journal_mode', 'wal', 'writes go to a log first'],
  ['synchronous', 2, 'FULL: a commit is on the disk when it resolves'],
  ['foreign_keys', 1, 'on'],
  ['secure_delete', 1, 'deleted data is overwritten'],
  ['busy_timeout', 1000, 'milliseconds'],
])('a file is opened with %s = %p (%s)', async (pragma, value, _) => {
  const db = open();
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(pragma)}`.execute(db);
  await db.destroy();
  expect(Object.values(rows[0] ?? {})).toEqual([value]);
});

it('migrating twice, also through another connection, does no harm', async () => {
  const db = open();
  await migrate(db);
  const before = await shape(db);
  await migrate(db);
  const other = open();
  await migrate(other);
  expect(await shape(other)).toEqual(before);
  await Promise.all([db.destroy(), other.destroy()]);
});

it('a migration that fails gives its cause and leaves the database unchanged', async () => {
  const db = open();
  await sql`create table notes (id text)`.execute(db);
  const reason: unknown = await migrate(db).catch((error: Error) => error.cause ?? error);
  expect(reason).toMatchObject({ message: 'table "notes" already exists' });
  const tables = await sql<{ name: string }>`select name from sqlite_master where name = 'drafts'`.execute(
    db,
  );
  expect(tables.rows).toEqual([]);
  await db.destroy();
});

it('a write transaction is locked before it reads, so no other process writes in between', async () => {
  const db = open();
  await sql`create table words (word text)`.execute(db);
  const other = new BetterSqlite3(join(folder, 'checklist.db'), { timeout: 0 });
  const write = () => other.exec("insert into words values ('other')");
  await createCommitQueue(db)(async (trx) => {
    await sql`select word from words`.execute(trx);
    expect(write).toThrow('database is locked');
    await sql`insert into words values ('own')`.execute(trx);
  });
  write();
  const { rows } = await sql<{ word: string }>`select word from words`.execute(db);
  expect(rows.map(({ word }) => word)).toEqual(['own', 'other']);
  other.close();
  await db.destroy();
});

it('after the file is closed and opened again, all data is still there', async () => {
  const key = dialogStateKey(partner.id, 'chat');
  const stores = await createStores(open());
  const engagement = engagementWith({ version: 0 });
  const changes = [{ what: 'customer/name', from: '', to: 'Contoso' }];
  const saved = await stores.engagements.save({ engagement, changes, by: partner.id, at: now });
  await stores.people.save({ ...partner, role: 'fe', language: 'de' });
  await stores.dialogStates.write({ [key]: { screen: 'intake' } });
  await stores.close();

  const again = await createStores(open());
  expect(await again.engagements.load(engagement.id)).toEqual(saved);
  expect(await again.engagements.changesSince(engagement.id, 0)).toEqual(changes);
  expect(await again.people.load(partner.id)).toEqual({ ...partner, role: 'fe', language: 'de' });
  expect(await again.dialogStates.read([key])).toEqual({ [key]: { screen: 'intake', eTag: '1' } });
  await again.close();
});
