import { instantOf } from '../../domain/values/dates';
import { Claim } from '../../app/delivery-ports';
import { Delivery } from '../../domain/delivery/delivery';
import {
  conversationPace,
  dueAfter,
  furthestAhead,
  hourlyPace,
  isFree,
  Pace,
  tenantPace,
} from '../../domain/delivery/lane';
import { holdDelivery, putDelivery } from './delivery-rows';
import { readableDelivery } from '../access/read-rows';
import { holdLane, putLane } from './lane-rows';
import { Database, DatabaseTransaction, Tables } from '../access/tables';

type Candidate = Pick<Tables['deliveries'], 'key' | 'tenant_id' | 'created_at'>;

/** Returns the tenants that have due deliveries and are not paused; `now` is in milliseconds since 1970. */
export async function tenantsWithDue(db: Database, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('tenant_id')
    .distinct()
    .where('delivery_state', '=', 'queued')
    .where('next_at', '<=', instantOf(now))
    .where((row) => {
      const lane = row.selectFrom('lanes').whereRef('lanes.id', '=', 'deliveries.tenant_id');
      const resting = lane.where('rests_until', '>', now).where('rests_until', '<=', now + furthestAhead);
      return row.not(row.exists(resting.select('id')));
    })
    .orderBy('tenant_id')
    .execute();
  return rows.map((row) => row.tenant_id);
}

/**
 * Leases the deliveries that may go now to a worker: of each recipient the oldest that is due, of each tenant
 * as many as its pace allows, and of all those the oldest. Each recipient's lane is taken until the lease
 * ends.
 */
export async function claimDue(trx: DatabaseTransaction, claim: Claim): Promise<readonly Delivery[]> {
  const found: Candidate[] = [];
  for (const tenantId of await tenantsWithDue(trx, claim.now)) {
    // The lock on the tenant's lane lets only one worker claim in the tenant at a time.
    const lane = await holdLane(trx, tenantId);
    const rests = lane.rests_until > claim.now && lane.rests_until <= claim.now + furthestAhead;
    const most = rests ? 0 : dueTimes(lane.due_at, claim).length;
    if (most > 0) found.push(...(await dueIn(trx, { tenantId, now: claim.now, most })));
  }
  const taken: Delivery[] = [];
  for (const { key } of found.sort(inOrder).slice(0, claim.most)) {
    const delivery = await lease(trx, key, claim);
    if (delivery) taken.push(delivery);
  }
  await countForTenants(trx, taken, claim);
  return taken;
}

/**
 * Returns one time for each message that may go to a tenant now: the time at which its pace allows the next
 * one.
 */
function dueTimes(dueAt: number, { now, most, perSecond }: Claim): readonly number[] {
  const pace = tenantPace(perSecond);
  const times: number[] = [];
  for (let due = dueAt; times.length < most && isFree(pace, due, now);) {
    due = laterDue(pace, due, now);
    times.push(due);
  }
  return times;
}

/** Rounds up to whole milliseconds for the database. That can only slow down the sending. */
function laterDue(pace: Pace, dueAt: number, now: number): number {
  return Math.ceil(dueAfter(pace, dueAt, now));
}

function dueIn(
  trx: DatabaseTransaction,
  { tenantId, now, most }: { tenantId: string; now: number; most: number },
): Promise<readonly Candidate[]> {
  const at = instantOf(now);
  const latest = ({ every, ahead }: Pace): number => now + every * ahead;
  return trx
    .selectFrom('deliveries as next')
    .leftJoin('lanes', 'lanes.id', 'next.recipient_id')
    .select(['next.key', 'next.tenant_id', 'next.created_at'])
    .where('next.delivery_state', '=', 'queued')
    .where('next.tenant_id', '=', tenantId)
    .where('next.next_at', '<=', at)
    .where((row) =>
      row.or([
        row('lanes.id', 'is', null),
        row.and([
          row.or([
            row('lanes.due_at', '<=', latest(conversationPace)),
            row('lanes.due_at', '>', now + furthestAhead),
          ]),
          row.or([
            row('lanes.hour_due_at', '<=', latest(hourlyPace)),
            row('lanes.hour_due_at', '>', now + furthestAhead),
          ]),
        ]),
      ]),
    )
    .where((row) => {
      const older = row
        .selectFrom('deliveries as older')
        .select('older.key')
        .whereRef('older.recipient_id', '=', 'next.recipient_id')
        .where('older.delivery_state', '=', 'queued')
        .where('older.next_at', '<=', at)
        .where((both) =>
          both(
            both.refTuple('older.created_at', 'older.key'),
            '<',
            both.refTuple('next.created_at', 'next.key'),
          ),
        );
      return row.not(row.exists(older));
    })
    .orderBy('next.created_at')
    .orderBy('next.key')
    .limit(most)
    .execute();
}

function inOrder(one: Candidate, other: Candidate): number {
  if (one.created_at !== other.created_at) return one.created_at < other.created_at ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}

async function lease(
  trx: DatabaseTransaction,
  key: string,
  { worker, now, leaseMs }: Claim,
): Promise<Delivery | undefined> {
  const row = await holdDelivery(trx, key);
  if (row?.delivery_state !== 'queued') return undefined;
  const kept = readableDelivery(row.state);
  if (!kept) {
    // It cannot be sent. If it stayed queued, it would block every other delivery.
    await trx.updateTable('deliveries').set({ delivery_state: 'failed' }).where('key', '=', key).execute();
    return undefined;
  }
  // An attempt that was cut off may have arrived. A repeated update of the same message does no harm.
  const uncertain = kept.uncertain || (row.leased_by !== '' && kept.activityId === undefined);
  const delivery = { ...kept, attempts: kept.attempts + 1, uncertain };
  const leasedUntil = now + leaseMs;
  await putDelivery(trx, delivery, { leased_by: worker, leased_until: leasedUntil });
  const lane = await holdLane(trx, delivery.recipientId);
  const hourDueAt = laterDue(hourlyPace, lane.hour_due_at, now);
  await putLane(trx, { id: lane.id, due_at: leasedUntil, hour_due_at: hourDueAt });
  return delivery;
}

async function countForTenants(
  trx: DatabaseTransaction,
  taken: readonly Delivery[],
  claim: Claim,
): Promise<void> {
  for (const tenantId of new Set(taken.map((delivery) => delivery.tenantId))) {
    const count = taken.filter((delivery) => delivery.tenantId === tenantId).length;
    const lane = await holdLane(trx, tenantId);
    const dueAt = dueTimes(lane.due_at, claim)[count - 1];
    if (dueAt !== undefined) await putLane(trx, { id: tenantId, due_at: dueAt });
  }
}
