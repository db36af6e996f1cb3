import { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';
import { rememberNotes } from './remember-notes';
import { Tables } from '../access/tables';

/**
 * Creates the tables for messages sent unasked, and adds the newest note and the next reminder to each
 * engagement.
 */
export const deliveryTables: Migration = {
  async up(db: Kysely<Tables>): Promise<void> {
    await db.schema.alterTable('persons').addColumn('readers', 'text', emptyAtFirst).execute();
    await db.schema.alterTable('engagements').addColumn('remind_on', 'text', emptyAtFirst).execute();
    await db.schema
      .createIndex('engagements_to_remind')
      .on('engagements')
      .columns(['remind_on', 'id'])
      .execute();
    await createDeliveries(db);
    await createLanes(db);
    await createRecipients(db);
    await createQuestions(db);
    await rememberNotes(db);
  },
};

const given = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const identifying = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.primaryKey();
const emptyAtFirst = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.notNull().defaultTo('');

async function createDeliveries(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('key', 'text', identifying)
    .addColumn('kind', 'text', given)
    .addColumn('recipient_id', 'text', given)
    .addColumn('tenant_id', 'text', given)
    .addColumn('engagement_id', 'text', given)
    .addColumn('about_id', 'text', given)
    .addColumn('delivery_state', 'text', given)
    .addColumn('created_at', 'text', given)
    .addColumn('next_at', 'text', given)
    .addColumn('delivered_at', 'text', given)
    .addColumn('leased_by', 'text', given)
    .addColumn('leased_until', 'bigint', given)
    .addColumn('state', 'text', given)
    .execute();
  // The columns give the order in which a tenant's deliveries are sent, and then decide if one may go.
  await db.schema
    .createIndex('deliveries_due')
    .on('deliveries')
    .columns(['delivery_state', 'tenant_id', 'created_at', 'key', 'next_at', 'recipient_id'])
    .execute();
  await db.schema
    .createIndex('deliveries_by_recipient')
    .on('deliveries')
    .columns(['recipient_id', 'delivery_state', 'created_at', 'key', 'next_at'])
    .execute();
  await db.schema.createIndex('deliveries_by_about').on('deliveries').columns(['about_id']).execute();
  await db.schema
    .createIndex('deliveries_by_engagement')
    .on('deliveries')
    .columns(['engagement_id', 'recipient_id'])
    .execute();
}

async function createLanes(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('lanes')
    .addColumn('id', 'text', identifying)
    .addColumn('due_at', 'bigint', given)
    .addColumn('hour_due_at', 'bigint', given)
    .addColumn('rests_until', 'bigint', given)
    .execute();
}

async function createRecipients(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('readers')
    .addColumn('id', 'text', identifying)
    .addColumn('tenant_id', 'text', given)
    .addColumn('digest', 'text', given)
    .addColumn('state', 'text', given)
    .execute();
  await db.schema.createIndex('readers_by_tenant').on('readers').columns(['tenant_id']).execute();
  await db.schema.createIndex('readers_by_digest').on('readers').columns(['digest']).execute();

  await db.schema
    .createTable('conversation_references')
    .addColumn('id', 'text', identifying)
    .addColumn('tenant_id', 'text', given)
    .addColumn('team_id', 'text', given)
    .addColumn('service_url', 'text', given)
    .addColumn('refreshed', 'bigint', given)
    .addColumn('state', 'text', given)
    .execute();
  await db.schema
    .createIndex('references_by_tenant')
    .on('conversation_references')
    .columns(['tenant_id', 'refreshed'])
    .execute();
  for (const column of ['team_id', 'refreshed'] as const) {
    const index = db.schema.createIndex(`references_by_${column}`);
    await index.on('conversation_references').columns([column]).execute();
  }
}

async function createQuestions(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('questions')
    .addColumn('id', 'text', identifying)
    .addColumn('engagement_id', 'text', given)
    .addColumn('note_id', 'text', given)
    .addColumn('reader_id', 'text', given)
    .addColumn('asked_at', 'text', given)
    .addColumn('answered_at', 'text', given)
    .addColumn('state', 'text', given)
    .execute();
  for (const column of ['engagement_id', 'note_id', 'reader_id'] as const) {
    await db.schema.createIndex(`questions_by_${column}`).on('questions').columns([column]).execute();
  }
}
