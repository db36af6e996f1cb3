import { Delivery, DeliveryState } from '../../domain/delivery/delivery';
import { readDelivery } from '../access/read-rows';
import { DatabaseTransaction, Tables } from '../access/tables';

type Row = Tables['deliveries'];

/** Keeps the deliveries whose keys are new and returns how many there were. */
export async function insertDeliveries(
  trx: DatabaseTransaction,
  deliveries: readonly Delivery[],
): Promise<number> {
  let kept = 0;
  // One by one: a statement for each number of rows would be prepared, and kept, for good.
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

/** A delivery's row, which nobody else changes until the transaction ends. */
export function holdDelivery(trx: DatabaseTransaction, key: string): Promise<Row | undefined> {
  // An update that changes nothing is how every database both locks a row and reads its newest value.
  return trx
    .updateTable('deliveries')
    .set((row) => ({ leased_until: row.ref('leased_until') }))
    .where('key', '=', key)
    .returningAll()
    .executeTakeFirst();
}

/** Writes the new value of a delivery that is held; what it is about and whose it is never changes. */
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

/** Changes a delivery with nothing in between and returns it as it is then; `undefined` leaves it as it is. */
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
    delivered_at: deliveredAt,
    state: JSON.stringify(delivery),
  };
}
