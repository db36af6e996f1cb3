import { Instant } from '../../domain/values/dates';
import { woken } from '../../domain/delivery/delivery';
import { changeAll, changeDelivery } from './delivery-rows';
import { loadReference, putReference } from './reference-rows';
import { DatabaseTransaction } from '../access/tables';

/** Queues all deliveries again that wait for a recipient, or for the channels of a team. */
export async function wake(
  trx: DatabaseTransaction,
  who: { readonly recipientId: string } | { readonly teamId: string },
  now: Instant,
): Promise<void> {
  const recipientIds = 'teamId' in who ? await channelsOf(trx, who.teamId) : [who.recipientId];
  for (const recipientId of recipientIds) {
    await changeAll(trx, { recipientId, state: 'waiting' }, (delivery) => woken(delivery, now));
    await queueAnewWhatIsUnderWay(trx, recipientId, now);
    const reference = await loadReference(trx, recipientId);
    if (reference?.unreachable) {
      await putReference(trx, { ...reference, unreachable: undefined });
    }
  }
}

async function channelsOf(trx: DatabaseTransaction, teamId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('conversation_references')
    .select('id')
    .where('team_id', '=', teamId)
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Renews the deliveries that are being sent. So an attempt that began before the recipient could be reached
 * does not make its delivery wait when it ends.
 */
async function queueAnewWhatIsUnderWay(
  trx: DatabaseTransaction,
  recipientId: string,
  now: Instant,
): Promise<void> {
  const rows = await trx
    .selectFrom('deliveries')
    .select('key')
    .where('recipient_id', '=', recipientId)
    .where('delivery_state', '=', 'queued')
    .where('leased_by', '<>', '')
    .execute();
  for (const { key } of rows) await changeDelivery(trx, key, (present) => ({ ...present, queuedAt: now }));
}
