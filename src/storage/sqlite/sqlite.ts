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

/** The bot's database in the folder of its data. */
export function databaseFileIn(dataDir: string): string {
  return join(dataDir, 'bot.sqlite');
}

/**
 * Opens (or makes) an SQLite file; `:memory:` for one that dies with the process. A commit is on the disk when it
 * resolves: write-ahead log, `synchronous = FULL`. What is deleted is overwritten. A write waits so many milliseconds
 * for those of other processes.
 */
export function openSqlite(file: string, waitMs = 1_000): Database {
  // Another process may be opening the same new file: that takes a moment once, and is waited for.
  const connection = new BetterSqlite3(file, { timeout: 5_000 });
  connection.exec('pragma journal_mode = WAL');
  connection.exec('pragma synchronous = FULL');
  connection.exec('pragma foreign_keys = ON');
  connection.exec('pragma secure_delete = ON');
  connection.exec(`pragma busy_timeout = ${waitMs}`);
  return new Kysely<Tables>({ dialect: new OwnSqliteDialect(preparingOnce(connection)) });
}

/**
 * Empties the write-ahead log, in which what was deleted still stands. While another process reads it stays as it is:
 * the next deletion empties it, or the stop of the last process.
 */
export async function emptyLog(db: Database): Promise<void> {
  await db.executeQuery(CompiledQuery.raw('pragma wal_checkpoint(TRUNCATE)'));
}

/**
 * Opens an SQLite file that is there, for reading. Not as SQLite's own read-only connection, which leaves the files
 * of a write-ahead log behind when nobody else has the database open.
 */
export function openSqliteToRead(file: string): Database {
  const connection = new BetterSqlite3(file, { fileMustExist: true, timeout: 1_000 });
  connection.exec('pragma query_only = ON');
  return new Kysely<Tables>({ dialect: new OwnSqliteDialect(preparingOnce(connection)) });
}

/**
 * The connection with each statement prepared once and kept: faster, and on Node 24 necessary. Built from source
 * there, the driver ends the process when a statement is collected while no script runs (Node's own
 * `node_object_wrap.h` then finds no environment). The texts are few: every query is written in this folder.
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

/** Kysely runs SQLite's migrations outside a transaction; SQLite can undo them, so that a failed one leaves nothing. */
class UndoingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * A transaction that may write waits for its turn at once, also that of a migration. One that has read before its
 * first write cannot: when another process wrote meanwhile, SQLite refuses it without waiting.
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
