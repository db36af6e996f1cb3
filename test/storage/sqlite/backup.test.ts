import BetterSqlite3 from 'better-sqlite3';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../../../src/storage/sqlite/backup';
import { first, keep, now, partner, TestApp, testApp, writeNote } from '../../support/makers';

let folder: string;
let live: string;
let target: string;
let app: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-'));
  live = join(folder, 'bot.sqlite');
  target = join(folder, 'monday.sqlite');
  app = await testApp(live);
});
afterEach(async () => {
  await app.stores.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the backup on its own and returns what `look` reads from it. */
async function inBackup<Value>(look: (there: TestApp) => Promise<Value>): Promise<Value> {
  const there = await testApp(target);
  const value = await look(there);
  await there.stores.close();
  return value;
}

test('a database in use is copied completely: with the last save before the copy, and without any later one', async () => {
  const engagement = await keep(app, {});
  await app.people.save({ ...partner, role: 'fe' });
  const note = await writeNote(app);

  const result = backUp(live, target);
  await writeNote(app, { draftId: 'draft-2' });

  expect(result).toEqual({
    kind: 'written',
    facts: {
      bytes: statSync(target).size,
      ...{ engagements: 1, notes: 1, people: 1, schema: 6, shape: 'current' },
    },
  });
  expect(await inBackup((there) => there.engagements.notesOf(engagement.id))).toEqual([note]);
});

test('the copy is one file that only its owner may read, and needs no other file', () => {
  backUp(live, target);
  expect(readdirSync(folder).filter((name) => name.startsWith('monday'))).toEqual(['monday.sqlite']);
  expect(statSync(target).mode & 0o777).toBe(0o600);
  const copy = new BetterSqlite3(target, { readonly: true });
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  copy.close();
});

test('a write in progress is not in the copy, and neither waits for the other', async () => {
  const begun = new BetterSqlite3(live);
  begun.exec('begin immediate');
  begun.exec("insert into lanes values ('half', 0, 0, 0)");
  expect(backUp(live, target)).toMatchObject({ kind: 'written' });
  begun.exec('commit');
  begun.close();
  const lanes = await inBackup((there) => there.db.selectFrom('lanes').selectAll().execute());
  expect(lanes).toEqual([]);
});

test('the copy has the data that a killed bot had saved, although its log was never merged into the file', async () => {
  await keep(app, {});
  const killed = join(folder, 'killed.sqlite');
  for (const end of ['', '-wal']) writeFileSync(killed + end, readFileSync(live + end));
  expect(backUp(killed, target)).toMatchObject({ kind: 'written', facts: { engagements: 1 } });
});

test('forgotten data is in no byte of a later copy, nor of the database itself', async () => {
  const written = 'Zq7 Limited '.repeat(400);
  await keep(app, { customer: { name: 'Contoso' }, items: { teams: { note: written } } });
  await app.stores.close();
  expect(readFileSync(live, 'latin1')).toContain('Zq7 Limited');

  app = await testApp(live);
  await app.people.forget(partner.id);
  expect(backUp(live, target)).toMatchObject({ kind: 'written', facts: { engagements: 0 } });
  await app.stores.close();
  for (const file of [live, target]) expect(readFileSync(file, 'latin1')).not.toContain('Zq7');
  app = await testApp(live);
});

test('a copy never replaces another file', () => {
  expect(backUp(live, target)).toMatchObject({ kind: 'written' });
  const before = readFileSync(target);
  expect(backUp(live, target)).toEqual({ kind: 'exists' });
  expect(readFileSync(target)).toEqual(before);
});

describe('a failed copy leaves no file behind:', () => {
  afterEach(() => {
    expect(readdirSync(folder).filter((name) => name.startsWith('monday'))).toEqual([]);
  });
  const other = (bytes: string | Buffer): string => {
    const file = join(folder, 'other.sqlite');
    writeFileSync(file, bytes);
    return file;
  };

  test('the database is missing', () => {
    expect(backUp(join(folder, 'none.sqlite'), target)).toEqual({ kind: 'no-database' });
    expect(existsSync(join(folder, 'none.sqlite'))).toBe(false);
  });

  test('the folder is missing', () => {
    expect(backUp(live, join(folder, 'nowhere', 'monday.sqlite'))).toEqual({ kind: 'no-folder' });
  });

  test('the folder is a file', () => {
    expect(backUp(live, join(live, 'monday.sqlite'))).toEqual({ kind: 'no-folder' });
  });

  test('the file is not a database', () => {
    const file = other('Dear diary. '.repeat(1000));
    expect(backUp(file, target)).toEqual({ kind: 'flawed', flaw: 'no-database' });
  });

  test('the database belongs to another program', () => {
    const file = join(folder, 'other.sqlite');
    new BetterSqlite3(file).exec('create table songs (name text)').close();
    expect(backUp(file, target)).toEqual({ kind: 'flawed', flaw: 'foreign' });
  });

  test('the database is damaged in the middle', async () => {
    for (let index = 0; index < 40; index += 1) await keep(app, { id: `e-${index}` });
    await app.stores.close();
    const bytes = readFileSync(live);
    bytes.fill(0xff, 4096 * 2, 4096 * 12);
    const file = other(bytes);
    expect(backUp(file, target)).toEqual({ kind: 'flawed', flaw: 'damaged' });
    app = await testApp(live);
    expect(first(await app.engagements.listOf(partner.id)).startedAt).toBe(now);
  });
});
