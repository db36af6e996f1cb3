import { Migration, MigrationProvider, Migrator } from 'kysely';
import { deliveryTables } from './delivery-tables';
import { firstTables } from './first-tables';
import { Database } from './tables';

/** In the order of their names; one that has been released never changes, a new need is a new one. */
const migrations: Record<string, Migration> = {
  '0001_first': firstTables,
  '0002_deliveries': deliveryTables,
};

const migrationNames: readonly string[] = Object.keys(migrations);

/** A database as this release makes it, one of an earlier or a later release, or none of this bot's. */
export type Shape = 'current' | 'older' | 'newer' | 'foreign';

/** Tells by the migrations that were done, in their order, of which release a database is. */
export function shapeOf(done: readonly string[]): Shape {
  if (done[0] !== migrationNames[0]) return 'foreign';
  if (done.some((name, index) => name !== migrationNames[index])) return 'newer';
  return done.length < migrationNames.length ? 'older' : 'current';
}

const provider: MigrationProvider = { getMigrations: () => Promise.resolve(migrations) };

/** Brings the database to the newest shape; throws what stood in the way, leaving it as it was. */
export async function migrate(db: Database): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}
