import BetterSqlite3 from 'better-sqlite3';
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, CopyFacts, CopyFlaw, examineCopy, isFull, nameToDisk } from './copy';
import { removeWithSides, unfinishedName } from './unfinished';

/** How a backup ended; `why` is the code of SQLite or of the file system. */
export type BackedUp =
  | { readonly kind: 'written'; readonly facts: CopyFacts }
  | { readonly kind: 'no-database' | 'exists' | 'no-folder' | 'full' }
  | { readonly kind: 'flawed'; readonly flaw: CopyFlaw }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Copies a database, also while a bot writes to it, into a new file that only its owner may read. The copy is of one
 * moment: it has everything that was saved before, and nothing by halves. It gets its name when it is whole and on the
 * disk; what was deleted does not travel with it. Nothing is left behind when it cannot be made.
 */
export function backUp(database: string, target: string): BackedUp {
  if (!existsSync(database)) return { kind: 'no-database' };
  if (existsSync(target)) return { kind: 'exists' };
  if (!statSync(dirname(target), { throwIfNoEntry: false })?.isDirectory()) return { kind: 'no-folder' };
  let part: string | undefined;
  try {
    part = unfinishedName(target, 'part');
    copyInto(part, database);
    const facts = examineCopy(part);
    if (typeof facts === 'string') return { kind: 'flawed', flaw: facts };
    // Another backup may have taken the name meanwhile.
    if (existsSync(target)) return { kind: 'exists' };
    renameSync(part, target);
    nameToDisk(target);
    return { kind: 'written', facts };
  } catch (error) {
    return whyNot(error);
  } finally {
    if (part !== undefined) removeWithSides(part);
  }
}

/** `vacuum into` reads everything in one transaction, and holds up nobody. */
function copyInto(part: string, database: string): void {
  closeSync(openSync(part, 'wx', 0o600));
  // Not opened for reading only: the last one to close has to take the log away.
  const live = new BetterSqlite3(database, { fileMustExist: true });
  try {
    live.prepare<[string]>('vacuum into ?').run(part);
  } finally {
    live.close();
  }
}

function whyNot(error: unknown): BackedUp {
  const code = codeOf(error);
  if (isFull(error)) return { kind: 'full' };
  if (code === 'SQLITE_NOTADB') return { kind: 'flawed', flaw: 'no-database' };
  if (code.startsWith('SQLITE_CORRUPT')) return { kind: 'flawed', flaw: 'damaged' };
  if (code === '') throw error;
  return { kind: 'refused', why: code };
}
