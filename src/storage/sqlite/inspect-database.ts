import { existsSync } from 'node:fs';
import { MigrationState, migrationsOf } from '../schema/migrations';
import { openSqliteToRead } from './sqlite';

/** The result of a look at the database's file. */
export type FoundDatabase =
  | { readonly kind: 'none' }
  | { readonly kind: 'ours'; readonly migrations: MigrationState }
  /** The file has tables, but none of this bot. */
  | { readonly kind: 'foreign' }
  /** Another process has locked the database. */
  | { readonly kind: 'locked' }
  /** The file cannot be opened or read; `why` is SQLite's code, or the error's message. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** Examines a database file, also while the bot uses it. Does not create, migrate or lock it. */
export async function inspectDatabase(file: string): Promise<FoundDatabase> {
  if (!existsSync(file)) return { kind: 'none' };
  try {
    const db = openSqliteToRead(file);
    try {
      const migrations = await migrationsOf(db);
      if (migrations.tables === 0) return { kind: 'none' };
      return migrations.applied.length > 0 ? { kind: 'ours', migrations } : { kind: 'foreign' };
    } finally {
      await db.destroy();
    }
  } catch (error) {
    const { code, message } = error as Error & { code?: unknown };
    if (code === 'SQLITE_BUSY') return { kind: 'locked' };
    return { kind: 'unreadable', why: typeof code === 'string' ? code : message };
  }
}
