import { perhapsArrived } from '../../domain/delivery/attempt';
import { putDelivery } from './delivery-rows';
import { readableDelivery } from '../access/read-rows';
import { DatabaseTransaction } from '../access/tables';

/**
 * Marks as uncertain what was on its way when a backup was made: since then it may have arrived, and nobody is left who
 * knows. Returns how many deliveries there are of which that is so.
 */
export async function doubtUnsent(trx: DatabaseTransaction): Promise<number> {
  const rows = await trx
    .selectFrom('deliveries')
    .select('state')
    .where('delivery_state', 'in', ['queued', 'waiting'])
    .execute();
  const unsent = rows.map((row) => readableDelivery(row.state)).filter((delivery) => delivery !== undefined);
  const doubtful = unsent
    .map((delivery) => ({ ...delivery, uncertain: perhapsArrived(delivery) }))
    .filter(({ uncertain }) => uncertain);
  // Whoever held a lease on them held it in another life of the database.
  for (const delivery of doubtful) await putDelivery(trx, delivery, { leased_by: '', leased_until: 0 });
  return doubtful.length;
}
