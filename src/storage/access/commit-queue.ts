import { CompiledQuery } from 'kysely';
import { Database, DatabaseTransaction } from './tables';

type Job = {
  readonly work: (trx: DatabaseTransaction) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
};

/** Runs one piece of work in a transaction and resolves with its result after the commit. */
export type Commit = <Result>(work: (trx: DatabaseTransaction) => Promise<Result>) => Promise<Result>;

/**
 * Returns a function that lets writes arriving together share one commit, because waiting for the disk is the
 * main cost of a save. Each piece of work succeeds or fails on its own: one that throws is undone and
 * rejected alone. No promise resolves before the shared commit is done. If that commit fails, all of them
 * reject.
 */
export function createCommitQueue(db: Database): Commit {
  let waiting: Job[] = [];
  let running = false;

  async function runAll(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await commitTogether(db, batch);
    }
    running = false;
  }

  return <Result>(work: (trx: DatabaseTransaction) => Promise<Result>) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Job['resolve'], reject });
      if (!running) {
        running = true;
        setImmediate(() => void runAll());
      }
    });
}

async function commitTogether(db: Database, batch: readonly Job[]): Promise<void> {
  const settle: (() => void)[] = [];
  try {
    await db
      .transaction()
      .setAccessMode('read write')
      .execute(async (trx) => {
        for (const job of batch) settle.push(await runInSavepoint(trx, job));
      });
    for (const tell of settle) tell();
  } catch (error) {
    for (const job of batch) job.reject(error);
  }
}

/**
 * Runs one job so that its failure undoes only its own writes. Returns the function that settles the job's
 * promise.
 */
async function runInSavepoint(trx: DatabaseTransaction, job: Job): Promise<() => void> {
  await savepoint(trx, 'savepoint');
  try {
    const result = await job.work(trx);
    await savepoint(trx, 'release savepoint');
    return () => job.resolve(result);
  } catch (error) {
    try {
      await savepoint(trx, 'rollback to savepoint');
    } catch {
      // The database has rolled back the whole transaction itself, for example on a full disk. The first
      // error is the cause.
      throw error;
    }
    return () => job.reject(error);
  }
}

async function savepoint(
  trx: DatabaseTransaction,
  command: 'savepoint' | 'release savepoint' | 'rollback to savepoint',
): Promise<void> {
  await trx.executeQuery(CompiledQuery.raw(`${command} one_job`));
}
