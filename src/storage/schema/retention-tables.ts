import { Kysely, Migration } from 'kysely';
import { closedAt } from '../../domain/walk/retention';
import { readEngagement } from '../access/read-rows';
import { Tables } from '../access/tables';

/** Creates the tables of automatic deletion, and adds the time of its closing to each closed engagement. */
export const retentionTables: Migration = {
  async up(db: Kysely<Tables>): Promise<void> {
    await db.schema
      .alterTable('engagements')
      .addColumn('closed_at', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    const index = (name: string) => db.schema.createIndex(name).on('engagements');
    await index('engagements_by_closing').columns(['closed_at', 'id']).execute();
    await index('engagements_by_tenant').columns(['tenant_id', 'closed_at', 'id']).execute();
    await db.schema
      .createTable('retention_days')
      .addColumn('day', 'text', (column) => column.primaryKey())
      .addColumn('done_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('retention_reports')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('engagements', 'integer', (column) => column.notNull())
      .addColumn('notes', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('retention_reports_key', ['tenant_id', 'day'])
      .execute();
    await rememberClosing(db);
  },
};

/**
 * Adds the closing times. An engagement that cannot be read stays as it is: it counts as open and is never
 * deleted.
 */
async function rememberClosing(db: Kysely<Tables>): Promise<void> {
  const ids = await db.selectFrom('engagements').select('id').orderBy('id').execute();
  for (const { id } of ids) {
    const row = await db.selectFrom('engagements').select('state').where('id', '=', id).executeTakeFirst();
    const engagement = row && readEngagement(row.state);
    const closed_at = engagement && closedAt(engagement);
    if (closed_at) await db.updateTable('engagements').set({ closed_at }).where('id', '=', id).execute();
  }
}
