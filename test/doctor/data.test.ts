import BetterSqlite3 from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../locales/en';
import { CheckName, examine } from '../../src/doctor/examine';
import { DoctorFinding } from '../../src/domain/operation/doctor-finding';
import { createStores } from '../../src/storage/database';
import { openSqlite } from '../../src/storage/sqlite/sqlite';
import { newProject, soundMachine } from './surroundings';

const says = en.doctor;
let root: string;
let remove: () => void;
let folder: string;
let file: string;
beforeEach(() => {
  ({ root, remove } = newProject());
  folder = join(root, 'kept', 'data');
  file = join(folder, 'bot.sqlite');
});
afterEach(() => remove());

async function look(name: CheckName): Promise<Omit<DoctorFinding, 'check' | 'title'> | undefined> {
  const machine = soundMachine(root, { env: { DATA_DIR: folder } });
  const [finding] = await examine(machine, { language: 'en', online: false, running: false, only: [name] });
  const { check: _check, title: _title, ...verdict } = finding ?? { check: '', title: '' };
  return verdict as Omit<DoctorFinding, 'check' | 'title'>;
}

describe('the data folder', () => {
  it('can be created, and the check does not create it', async () => {
    expect(await look('data-folder')).toEqual({ outcome: 'ok', ...says.dataFolder.toBeMade(folder) });
    expect(existsSync(join(root, 'kept'))).toBe(false);
  });

  it('exists', async () => {
    mkdirSync(folder, { recursive: true });
    expect(await look('data-folder')).toEqual({ outcome: 'ok', ...says.dataFolder.fine(folder) });
  });

  it.each(['kept', join('kept', 'data')])('is a file or lies below one: %s', async (name) => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), '');
    expect(await look('data-folder')).toEqual({
      outcome: 'error',
      ...says.dataFolder.refused(folder, 'ENOTDIR'),
    });
  });

  // The superuser may write everywhere.
  (process.getuid?.() === 0 ? it.skip : it)('is write-protected', async () => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o500);
    expect(await look('data-folder')).toEqual({
      outcome: 'error',
      ...says.dataFolder.refused(folder, 'EACCES'),
    });
  });
});

describe('the database', () => {
  beforeEach(() => mkdirSync(folder, { recursive: true }));

  async function made(): Promise<void> {
    await (await createStores(openSqlite(file))).close();
  }

  function change(sql: string): BetterSqlite3.Database {
    const database = new BetterSqlite3(file);
    database.exec(sql);
    return database;
  }

  it('does not exist yet, and the check does not create it', async () => {
    expect(await look('database')).toEqual({ outcome: 'ok', ...says.database.none });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is in order', async () => {
    await made();
    expect(await look('database')).toEqual({ outcome: 'ok', ...says.database.fine });
  });

  it('is of an earlier version', async () => {
    await made();
    change("delete from kysely_migration where name <> '0001_first'").close();
    expect(await look('database')).toEqual({ outcome: 'warning', ...says.database.older });
  });

  it('is of a later version', async () => {
    await made();
    change("insert into kysely_migration values ('0999_later', '2031-01-01')").close();
    expect(await look('database')).toEqual({ outcome: 'error', ...says.database.newer('0999_later') });
  });

  it('belongs to another program', async () => {
    change('create table songs (title text)').close();
    expect(await look('database')).toEqual({ outcome: 'error', ...says.database.foreign(file) });
  });

  it('is locked by another program', async () => {
    const other = change('create table songs (title text); begin exclusive');
    expect(await look('database')).toEqual({ outcome: 'error', ...says.database.locked(file) });
    other.close();
  });

  it('is not a database', async () => {
    writeFileSync(file, 'This is a letter, not a database. '.repeat(100));
    expect(await look('database')).toEqual({
      outcome: 'error',
      ...says.database.unreadable(file, 'SQLITE_NOTADB'),
    });
  });
});
