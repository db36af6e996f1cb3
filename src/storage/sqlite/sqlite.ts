import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import {
  CompiledQuery,
  DatabaseConnection,
  Driver,
  Kysely,
  SqliteAdapter,
  SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  SqliteStatement,
  TransactionSettings,
} from 'kysely';
import { Database, Tables } from '../access/tables';

/** Returns the path of the bot's database in its data folder. */
export function databaseFileIn(dataDir: string): string {
  return join(dataDir, 'bot.sqlite');
}

/**
 * Opens an SQLite file and creates it when missing; `:memory:` is lost when the process ends. A commit
 * resolves when it is on the disk: write-ahead log, `synchronous = FULL`. Deleted data is overwritten. A
 * write waits up to `waitMs` milliseconds for other processes.
 */
export function openSqlite(file: string, waitMs = 1_000): Database {
  // Another process may be opening the same new file. That takes a moment, once, so it waits longer here.
  const connection = new BetterSqlite3(file, { timeout: 5_000 });
  connection.exec('pragma journal_mode = WAL');
  connection.exec('pragma synchronous = FULL');
  connection.exec('pragma foreign_keys = ON');
  connection.exec('pragma secure_delete = ON');
  connection.exec(`pragma busy_timeout = ${waitMs}`);
  return new Kysely<Tables>({ dialect: new OwnSqliteDialect(preparingOnce(connection)) });
}

/**
 * Empties the write-ahead log, which still contains deleted data. While another process reads, the log stays;
 * the next deletion empties it, or the end of the last process.
 */
export async function emptyLog(db: Database): Promise<void> {
  await db.executeQuery(CompiledQuery.raw('pragma wal_checkpoint(TRUNCATE)'));
}

/**
 * Opens an existing SQLite file for reading. It does not use SQLite's own read-only mode. That would leave
 * the files of a write-ahead log behind when no other process has the database open.
 */
export function openSqliteToRead(file: string): Database {
  const connection = new BetterSqlite3(file, { fileMustExist: true, timeout: 1_000 });
  connection.exec('pragma query_only = ON');
  return new Kysely<Tables>({ dialect: new OwnSqliteDialect(preparingOnce(connection)) });
}

/**
 * Returns the connection with each statement prepared only once: faster, and necessary on Node 24. When built
 * from source there, the driver ends the process if a statement is garbage-collected while no script runs:
 * Node's `node_object_wrap.h` then finds no environment. There are few statements, because every query is
 * written in this folder.
 */
function preparingOnce(connection: BetterSqlite3.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = connection.prepare(sql) as unknown as SqliteStatement;
      prepared.set(sql, statement);
      return statement;
    },
    close: () => connection.close(),
  };
}

class OwnSqliteDialect extends SqliteDialect {
  constructor(private readonly database: SqliteDatabase) {
    super({ database });
  }

  override createAdapter(): SqliteAdapter {
    return new UndoingAdapter();
  }

  override createDriver(): Driver {
    return new WritingDriver({ database: this.database });
  }
}

/**
 * Kysely runs SQLite's migrations outside a transaction. SQLite can undo them, so that a failed one leaves no
 * trace.
 */
class UndoingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Starts a write transaction, also that of a migration, by waiting for its turn at once. A transaction that
 * reads before its first write cannot wait later: SQLite refuses it at once when another process has written
 * in between.
 */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings = {},
  ): Promise<void> {
    const begin = accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}
