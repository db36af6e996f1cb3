import { Day } from '../../domain/values/dates';
import { RetentionStore } from '../../app/operation-ports';
import { DatabaseTransaction } from '../access/tables';
import { eraseEngagement } from './erase-engagement';

type Deleting = Parameters<RetentionStore['deleteClosed']>[0];

interface Closed {
  readonly id: string;
  readonly tenant_id: string;
  readonly version: number;
}

/** Deletes some closed engagements; `RetentionStore.deleteClosed` says which. */
export async function eraseClosed(
  trx: DatabaseTransaction,
  given: Deleting,
): ReturnType<RetentionStore['deleteClosed']> {
  const deleted = { engagements: 0, notes: 0 };
  for (const closed of await longestClosed(trx, given)) {
    const notes = await eraseEngagement(trx, closed);
    if (notes === undefined) continue;
    deleted.engagements += 1;
    deleted.notes += notes;
    await report(trx, { tenantId: closed.tenant_id, day: given.day, notes });
  }
  return deleted;
}

function longestClosed(trx: DatabaseTransaction, { before, most }: Deleting): Promise<readonly Closed[]> {
  return trx
    .selectFrom('engagements')
    .select(['id', 'tenant_id', 'version'])
    .where('closed_at', '>', '')
    .where('closed_at', '<', before)
    .where((row) => {
      const own = row.selectFrom('deliveries').whereRef('deliveries.engagement_id', '=', 'engagements.id');
      return row.not(row.exists(own.select('key').where('delivery_state', '=', 'queued')));
    })
    .where((row) => {
      const own = row.selectFrom('drafts').whereRef('drafts.engagement_id', '=', 'engagements.id');
      return row.not(row.exists(own.select('drafts.id').where('saved_at', '>=', before)));
    })
    .where((row) => {
      const own = row.selectFrom('questions').whereRef('questions.engagement_id', '=', 'engagements.id');
      const talked = own.where((either) =>
        either.or([either('asked_at', '>=', before), either('answered_at', '>=', before)]),
      );
      return row.not(row.exists(talked.select('questions.id')));
    })
    .orderBy('closed_at')
    .orderBy('id')
    .limit(most)
    .execute();
}

async function report(
  trx: DatabaseTransaction,
  { tenantId, day, notes }: { tenantId: string; day: Day; notes: number },
): Promise<void> {
  await trx
    .insertInto('retention_reports')
    .values({ tenant_id: tenantId, day, engagements: 1, notes })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'day']).doUpdateSet((row) => ({
        engagements: row('retention_reports.engagements', '+', 1),
        notes: row('retention_reports.notes', '+', notes),
      })),
    )
    .execute();
}
