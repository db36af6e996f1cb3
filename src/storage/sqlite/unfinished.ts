import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What SQLite keeps beside a database; read together with it, so never to be left beside another one. */
export const sideFiles = ['-wal', '-shm', '-journal'] as const;

/**
 * The name under which this process makes a file until it is whole: that file's, with an ending and the process's id,
 * so that no other process writes there. What was left by processes that were cut off is removed.
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

/** Removes a file that came to nothing, with all that SQLite keeps beside it. */
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
