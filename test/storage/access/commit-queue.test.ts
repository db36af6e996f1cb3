import BetterSqlite3 from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { Commit, createCommitQueue } from '../../../src/storage/access/commit-queue';
import { Database, DatabaseTransaction, Tables } from '../../../src/storage/access/tables';

let db: Database;
let commit: Commit;
/** Every statement that reached the database, in order, and the entries that a test adds. */
let told: string[];

beforeEach(async () => {
  const connection = new BetterSqlite3(':memory:');
  connection.exec('pragma foreign_keys = ON');
  told = [];
  db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: connection }),
    log: ({ query }) => void told.push(query.sql),
  });
  await sql`create table words (word text primary key)`.execute(db);
  await sql`create table links (word text references words (word) deferrable initially deferred)`.execute(db);
  commit = createCommitQueue(db);
  told.length = 0;
});
afterEach(() => db.destroy());

const write = (word: string) => (trx: DatabaseTransaction) =>
  sql`insert into words values (${word})`.execute(trx).then(() => word);

/** A piece of work whose write succeeds and whose commit fails. */
const writeWhatCannotBeCommitted = (trx: DatabaseTransaction) =>
  sql`insert into links values ('nowhere')`.execute(trx).then(() => 'nowhere');

const words = async () =>
  (await sql<{ word: string }>`select word from words order by word`.execute(db)).rows.map(
    ({ word }) => word,
  );

const commits = () => told.filter((statement) => statement === 'commit').length;

it('jobs that arrive together share one commit, and each gets its own result', async () => {
  const letters = [...'abcdefghijklmnopqrst'];
  expect(await Promise.all(letters.map((letter) => commit(write(letter))))).toEqual(letters);
  expect(commits()).toBe(1);
  expect(await words()).toEqual(letters);
});

it('jobs that arrive one after the other have a commit each', async () => {
  await commit(write('a'));
  await commit(write('b'));
  expect(commits()).toBe(2);
});

it('jobs that arrive during a commit share the next one', async () => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  let started = (): void => undefined;
  const running = new Promise<void>((resolve) => (started = resolve));

  const first = commit(async (trx) => {
    started();
    await gate;
    return write('a')(trx);
  });
  await running;
  const others = [commit(write('b')), commit(write('c'))];
  open();
  expect(await Promise.all([first, ...others])).toEqual(['a', 'b', 'c']);
  expect(commits()).toBe(2);
});

it('no job succeeds before the commit', async () => {
  const hear = (word: string) => commit(write(word)).then(() => told.push(`told ${word}`));
  await Promise.all([hear('a'), hear('b')]);
  expect(told.slice(-3)).toEqual(['commit', 'told a', 'told b']);
});

it('a job that throws is undone and rejects alone', async () => {
  const failing = commit(async (trx) => {
    await write('b')(trx);
    throw new Error('no');
  });
  const outcomes = await Promise.allSettled([commit(write('a')), failing, commit(write('c'))]);
  expect(outcomes).toEqual([
    { status: 'fulfilled', value: 'a' },
    { status: 'rejected', reason: new Error('no') },
    { status: 'fulfilled', value: 'c' },
  ]);
  expect(await words()).toEqual(['a', 'c']);
  expect(commits()).toBe(1);
});

it('a job that the database refuses rejects alone', async () => {
  const outcomes = await Promise.allSettled([commit(write('a')), commit(write('a')), commit(write('b'))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await words()).toEqual(['a', 'b']);
});

it('a later job sees the writes of an earlier one in the same commit', async () => {
  const count = (trx: DatabaseTransaction) =>
    sql<{ count: number }>`select count(*) as count from words`
      .execute(trx)
      .then(({ rows }) => rows[0]?.count);
  expect(await Promise.all([commit(count), commit(write('a')), commit(count)])).toEqual([0, 'a', 1]);
});

it('a commit that fails rejects all its jobs, and later jobs still run', async () => {
  const outcomes = await Promise.allSettled([commit(write('a')), commit(writeWhatCannotBeCommitted)]);
  expect(outcomes).toEqual([
    {
      status: 'rejected',
      reason: expect.objectContaining({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }) as unknown,
    },
    {
      status: 'rejected',
      reason: expect.objectContaining({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }) as unknown,
    },
  ]);
  expect(await words()).toEqual([]);
  expect(await commit(write('b'))).toBe('b');
  expect(await words()).toEqual(['b']);
});

it('a database that cannot begin a transaction rejects all jobs', async () => {
  const closed = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: () => Promise.reject(new Error('disk is away')) }),
  });
  const commitThere = createCommitQueue(closed);
  const outcomes = await Promise.allSettled([commitThere(write('a')), commitThere(write('b'))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
