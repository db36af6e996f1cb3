import BetterSqlite3 from 'better-sqlite3';
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, CopyFacts, CopyFlaw, examineCopy, isFull, nameToDisk } from './copy';
import { removeWithSides, unfinishedName } from './unfinished';

/** The result of a backup; `why` is the code of SQLite or of the file system. */
export type BackedUp =
  | { readonly kind: 'written'; readonly facts: CopyFacts }
  | { readonly kind: 'no-database' | 'exists' | 'no-folder' | 'full' }
  | { readonly kind: 'flawed'; readonly flaw: CopyFlaw }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Copies a database, also while a bot writes to it, into a new file that only its owner may read. The copy
 * shows one moment: it has every save before that moment, each of them complete. Deleted data is not copied.
 * The file gets its name only when it is complete and on the disk; a failed backup leaves no file behind.
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
    // Another backup may have taken the name in the meantime.
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

/** Copies with `vacuum into`, which reads everything in one transaction and blocks no writer. */
function copyInto(part: string, database: string): void {
  closeSync(openSync(part, 'wx', 0o600));
  // Not opened read-only, because the last connection to close must be able to remove the write-ahead log.
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
