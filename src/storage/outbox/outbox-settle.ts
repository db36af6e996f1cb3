import { Settlement } from '../../app/delivery-ports';
import { Delivery } from '../../domain/delivery/delivery';
import { conversationPace, dueAfter } from '../../domain/delivery/lane';
import { Unreachable } from '../../domain/delivery/recipient';
import { settled } from '../../domain/delivery/settled';
import { changeAll, holdDelivery, insertDeliveries, putDelivery } from './delivery-rows';
import { readDelivery } from '../access/read-rows';
import { holdLane, putLane } from './lane-rows';
import { loadReference, putReference, refreshReference, unknownReference } from './reference-rows';
import { DatabaseTransaction, Tables } from '../access/tables';

/** Stores the result of an attempt and all its consequences. `Outbox.settle` says what stays unchanged. */
export async function recordAttempt(
  trx: DatabaseTransaction,
  worker: string,
  settlement: Settlement,
): Promise<void> {
  const { delivery: ended, restTenantUntil, endedAt, follows } = settlement;
  const row = await holdDelivery(trx, ended.key);
  // A missing row was deleted when a person was forgotten: no data about them may be written again.
  if (!row) return;
  const held = row.leased_by === worker;
  if (!held && ended.state !== 'delivered') return;

  const present = readDelivery(row.state);
  const kept = settled(present, ended);
  await putDelivery(trx, kept, held ? { leased_by: '', leased_until: 0 } : {});
  if (held) await freeLane(trx, row, endedAt === undefined ? 0 : dueAfter(conversationPace, 0, endedAt));
  if (restTenantUntil !== undefined) await restTenant(trx, ended.tenantId, restTenantUntil);
  if (settlement.reference) await refreshReference(trx, { ...settlement.reference, unreachable: undefined });
  const counts = kept.state === ended.state && present.queuedAt === ended.queuedAt;
  if (!counts) return;
  if (settlement.forgetConversation) {
    const known = await loadReference(trx, ended.recipientId);
    if (known) await putReference(trx, { ...known, conversationId: '' });
  }
  if (settlement.unreachable) await markUnreachable(trx, ended, settlement.unreachable);
  await insertDeliveries(trx, follows);
}

/**
 * Releases the deliveries that a worker holds. A new message among them may have arrived, and is marked as
 * uncertain.
 */
export async function releaseAll(trx: DatabaseTransaction, worker: string): Promise<void> {
  const rows = await trx
    .selectFrom('deliveries')
    .selectAll()
    .where('delivery_state', '=', 'queued')
    .where('leased_by', '=', worker)
    .execute();
  for (const row of rows) {
    const delivery = readDelivery(row.state);
    const uncertain = delivery.uncertain || delivery.activityId === undefined;
    await putDelivery(trx, { ...delivery, uncertain }, { leased_by: '', leased_until: 0 });
    await freeLane(trx, row, 0);
  }
}

/**
 * Frees the lane from a given time on, unless another attempt holds it by now. No two leases end at the same
 * time, so the end tells them apart.
 */
async function freeLane(trx: DatabaseTransaction, row: Tables['deliveries'], dueAt: number): Promise<void> {
  const lane = await holdLane(trx, row.recipient_id);
  if (lane.due_at === Number(row.leased_until)) await putLane(trx, { id: lane.id, due_at: dueAt });
}

async function restTenant(trx: DatabaseTransaction, tenantId: string, until: number): Promise<void> {
  const lane = await holdLane(trx, tenantId);
  await putLane(trx, { id: tenantId, rests_until: Math.max(lane.rests_until, until) });
}

/** Marks a recipient as unreachable. All their queued deliveries wait, too. */
async function markUnreachable(
  trx: DatabaseTransaction,
  { recipientId, tenantId }: Delivery,
  reason: Unreachable,
): Promise<void> {
  const known = await loadReference(trx, recipientId);
  const reference = known ?? unknownReference({ id: recipientId, tenantId });
  await putReference(trx, { ...reference, unreachable: reason });
  await changeAll(trx, { recipientId, state: 'queued' }, (delivery) => ({
    ...delivery,
    ...{ state: 'waiting', reason },
  }));
}
