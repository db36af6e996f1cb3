import { existsSync } from 'node:fs';
import { MigrationState, migrationsOf } from '../schema/migrations';
import { openSqliteToRead } from './sqlite';

/** What is found where the database should be. */
export type FoundDatabase =
  | { readonly kind: 'none' }
  | { readonly kind: 'ours'; readonly migrations: MigrationState }
  /** Tables, and none of them ours. */
  | { readonly kind: 'foreign' }
  /** Somebody keeps everybody else out. */
  | { readonly kind: 'locked' }
  /** It cannot be opened or read; `why` is SQLite's name for the reason. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** Looks at a database file, also while the bot uses it: nothing is made, migrated or kept from anybody. */
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
