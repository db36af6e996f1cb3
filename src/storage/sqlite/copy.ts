import BetterSqlite3 from 'better-sqlite3';
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Shape, shapeOf } from '../schema/migrations';

/** What a copy of the database holds, as far as an admin wants to know it. */
export interface CopyFacts {
  readonly bytes: number;
  readonly engagements: number;
  readonly notes: number;
  readonly people: number;
  /** How many migrations made it. */
  readonly schema: number;
  readonly shape: Exclude<Shape, 'foreign'>;
}

/** Why a file is no copy of the database: no SQLite at all, broken, or of something else. */
export type CopyFlaw = 'no-database' | 'damaged' | 'foreign';

/**
 * Reads a copy from end to end: whether it is whole, and what it holds. It is one file then, without a log beside it,
 * and on the disk. Throws what SQLite says when the file cannot be read at all.
 */
export function examineCopy(file: string): CopyFacts | CopyFlaw {
  let found: Omit<CopyFacts, 'bytes'> | CopyFlaw;
  try {
    found = read(file);
  } catch (error) {
    const flaw = flawOf(error);
    if (!flaw) throw error;
    return flaw;
  }
  toDisk(file, 'r+');
  return typeof found === 'string' ? found : { ...found, bytes: statSync(file).size };
}

function read(file: string): Omit<CopyFacts, 'bytes'> | CopyFlaw {
  const copy = new BetterSqlite3(file, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') return 'damaged';
    const done = copy.prepare<[], string>('select name from kysely_migration order by name').pluck().all();
    const shape = shapeOf(done);
    if (shape === 'foreign') return 'foreign';
    const count = (table: 'engagements' | 'notes' | 'persons'): number =>
      copy.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
    const counts = { engagements: count('engagements'), notes: count('notes'), people: count('persons') };
    return { ...counts, schema: done.length, shape };
  } finally {
    copy.close();
  }
}

function flawOf(error: unknown): CopyFlaw | undefined {
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB') return 'no-database';
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged';
  // A table that is asked for is not there.
  return code === 'SQLITE_ERROR' ? 'foreign' : undefined;
}

/** The code of an error of SQLite or of the file system, such as `SQLITE_BUSY` or `ENOENT`; empty for any other. */
export function codeOf(error: unknown): string {
  const code: unknown = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

/** Whether there is no room for what is being written. */
export function isFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error));
}

/** Returns when the name that a file was just given is on the disk. Windows has no such thing for a folder. */
export function nameToDisk(file: string): void {
  if (process.platform !== 'win32') toDisk(dirname(file), 'r');
}

function toDisk(path: string, flags: 'r' | 'r+'): void {
  const opened = openSync(path, flags);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
