import fc from 'fast-check';
import { instantOf } from '../../../src/domain/values/dates';
import { Delivery } from '../../../src/domain/delivery/delivery';
import { mostPerSecond } from '../../../src/domain/delivery/lane';
import { arrivedAt, claimAt, summaryTo } from '../../support/deliveries';
import { now, TestApp, testApp } from '../../support/makers';

const start = Date.parse(now);

/** The limits of Teams: at most so many messages within so many milliseconds. */
const conversationLimits = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
const tenantLimits = [[50, 1_000]] as const;

/** The send times in milliseconds, by conversation or by tenant. */
type Times = Map<string, number[]>;

/** An attempt under way, with the moment its message arrives and the moment its answer comes. */
interface UnderWay {
  readonly delivery: Delivery;
  readonly arrivesAt: number;
  readonly endsAt: number;
}

interface World {
  readonly deliveries: readonly Delivery[];
  readonly perSecond: number;
  /** The interval at which the worker looks, in milliseconds. */
  readonly every: number;
  /**
   * The durations of the requests in milliseconds, used one after the other and then again from the first.
   */
  readonly lasting: readonly number[];
  /** True for each request that is refused and comes again later; used in the same way. */
  readonly refused: readonly boolean[];
}

/** Plays a worker on a clock until every delivery has arrived. */
async function play(app: TestApp, world: World): Promise<{ conversations: Times; tenants: Times }> {
  const { deliveries, perSecond, every, lasting, refused } = world;
  const conversations: Times = new Map();
  const tenants: Times = new Map();
  let underWay: readonly UnderWay[] = [];
  let attempts = 0;
  let open = deliveries.length;
  await app.outbox.add(deliveries);

  for (let clock = start; open > 0; clock += every) {
    const ended = underWay.filter(({ endsAt }) => endsAt <= clock);
    underWay = underWay.filter(({ endsAt }) => endsAt > clock);
    for (const { delivery, arrivesAt, endsAt } of ended) {
      const again = refused[delivery.attempts - 1] ?? false;
      const nextAt = instantOf(endsAt + 700);
      const outcome = arrivedAt(endsAt, delivery);
      await app.outbox.settle(
        'worker-1',
        again ? { ...outcome, delivery: { ...delivery, nextAt } } : outcome,
      );
      note(conversations, delivery.recipientId, arrivesAt);
      if (!again) open -= 1;
    }
    const claim = claimAt(clock, { perSecond, most: 100 });
    for (const delivery of await app.outbox.claim(claim)) {
      const endsAt = clock + (lasting[attempts % lasting.length] ?? 0);
      underWay = [...underWay, { delivery, arrivesAt: attempts % 2 === 0 ? clock : endsAt, endsAt }];
      note(tenants, delivery.tenantId, clock);
      attempts += 1;
    }
  }
  return { conversations, tenants };
}

function note(times: Times, id: string, at: number): void {
  times.set(id, [...(times.get(id) ?? []), at]);
}

function expectWithin(times: Times, limits: readonly (readonly [number, number])[]): void {
  for (const [id, all] of times) {
    for (const [most, within] of limits) {
      const over = all.find((at, index) => (all[index + most] ?? Infinity) - at < within);
      expect([id, most, within, over]).toEqual([id, most, within, undefined]);
    }
  }
}

/** Any number of messages to recipients of several tenants, all written at the same moment. */
const deliveries = fc
  .array(fc.record({ tenant: fc.nat(2), recipient: fc.nat(40), count: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((recipients) =>
    recipients.flatMap(({ tenant, recipient, count }, index) =>
      Array.from({ length: count }, (_, nth) => {
        const tenantId = `tenant-${tenant}`;
        const aboutId = `note-${index}-${nth}`;
        return summaryTo({ aboutId, tenantId, recipientId: `${tenantId}/r-${recipient}` });
      }),
    ),
  );

const world = fc.record<World>({
  deliveries,
  perSecond: fc.integer({ min: 1, max: mostPerSecond }),
  every: fc.integer({ min: 30, max: 400 }),
  lasting: fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 7 }),
  refused: fc.array(fc.boolean(), { maxLength: 3 }),
});

it('every delivery arrives, and no limit of Teams is exceeded', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const app = await testApp();
      const { conversations, tenants } = await play(app, given);
      expectWithin(conversations, conversationLimits);
      expectWithin(tenants, tenantLimits);
      expect((await app.outbox.counts()).byState['delivered']).toBe(given.deliveries.length);
      await app.stores.close();
    }),
    { numRuns: 15 },
  );
});

it('a tenant with many readers gets its letters at the highest pace allowed', async () => {
  const app = await testApp();
  const many = Array.from({ length: 200 }, (_, index) => summaryTo({ recipientId: `tenant-1/r-${index}` }));
  const parts = { deliveries: many, perSecond: mostPerSecond, every: 10, lasting: [0], refused: [] };
  const { tenants } = await play(app, parts);
  expectWithin(tenants, tenantLimits);
  const [times = []] = tenants.values();
  // 16 at once and then 30 a second, each stored in whole milliseconds.
  expect((times.at(-1) ?? 0) - start).toBeLessThanOrEqual(6_400);
  await app.stores.close();
});

it('a conversation without a break soon gets letters at the pace of the hourly limit', async () => {
  const app = await testApp();
  const many = Array.from({ length: 520 }, (_, index) => summaryTo({ aboutId: `note-${index}` }));
  const parts = { deliveries: many, perSecond: 1, every: 1_000, lasting: [0], refused: [] };
  const { conversations } = await play(app, parts);
  expectWithin(conversations, conversationLimits);
  const [times = []] = conversations.values();
  // One a second at first; when the reserve is used up, one each 2.4 seconds, as the worker looks every
  // second.
  expect((times[400] ?? 0) - (times[399] ?? 0)).toBe(1_000);
  expect((times[515] ?? 0) - (times[510] ?? 0)).toBe(12_000);
  await app.stores.close();
});
