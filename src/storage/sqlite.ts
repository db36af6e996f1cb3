import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import { Database, Tables } from './tables';

/**
 * Opens (or makes) an SQLite file; `:memory:` for one that dies with the process. The only file that speaks
 * SQLite. A commit is on the disk when it resolves: write-ahead log, `synchronous = FULL`.
 */
export function openSqlite(file: string): Database {
  const connection = new BetterSqlite3(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 1000');
  return new Kysely<Tables>({ dialect: new TransactionalSqliteDialect({ database: connection }) });
}

/** Kysely runs SQLite's migrations outside a transaction; SQLite can undo them, so that a failed one leaves nothing. */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }
}
