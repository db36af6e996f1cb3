import { existsSync } from 'node:fs';
import { PersonStore } from '../../app/ports';
import { createCommitQueue } from '../access/commit-queue';
import { codeOf } from '../sqlite/copy';
import { findPeople } from './find-people';
import { migrationsOf, shapeOf } from '../schema/migrations';
import { createPersonStore } from './person-store';
import { emptyLog, openSqlite } from '../sqlite/sqlite';
import { Database } from '../access/tables';

/** Access to the data about people, while a bot may be using the same database. */
export interface Beside {
  readonly people: PersonStore;
  /**
   * Returns the ids, in any tenant, with this Azure AD object id (in lower case), wherever they are stored.
   */
  find(objectId: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The reasons why a database cannot be used; `why` is SQLite's code. */
export type NotBeside =
  | { readonly kind: 'no-database' | 'foreign' | 'older' | 'newer' }
  | { readonly kind: 'refused'; readonly why: string };

/** The time that a write waits for those of the bot, in milliseconds: long enough for a bot under load. */
const patience = 20_000;

/** Opens a database of exactly this release. Does not create or migrate it; that is the bot's task. */
export async function openBeside(file: string): Promise<Beside | NotBeside> {
  if (!existsSync(file)) return { kind: 'no-database' };
  let db: Database | undefined;
  try {
    db = openSqlite(file, patience);
    const shape = shapeOf((await migrationsOf(db)).applied);
    if (shape !== 'current') {
      await db.destroy();
      return { kind: shape };
    }
  } catch (error) {
    await db?.destroy();
    const why = codeOf(error);
    if (why === '') throw error;
    return why === 'SQLITE_NOTADB' ? { kind: 'foreign' } : { kind: 'refused', why };
  }
  const opened = db;
  const people = createPersonStore(opened, createCommitQueue(opened), () => emptyLog(opened));
  return { people, find: (objectId) => findPeople(opened, objectId), close: () => opened.destroy() };
}
