import { Migration, MigrationProvider, Migrator } from 'kysely';
import { deliveryTables } from './delivery-tables';
import { firstTables } from './first-tables';
import { Database } from './tables';

/** In the order of their names; one that has been released never changes, a new need is a new one. */
const migrations: Record<string, Migration> = {
  '0001_first': firstTables,
  '0002_deliveries': deliveryTables,
};

const provider: MigrationProvider = { getMigrations: () => Promise.resolve(migrations) };

/** Whether every migration of this version was applied; throws when the database does not answer. Changes nothing. */
export async function isMigrated(db: Database): Promise<boolean> {
  const known = await new Migrator({ db, provider }).getMigrations();
  return known.every(({ executedAt }) => executedAt !== undefined);
}

/** Brings the database to the newest shape; throws what stood in the way, leaving it as it was. */
export async function migrate(db: Database): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}
