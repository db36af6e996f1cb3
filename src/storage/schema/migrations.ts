import { Migration, MigrationProvider, Migrator } from 'kysely';
import { deliveryTables } from './delivery-tables';
import { firstTables } from './first-tables';
import { retentionTables } from './retention-tables';
import { Database } from '../access/tables';

/** In the order of their names; one that has been released never changes, a new need is a new one. */
const migrations: Record<string, Migration> = {
  '0001_first': firstTables,
  '0002_deliveries': deliveryTables,
  '0003_retention': retentionTables,
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

/** A database was brought to a shape that this bot does not know yet; `migration` is the newest step of it. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';

  constructor(readonly migration: string) {
    super(`the database has the migration ${migration}, which is not known here`);
  }
}

/** Whether every migration of this version was applied; throws when the database does not answer. Changes nothing. */
export async function isMigrated(db: Database): Promise<boolean> {
  return (await migrationsOf(db)).missing.length === 0;
}

/** Brings the database to the newest shape; throws what stood in the way, leaving it as it was. */
export async function migrate(db: Database): Promise<void> {
  const { unknown } = await migrationsOf(db);
  if (unknown !== undefined) throw new NewerDatabase(unknown);
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}

/** What a database has behind it and before it; only reads. */
export interface MigrationState {
  /** How many tables it has, whosever they are. */
  readonly tables: number;
  readonly applied: readonly string[];
  readonly missing: readonly string[];
  /** The newest that a newer bot applied; undefined as a rule. */
  readonly unknown: string | undefined;
}

/** Which migrations a database has had, and which it lacks. */
export async function migrationsOf(db: Database): Promise<MigrationState> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const applied = tables.some(({ name }) => name === 'kysely_migration')
    ? await db
        .withTables<{ kysely_migration: { name: string } }>()
        .selectFrom('kysely_migration')
        .select('name')
        .orderBy('name')
        .execute()
    : [];
  const names = applied.map(({ name }) => name);
  return {
    tables: tables.length,
    applied: names,
    missing: Object.keys(migrations).filter((name) => !names.includes(name)),
    unknown: names.findLast((name) => !Object.hasOwn(migrations, name)),
  };
}
