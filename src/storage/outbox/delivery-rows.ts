import { Delivery, DeliveryState } from '../../domain/delivery/delivery';
import { readDelivery } from '../access/read-rows';
import { DatabaseTransaction, Tables } from '../access/tables';

type Row = Tables['deliveries'];

/** Inserts the deliveries whose keys are new and returns their number. */
export async function insertDeliveries(
  trx: DatabaseTransaction,
  deliveries: readonly Delivery[],
): Promise<number> {
  let kept = 0;
  // One by one, because each number of rows would need its own prepared statement, and those are never freed.
  for (const delivery of deliveries) {
    const { key, kind, recipientId, tenantId, engagementId, aboutId, createdAt } = delivery;
    const names = { recipient_id: recipientId, tenant_id: tenantId, engagement_id: engagementId };
    const about = { kind, about_id: aboutId, created_at: createdAt };
    const inserted = await trx
      .insertInto('deliveries')
      .values({ key, ...names, ...about, ...changing(delivery), leased_by: '', leased_until: 0 })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    kept += Number(inserted.numInsertedOrUpdatedRows ?? 0);
  }
  return kept;
}

/** Locks a delivery's row until the transaction ends and returns it, or undefined when there is none. */
export function holdDelivery(trx: DatabaseTransaction, key: string): Promise<Row | undefined> {
  // An update without a change both locks a row and reads its newest value, in every database.
  return trx
    .updateTable('deliveries')
    .set((row) => ({ leased_until: row.ref('leased_until') }))
    .where('key', '=', key)
    .returningAll()
    .executeTakeFirst();
}

/** Writes the new value of a locked delivery. Its subject and its recipient never change. */
export async function putDelivery(
  trx: DatabaseTransaction,
  delivery: Delivery,
  lease: Partial<Pick<Row, 'leased_by' | 'leased_until'>> = {},
): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ ...changing(delivery), ...lease })
    .where('key', '=', delivery.key)
    .execute();
}

/**
 * Changes a delivery while its row is locked and returns the result. It stays as it is when `change` returns
 * undefined.
 */
export async function changeDelivery(
  trx: DatabaseTransaction,
  key: string,
  change: (present: Delivery) => Delivery | undefined,
): Promise<Delivery | undefined> {
  const row = await holdDelivery(trx, key);
  if (!row) return undefined;
  const present = readDelivery(row.state);
  const next = change(present);
  if (!next || next === present) return present;
  await putDelivery(trx, next);
  return next;
}

/** Changes every delivery of a recipient that is in a state, each as {@link changeDelivery} does. */
export async function changeAll(
  trx: DatabaseTransaction,
  { recipientId, state }: { recipientId: string; state: DeliveryState },
  change: (present: Delivery) => Delivery,
): Promise<void> {
  const rows = await trx
    .selectFrom('deliveries')
    .select('key')
    .where('recipient_id', '=', recipientId)
    .where('delivery_state', '=', state)
    .execute();
  for (const { key } of rows) {
    await changeDelivery(trx, key, (present) => (present.state === state ? change(present) : undefined));
  }
}

function changing(delivery: Delivery): Pick<Row, 'delivery_state' | 'next_at' | 'delivered_at' | 'state'> {
  const { state, nextAt, deliveredAt } = delivery;
  return {
    delivery_state: state,
    next_at: nextAt,
    delivered_at: deliveredAt ?? '',
    state: JSON.stringify(delivery),
  };
}
