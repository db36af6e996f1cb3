import fc from 'fast-check';
import { instantOf } from '../../../src/domain/values/dates';
import { Delivery } from '../../../src/domain/delivery/delivery';
import { mostPerSecond } from '../../../src/domain/delivery/lane';
import { arrivedAt, claimAt, summaryTo } from '../../support/deliveries';
import { now, TestApp, testApp } from '../../support/makers';

const start = Date.parse(now);

/** Teams' limits: no more than so many messages within so many milliseconds. */
const conversationLimits = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
const tenantLimits = [[50, 1_000]] as const;

/** When something went out, in milliseconds, by conversation or by tenant. */
type Times = Map<string, number[]>;

/** An attempt under way: it arrives at one moment, and its answer comes at another. */
interface UnderWay {
  readonly delivery: Delivery;
  readonly arrivesAt: number;
  readonly endsAt: number;
}

interface World {
  readonly deliveries: readonly Delivery[];
  readonly perSecond: number;
  /** How often the worker looks, in milliseconds. */
  readonly every: number;
  /** How long requests take, in milliseconds, one after the other, over and over. */
  readonly lasting: readonly number[];
  /** Whether a request is refused and comes back later, in the same way. */
  readonly refused: readonly boolean[];
}

/** Plays a worker on a clock until everything has arrived. */
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

/** Some messages to some recipients of some tenants, all written at the same moment. */
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

it('whatever is to be sent arrives, and no limit of Teams is ever passed', async () => {
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

it('a tenant with as many readers as one likes is sent at the highest pace that is allowed', async () => {
  const app = await testApp();
  const many = Array.from({ length: 200 }, (_, index) => summaryTo({ recipientId: `tenant-1/r-${index}` }));
  const parts = { deliveries: many, perSecond: mostPerSecond, every: 10, lasting: [0], refused: [] };
  const { tenants } = await play(app, parts);
  expectWithin(tenants, tenantLimits);
  const [times = []] = tenants.values();
  // 16 at once and then 30 a second, each kept as whole milliseconds.
  expect((times.at(-1) ?? 0) - start).toBeLessThanOrEqual(6_400);
  await app.stores.close();
});

it('a conversation that is written to without a break soon goes at the pace of an hour', async () => {
  const app = await testApp();
  const many = Array.from({ length: 520 }, (_, index) => summaryTo({ aboutId: `note-${index}` }));
  const parts = { deliveries: many, perSecond: 1, every: 1_000, lasting: [0], refused: [] };
  const { conversations } = await play(app, parts);
  expectWithin(conversations, conversationLimits);
  const [times = []] = conversations.values();
  // One a second at first; when those ahead are used up, one each 2.4 seconds as the worker looks every second.
  expect((times[400] ?? 0) - (times[399] ?? 0)).toBe(1_000);
  expect((times[515] ?? 0) - (times[510] ?? 0)).toBe(12_000);
  await app.stores.close();
});
