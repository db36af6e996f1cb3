import { Outbox } from '../../app/delivery-ports';
import { Day } from '../../domain/values/dates';
import { insertDeliveries } from './delivery-rows';
import { readEngagement } from '../access/read-rows';
import { Database, DatabaseTransaction } from '../access/tables';

/**
 * Returns the engagements whose next reminder is due on `day` or earlier, the oldest first, at most `most`.
 */
export async function remindersDue(db: Database, day: Day, most: number): ReturnType<Outbox['remindersDue']> {
  const rows = await db
    .selectFrom('engagements')
    .select(['state', 'remind_on'])
    .where('remind_on', '>', '')
    .where('remind_on', '<=', day)
    .orderBy('remind_on')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.flatMap((row) => {
    const engagement = readEngagement(row.state);
    return engagement && row.remind_on ? [{ engagement, on: row.remind_on }] : [];
  });
}

/**
 * Saves a reminder and the day of the next one together. Saves neither when the engagement was changed in the
 * meantime.
 */
export async function remind(
  trx: DatabaseTransaction,
  { engagement, delivery, nextOn }: Parameters<Outbox['remind']>[0],
): Promise<void> {
  const updated = await trx
    .updateTable('engagements')
    .set({ remind_on: nextOn ?? '' })
    .where('id', '=', engagement.id)
    .where('version', '=', engagement.version)
    .executeTakeFirst();
  if (delivery && Number(updated.numUpdatedRows) === 1) await insertDeliveries(trx, [delivery]);
}
