import { Outbox } from '../../app/delivery-ports';
import { Delivery, deliveryStates, isForReaders } from '../../domain/delivery/delivery';
import { Commit } from '../access/commit-queue';
import { changeAll, changeDelivery, insertDeliveries } from './delivery-rows';
import { readableDelivery, readDelivery, readEngagement } from '../access/read-rows';
import { claimDue, tenantsWithDue } from './outbox-claim';
import { releaseAll, recordAttempt } from './outbox-settle';
import { wake } from './outbox-wake';
import { remind, remindersDue } from './reminders';
import { Database } from '../access/tables';

/** Returns the store of deliveries, on any database that Kysely supports. */
export function createOutbox(db: Database, commit: Commit): Outbox {
  return {
    add: (deliveries) => commit((trx) => insertDeliveries(trx, deliveries)),

    async load(key) {
      const row = await db.selectFrom('deliveries').select('state').where('key', '=', key).executeTakeFirst();
      return row && readDelivery(row.state);
    },

    change: (key, change) => commit((trx) => changeDelivery(trx, key, change)),

    async claim(claim) {
      // Usually no delivery is due, and then no write transaction is needed.
      if ((await tenantsWithDue(db, claim.now)).length === 0) return [];
      return commit((trx) => claimDue(trx, claim));
    },

    settle: (worker, settlement) => commit((trx) => recordAttempt(trx, worker, settlement)),

    release: (worker) => commit((trx) => releaseAll(trx, worker)),

    wake: (who, now) => commit((trx) => wake(trx, who, now)),

    async cancelFor(recipientId) {
      const cancelled = (delivery: Delivery): Delivery =>
        isForReaders(delivery) ? { ...delivery, state: 'cancelled' } : delivery;
      await commit(async (trx) => {
        await changeAll(trx, { recipientId, state: 'queued' }, cancelled);
        await changeAll(trx, { recipientId, state: 'waiting' }, cancelled);
      });
    },

    remindersDue: (day, most) => remindersDue(db, day, most),

    remind: (given) => commit((trx) => remind(trx, given)),

    ...lookingUp(db),
  };
}

/** Returns the queries of the outbox that only read. */
function lookingUp(
  db: Database,
): Pick<Outbox, 'about' | 'summariesOf' | 'engagementsReadBy' | 'failedIn' | 'counts'> {
  const deliveries = () => db.selectFrom('deliveries').select('state');
  const summariesTo = (recipientId: string) =>
    db.selectFrom('deliveries').where('recipient_id', '=', recipientId).where('kind', '=', 'summary');
  const values = (rows: readonly { state: string }[]) =>
    rows.map((row) => readableDelivery(row.state)).filter((delivery) => delivery !== undefined);

  return {
    async about(aboutId) {
      const about = deliveries().where('about_id', '=', aboutId);
      return values(await about.orderBy('created_at').orderBy('key').execute());
    },

    async summariesOf(recipientId, engagementId) {
      const summaries = summariesTo(recipientId).select('state').where('engagement_id', '=', engagementId);
      return values(await summaries.orderBy('created_at', 'desc').orderBy('key', 'desc').execute());
    },

    async engagementsReadBy(readerId) {
      const arrived = summariesTo(readerId).where('delivered_at', '<>', '');
      const rows = await db
        .selectFrom('engagements')
        .select('state')
        .where('id', 'in', arrived.select('engagement_id'))
        .orderBy('changed_at', 'desc')
        .orderBy('id')
        .execute();
      const summaries = await arrived
        .innerJoin('notes', 'notes.id', 'deliveries.about_id')
        .select(['deliveries.engagement_id', 'notes.id'])
        .orderBy('deliveries.created_at')
        .orderBy('deliveries.key')
        .execute();
      // The newest comes last and takes the place of those before it.
      const newest = new Map(summaries.map(({ engagement_id, id }) => [engagement_id, id]));
      return rows
        .map((row) => readEngagement(row.state))
        .filter((engagement) => engagement !== undefined)
        .map((engagement) => ({ engagement, noteId: newest.get(engagement.id) }));
    },

    async failedIn(tenantId, most) {
      const failed = deliveries().where('delivery_state', '=', 'failed').where('tenant_id', '=', tenantId);
      const newest = failed.orderBy('created_at', 'desc').orderBy('key', 'desc');
      return values(await newest.limit(most).execute());
    },

    async counts(tenantId) {
      const all = db.selectFrom('deliveries');
      const some = tenantId === undefined ? all : all.where('tenant_id', '=', tenantId);
      const rows = await some
        .select(({ fn }) => ['delivery_state', fn.countAll().as('count')])
        .groupBy('delivery_state')
        .execute();
      const oldest = await some
        .select(({ fn }) => fn.min('next_at').as('next_at'))
        .where('delivery_state', '=', 'queued')
        .executeTakeFirst();
      const none = deliveryStates.map((state) => [state, 0] as const);
      const counted = rows.map((row) => [row.delivery_state, Number(row.count)] as const);
      return {
        byState: Object.fromEntries<number>([...none, ...counted]),
        oldestDueAt: oldest?.next_at ?? undefined,
      };
    },
  };
}
