import { Migration, MigrationProvider, Migrator } from 'kysely';
import { deliveryTables } from './delivery-tables';
import { firstTables } from './first-tables';
import { leftoverTexts } from './leftover-texts';
import { noteFacts } from './note-facts';
import { retentionTables } from './retention-tables';
import { trueStanding } from './true-standing';
import { Database } from '../access/tables';

/**
 * All migrations, in the order of their names. A released migration never changes; a new need becomes a new
 * one.
 */
const migrations: Record<string, Migration> = {
  '0001_first': firstTables,
  '0002_deliveries': deliveryTables,
  '0003_retention': retentionTables,
  '0004_leftover_texts': leftoverTexts,
  '0005_true_standing': trueStanding,
  '0006_note_facts': noteFacts,
};

const migrationNames: readonly string[] = Object.keys(migrations);

/**
 * The shape of a database: as this release creates it, of an earlier or later release, or not of this bot.
 */
export type Shape = 'current' | 'older' | 'newer' | 'foreign';

/** Returns the shape of a database that has had these migrations, in their order. */
export function shapeOf(done: readonly string[]): Shape {
  if (done[0] !== migrationNames[0]) return 'foreign';
  if (done.some((name, index) => name !== migrationNames[index])) return 'newer';
  return done.length < migrationNames.length ? 'older' : 'current';
}

const provider: MigrationProvider = { getMigrations: () => Promise.resolve(migrations) };

/**
 * Thrown when a database has a migration that this version does not know; `migration` is the newest of them.
 */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';

  constructor(readonly migration: string) {
    super(`the database has the migration ${migration}, which is not known here`);
  }
}

/**
 * Returns true when every migration of this version was applied. Throws when the database does not answer.
 * Changes nothing.
 */
export async function isMigrated(db: Database): Promise<boolean> {
  return (await migrationsOf(db)).missing.length === 0;
}

/**
 * Migrates the database to the newest shape. On failure it throws the cause and leaves the database
 * unchanged.
 */
export async function migrate(db: Database): Promise<void> {
  const { unknown } = await migrationsOf(db);
  if (unknown !== undefined) throw new NewerDatabase(unknown);
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}

/** The applied and missing migrations of a database. */
export interface MigrationState {
  /** The number of tables, including those of other programs. */
  readonly tables: number;
  readonly applied: readonly string[];
  readonly missing: readonly string[];
  /** The newest migration of a newer bot; usually undefined. */
  readonly unknown: string | undefined;
}

/** Reads the applied and the missing migrations of a database. */
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
