import BetterSqlite3 from 'better-sqlite3';
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Shape, shapeOf } from '../schema/migrations';

/** The facts about a database copy that an admin needs. */
export interface CopyFacts {
  readonly bytes: number;
  readonly engagements: number;
  readonly notes: number;
  readonly people: number;
  /** The number of migrations that it has had. */
  readonly schema: number;
  readonly shape: Exclude<Shape, 'foreign'>;
}

/** The reasons why a file is not a usable copy: not an SQLite file, damaged, or not of this bot. */
export type CopyFlaw = 'no-database' | 'damaged' | 'foreign';

/**
 * Reads a whole copy, checks its integrity and returns its facts, or its flaw. Afterwards it is a single
 * file, without a log beside it, and on the disk. Throws SQLite's error when the file cannot be read at all.
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
  // A table of the queries above is missing.
  return code === 'SQLITE_ERROR' ? 'foreign' : undefined;
}

/**
 * Returns the code of an SQLite or file system error, such as `SQLITE_BUSY` or `ENOENT`; empty for any other
 * error.
 */
export function codeOf(error: unknown): string {
  const code: unknown = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

/** Returns true for an error that says that the disk, or the user's quota, is full. */
export function isFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error));
}

/**
 * Returns when the new name of a file is on the disk. Does nothing on Windows, which cannot do this for a
 * folder.
 */
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
