import { accessSync, constants, mkdirSync } from 'node:fs';
import { createStores, Stores } from '../../storage/database';
import { NewerDatabase } from '../../storage/schema/migrations';
import { openSqlite } from '../../storage/sqlite/sqlite';
import { Clock } from '../../runtime/clock';
import { StartError } from './start-error';

/**
 * Opens the stores in a database file, and migrates the file when its schema is older. Throws a {@link
 * StartError} with the reason when that is not possible.
 */
export async function openStores(file: string, clock: Clock, mayWait = true): Promise<Stores> {
  try {
    return await createStores(openSqlite(file));
  } catch (error) {
    const { message, code } = error as Error & { code?: unknown };
    // Another process is creating or migrating the same file at this moment.
    if (code === 'SQLITE_BUSY' && mayWait)
      return clock.wait(1_000).then(() => openStores(file, clock, false));
    if (error instanceof NewerDatabase) {
      throw new StartError(
        `DATA_DIR holds ${file}, which a later version of the bot has changed (${error.migration}); ` +
          'start that version, restore the backup from before, or give another DATA_DIR.',
      );
    }
    throw new StartError(
      `DATA_DIR holds ${file}, which cannot be used (${message}); move it away, restore a backup, or give another DATA_DIR.`,
      { cause: error },
    );
  }
}

/**
 * Creates the folder for the data if it is missing, readable only by its owner. Returns its path. Throws a
 * {@link StartError} when the folder cannot be used.
 */
export function makeDataDir(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    return dataDir;
  } catch (error) {
    throw new StartError(
      `DATA_DIR is "${dataDir}", which cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}); give a folder that this user may write.`,
    );
  }
}
