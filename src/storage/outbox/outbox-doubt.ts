import { perhapsArrived } from '../../domain/delivery/attempt';
import { putDelivery } from './delivery-rows';
import { readableDelivery } from '../access/read-rows';
import { DatabaseTransaction } from '../access/tables';

/**
 * Marks the deliveries that were still to be sent when a backup was made as uncertain. They may have arrived
 * since, and no worker knows. Returns the number of uncertain ones.
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
  // Any lease on them belongs to a worker of the time before the backup was restored.
  for (const delivery of doubtful) await putDelivery(trx, delivery, { leased_by: '', leased_until: 0 });
  return doubtful.length;
}
