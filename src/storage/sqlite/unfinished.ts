import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The files that SQLite keeps beside a database. It reads them with it, so they must never stay beside
 * another database.
 */
export const sideFiles = ['-wal', '-shm', '-journal'] as const;

/**
 * Returns the temporary name of a file until it is complete: the file's name, an ending and the id of this
 * process, so that no other process writes there. Removes the leftovers of processes that have ended.
 */
export function unfinishedName(file: string, ending: 'part' | 'restoring'): string {
  const folder = dirname(file);
  const start = `${basename(file)}.${ending}-`;
  for (const name of readdirSync(folder)) {
    const [, pid] = /^(\d+)(?:-wal|-shm|-journal)?$/.exec(name.slice(start.length)) ?? [];
    if (!name.startsWith(start) || pid === undefined) continue;
    if (Number(pid) === process.pid || !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
  return join(folder, `${start}${process.pid}`);
}

/** Removes an unfinished file, with the files that SQLite keeps beside it. */
export function removeWithSides(file: string): void {
  for (const side of ['', ...sideFiles]) rmSync(file + side, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
