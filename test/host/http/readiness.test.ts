import { createReadiness } from '../../../src/host/http/readiness';
import { createStores } from '../../../src/storage/database';
import { openSqlite } from '../../../src/storage/sqlite/sqlite';
import { rememberingLog } from '../../support/delivering';

const hanging = (): Promise<boolean> => new Promise(() => undefined);

test.each([
  ['the database is current', () => Promise.resolve(true), undefined],
  [
    'a migration is missing',
    () => Promise.resolve(false),
    'the database lacks a migration; start the bot anew',
  ],
  ['the database fails', () => Promise.reject(new Error('disk I/O error')), 'the database does not answer'],
  ['the database is silent', hanging, 'the database does not answer'],
])('when %s', async (_what, isCurrent, reason) => {
  const log = rememberingLog();
  expect(await createReadiness(isCurrent, log, 20)()).toBe(reason);
  expect(log.lines.map(({ level }) => level)).toEqual(reason === undefined ? [] : ['error']);
});

test('logs the beginning and the end of a problem once each', async () => {
  const log = rememberingLog();
  const answers = [true, false, false, true, true, false];
  const whyNotReady = createReadiness(async () => answers.shift() ?? true, log);
  while (answers.length > 0) await whyNotReady();
  const missing = 'not ready: the database lacks a migration; start the bot anew';
  expect(log.lines.map(({ message }) => message)).toEqual([missing, 'ready again', missing]);
});

test('sends one query to a silent database for many requests', async () => {
  let questions = 0;
  const isCurrent = (): Promise<boolean> => {
    questions += 1;
    return hanging();
  };
  const whyNotReady = createReadiness(isCurrent, rememberingLog(), 20);
  await Promise.all([whyNotReady(), whyNotReady()]);
  await whyNotReady();
  expect(questions).toBe(1);
});

test('a database is current when every migration was applied, and its check rejects after it is closed', async () => {
  const db = openSqlite(':memory:');
  const stores = await createStores(db);
  expect(await stores.isCurrent()).toBe(true);
  const last = db.withTables<{ kysely_migration: { name: string } }>().deleteFrom('kysely_migration');
  await last.where('name', '=', '0002_deliveries').execute();
  expect(await stores.isCurrent()).toBe(false);
  await stores.close();
  await expect(stores.isCurrent()).rejects.toThrow();
});
