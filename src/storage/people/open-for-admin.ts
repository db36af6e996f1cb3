import { existsSync } from 'node:fs';
import { PersonStore } from '../../app/ports';
import { createCommitQueue } from '../access/commit-queue';
import { codeOf } from '../sqlite/copy';
import { findPeople } from './find-people';
import { migrationsOf, shapeOf } from '../schema/migrations';
import { createPersonStore } from './person-store';
import { emptyLog, openSqlite } from '../sqlite/sqlite';
import { Database } from '../access/tables';

/** What is stored about people, beside a bot that may be using it. */
export interface Beside {
  readonly people: PersonStore;
  /** Who has this Azure AD object id (in lower case) in any tenant, wherever they are named. */
  find(objectId: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Why a database cannot be worked on; `why` is SQLite's code. */
export type NotBeside =
  | { readonly kind: 'no-database' | 'foreign' | 'older' | 'newer' }
  | { readonly kind: 'refused'; readonly why: string };

/** For how long a write waits for those of the bot, in milliseconds: under load it has to find its turn. */
const patience = 20_000;

/** Opens a database of this very release. It is neither made nor brought to another shape: that is for the bot. */
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
