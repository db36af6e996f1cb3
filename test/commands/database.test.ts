import BetterSqlite3 from 'better-sqlite3';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adminCommand } from '../../src/commands/admin-command';
import { backupCommand } from '../../src/commands/backup-command';
import { Command, CommandResult } from '../../src/commands/command';
import { restoreCommand } from '../../src/commands/restore-command';
import { summaryTo } from '../support/deliveries';
import { keep, now, partner, testApp, writeNote } from '../support/makers';

let folder: string;
let database: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-'));
  database = join(folder, 'data', 'bot.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command as typed in the folder `backups`. Of the settings only the data folder is valid. */
async function type(command: Command, ...args: string[]): Promise<CommandResult> {
  const env = { DATA_DIR: 'data', PORT: 'none' };
  return command(args, { env, root: folder, from: join(folder, 'backups'), now: new Date(now) });
}

async function makeDatabase(): Promise<void> {
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, 'backups'));
  const app = await testApp(database);
  await app.people.save(partner);
  await keep(app, {});
  await writeNote(app);
  await app.outbox.add([summaryTo()]);
  await app.stores.close();
}

test('backup and restore print lines that name the files and describe their content', async () => {
  await makeDatabase();
  const file = join(folder, 'backups', 'monday.sqlite');
  const holds = /[0-9.]+ (KB|MB), 1 engagement, 1 note, 1 person, schema 6$/.source;
  expect(await type(backupCommand, 'monday.sqlite')).toEqual({
    lines: [expect.stringMatching(new RegExp(`^${file}: ${holds}`))],
    code: 0,
  });
  expect(await type(restoreCommand, 'monday.sqlite')).toEqual({
    lines: [
      expect.stringMatching(new RegExp(`^${database} is restored from ${file}: ${holds}`)),
      `The database before is ${database}.before-restore-20260406T093000.000Z; delete it when nobody needs it any more.`,
      '1 delivery had not arrived when the backup was made; what did since will come twice, and summaries say so.',
      'Forget again whoever was forgotten since the backup (npm run admin), then start the bot.',
    ],
    code: 0,
  });
});

test.each<[string, Command, string[], RegExp]>([
  ['a backup without a target', backupCommand, [], /^npm run backup -- <file>/],
  ['a backup with an option', backupCommand, ['--force'], /^npm run backup -- <file>/],
  ['a backup to two files', backupCommand, ['a', 'b'], /^npm run backup -- <file>/],
  ['a backup over a file', backupCommand, ['../data/bot.sqlite'], /exists, .*; give a new name\.$/],
  [
    'a backup into a folder that does not exist',
    backupCommand,
    ['no/monday.sqlite'],
    /backups\/no is no folder; make it/,
  ],
  ['a restore without a file', restoreCommand, [], /^npm run restore -- <file>/],
  ['a restore of a missing file', restoreCommand, ['no.sqlite'], /is no file; give the path of a backup\.$/],
  [
    'a restore of a text file',
    restoreCommand,
    ['text'],
    /is no SQLite database, and .*; give another backup\.$/,
  ],
  ['a restore of half a database', restoreCommand, ['half'], /is damaged, and the database stays as it was/],
  [
    "a restore of another program's database",
    restoreCommand,
    ['songs'],
    /is not a database of this bot, and/,
  ],
])('%s is refused with a sentence that says what to do', async (_what, command, args, told) => {
  await makeDatabase();
  await type(backupCommand, 'half');
  const half = new BetterSqlite3(join(folder, 'backups', 'half')).serialize();
  writeFileSync(join(folder, 'backups', 'half'), half.subarray(0, half.length / 2));
  writeFileSync(join(folder, 'backups', 'text'), 'Dear diary. '.repeat(1000));
  new BetterSqlite3(join(folder, 'backups', 'songs')).exec('create table songs (name text)').close();
  const { lines, code } = await type(command, ...args);
  expect(code).toBe(1);
  expect(lines[0]).toMatch(told);
  expect(readdirSync(join(folder, 'data'))).toEqual(['bot.sqlite']);
});

test('a restore while the database is in use is refused', async () => {
  await makeDatabase();
  await type(backupCommand, 'monday.sqlite');
  const bot = await testApp(database);
  expect(await type(restoreCommand, 'monday.sqlite')).toEqual({
    lines: [`${database} is in use; stop the bot, then restore.`],
    code: 1,
    refused: true,
  });
  await bot.stores.close();
});

test.each<[string, () => Promise<void> | void, RegExp]>([
  ['missing', () => undefined, /does not exist; set DATA_DIR/],
  ['a text', () => writeFileSync(database, 'Dear diary. '.repeat(1000)), /is not a database of this bot/],
  [
    'that of another program',
    () => void new BetterSqlite3(database).exec('create table songs (name text)').close(),
    /is not a database of this bot; set DATA_DIR/,
  ],
  [
    'of an earlier release',
    () => migrations("delete from kysely_migration where name > '0002'"),
    /earlier version/,
  ],
  [
    'of a later release',
    () => migrations("insert into kysely_migration values ('9999', '')"),
    /later version/,
  ],
])('npm run admin leaves a database alone that is %s', async (_what, make, told) => {
  mkdirSync(join(folder, 'data'));
  await make();
  const before = readdirSync(join(folder, 'data'));
  const outcome = await type(adminCommand, 'forget', '11111111-2222-3333-4444-555555555555', '--yes');
  expect(outcome).toEqual({ lines: [expect.stringMatching(told)], code: 1, refused: true });
  expect(readdirSync(join(folder, 'data'))).toEqual(before);
});

/** Creates a database of this release and runs an SQL statement on its table of migrations. */
async function migrations(change: string): Promise<void> {
  await (await testApp(database)).stores.close();
  new BetterSqlite3(database).exec(change).close();
}
