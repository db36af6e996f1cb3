import BetterSqlite3 from 'better-sqlite3';
import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, CopyFacts, CopyFlaw, examineCopy, isFull, nameToDisk } from './copy';
import { migrate } from '../schema/migrations';
import { doubtUnsent } from '../outbox/outbox-doubt';
import { openSqlite } from './sqlite';
import { removeWithSides, sideFiles, unfinishedName } from './unfinished';

/**
 * The result of a restore; `why` is the code of SQLite or of the file system. `keptAs` is the file with the
 * previous database, undefined when there was none. `doubtful` counts the deliveries that may have arrived
 * since the backup.
 */
export type Restored =
  | { kind: 'restored'; facts: CopyFacts; keptAs: string | undefined; doubtful: number }
  | { kind: 'no-backup' | 'unfinished' | 'newer' | 'in-use' | 'full' }
  | { kind: 'flawed'; flaw: CopyFlaw }
  | { kind: 'refused'; why: string };

/**
 * Replaces a database that no process has open by a backup, migrated to this release. The backup is copied
 * and checked before anything changes. When the process is cut off, the database is either the previous or
 * the restored one. The previous one stays beside it under another name.
 */
export async function restore(given: { backup: string; database: string; now: Date }): Promise<Restored> {
  const { backup, database, now } = given;
  if (!statSync(backup, { throwIfNoEntry: false })?.isFile()) return { kind: 'no-backup' };
  if (statSync(`${backup}-wal`, { throwIfNoEntry: false })?.size) return { kind: 'unfinished' };
  let part: string | undefined;
  try {
    mkdirSync(dirname(database), { recursive: true, mode: 0o700 });
    part = unfinishedName(database, 'restoring');
    const made = await prepare(part, backup);
    if (made.kind !== 'prepared') return made;
    const left = leave(database);
    if (left === 'in-use') return { kind: 'in-use' };
    const keptAs = keep(database, now);
    renameSync(part, database);
    nameToDisk(database);
    return { kind: 'restored', facts: made.facts, keptAs, doubtful: made.doubtful };
  } catch (error) {
    return whyNot(error);
  } finally {
    if (part !== undefined) removeWithSides(part);
  }
}

/**
 * Copies the backup beside the database and prepares it for the bot: migrated, with uncertain deliveries
 * marked.
 */
async function prepare(
  part: string,
  backup: string,
): Promise<Restored | { kind: 'prepared'; facts: CopyFacts; doubtful: number }> {
  copyFileSync(backup, part);
  chmodSync(part, 0o600);
  const asBackedUp = examineCopy(part);
  if (typeof asBackedUp === 'string') return { kind: 'flawed', flaw: asBackedUp };
  if (asBackedUp.shape === 'newer') return { kind: 'newer' };

  const db = openSqlite(part);
  let doubtful: number;
  try {
    await migrate(db);
    doubtful = await db
      .transaction()
      .setAccessMode('read write')
      .execute((trx) => doubtUnsent(trx));
  } finally {
    await db.destroy();
  }
  const facts = examineCopy(part);
  if (typeof facts === 'string') throw new Error(`the copy of ${backup} came out ${facts}`);
  return { kind: 'prepared', facts, doubtful };
}

/**
 * Returns "in-use" when a process has the database open. Otherwise it merges the log into the one file, if
 * that can be read.
 */
function leave(database: string): 'in-use' | 'left' {
  if (!existsSync(database)) return 'left';
  const live = new BetterSqlite3(database, { timeout: 500 });
  try {
    live.pragma('journal_mode = DELETE');
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) return 'in-use';
    // A damaged database does not stop a restore: it is the best reason for one.
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error))) throw error;
    return 'left';
  } finally {
    live.close();
  }
  // A bot that started in this moment has created its log again.
  return existsSync(`${database}-wal`) ? 'in-use' : 'left';
}

/** Gives the database a second name. The first name stays until the restored database takes it. */
function keep(database: string, now: Date): string | undefined {
  const keptAs = `${database}.before-restore-${now.toISOString().replace(/[-:]/g, '')}`;
  const there = existsSync(database);
  if (there) linkSync(database, keptAs);
  for (const side of sideFiles) {
    if (existsSync(database + side)) renameSync(database + side, keptAs + side);
  }
  return there ? keptAs : undefined;
}

function whyNot(error: unknown): Restored {
  const code = codeOf(error);
  if (isFull(error)) return { kind: 'full' };
  if (code === '') throw error;
  return { kind: 'refused', why: code };
}
