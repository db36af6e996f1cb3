import { Belongings } from '../../domain/customers/belongings';
import { Database, DatabaseTransaction, tablesOfEngagements } from '../access/tables';

/**
 * Deletes an engagement with all its rows, deliveries that are still to be sent among them. Returns the
 * number of its notes, each version counted, or undefined when it was saved meanwhile or is gone. An attempt
 * that a worker has begun may still arrive; its result is dropped.
 */
export async function eraseEngagement(
  trx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<number | undefined> {
  const gone = await trx
    .deleteFrom('engagements')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (Number(gone.numDeletedRows) === 0) return undefined;
  let notes = 0;
  for (const table of tablesOfEngagements) {
    const { numDeletedRows } = await trx.deleteFrom(table).where('engagement_id', '=', id).executeTakeFirst();
    if (table === 'notes') notes = Number(numDeletedRows);
  }
  return notes;
}

/** Counts what {@link eraseEngagement} deletes with an engagement. */
export async function countBelongings(db: Database, engagementId: string): Promise<Belongings> {
  const deliveries = db.selectFrom('deliveries').where('engagement_id', '=', engagementId);
  const notes = db.selectFrom('notes').where('engagement_id', '=', engagementId);
  const drafts = db.selectFrom('drafts').where('engagement_id', '=', engagementId);
  const questions = db.selectFrom('questions').where('engagement_id', '=', engagementId);
  const numbers = await notes.select('number').distinct().execute();
  const unfinished = await drafts.select('id').where('saved_at', '<>', '').execute();
  const asked = await questions.select('id').execute();
  const reached = await deliveries
    .select('recipient_id')
    .distinct()
    .where('kind', '=', 'summary')
    .where('delivered_at', '<>', '')
    .execute();
  const unsent = await deliveries
    .select('key')
    .where('kind', 'in', ['summary', 'answer'])
    .where('delivery_state', 'in', ['queued', 'waiting'])
    .execute();
  return {
    notes: numbers.length,
    drafts: unfinished.length,
    questions: asked.length,
    readers: reached.length,
    unsent: unsent.length,
  };
}
