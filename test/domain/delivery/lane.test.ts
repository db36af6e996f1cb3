import fc from 'fast-check';
import {
  conversationPace,
  dueAfter,
  furthestAhead,
  hourlyPace,
  isFree,
  mostPerSecond,
  Pace,
  tenantPace,
} from '../../../src/domain/delivery/lane';

const start = Date.parse('2026-04-06T09:30:00.000Z');

/** Returns the arrivals that may be sent when all of these paces apply; the others are dropped. */
function sentAt(paces: readonly Pace[], arrivals: readonly number[]): readonly number[] {
  const dueAt = paces.map(() => 0);
  return arrivals.filter((now) => {
    if (!paces.every((pace, lane) => isFree(pace, dueAt[lane] ?? 0, now))) return false;
    paces.forEach((pace, lane) => (dueAt[lane] = dueAfter(pace, dueAt[lane] ?? 0, now)));
    return true;
  });
}

/** Returns the most messages in any time of `ms` milliseconds, both ends included. */
function mostWithin(ms: number, sent: readonly number[]): number {
  let from = 0;
  return sent.reduce((most, at, index) => {
    while ((sent[from] ?? at) < at - ms) from += 1;
    return Math.max(most, index - from + 1);
  }, 0);
}

/** Generates times at which messages arrive: crowds, and pauses of up to `pause` milliseconds. */
const arrivals = (pause: number) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: pause })), {
      maxLength: 300,
    })
    .map((pauses) => {
      let now = start;
      return pauses.map((wait) => (now += wait));
    });

const everyMs = (ms: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => start + index * ms);

describe('a conversation', () => {
  it('never gets more than Teams allows, at any arrival times', () => {
    fc.assert(
      fc.property(arrivals(3_000), (moments) => {
        const sent = sentAt([conversationPace, hourlyPace], moments);
        expect(mostWithin(1_000, sent)).toBeLessThanOrEqual(7);
        expect(mostWithin(2_000, sent)).toBeLessThanOrEqual(8);
        expect(mostWithin(30_000, sent)).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('gets one each second, and at most 1790 in an hour', () => {
    const sent = sentAt([conversationPace, hourlyPace], everyMs(100, 3 * 36_000));
    expect(sent.slice(0, 3)).toEqual([start, start + 1_000, start + 2_000]);
    expect(mostWithin(3_600_000, sent)).toBeLessThanOrEqual(1_800);
    expect(mostWithin(3_600_000, sent)).toBeGreaterThan(1_700);
  });

  it('gets the first at once, and the next a second later', () => {
    expect(sentAt([conversationPace], [start, start + 999, start + 1_000])).toEqual([start, start + 1_000]);
  });
});

describe('a tenant', () => {
  it('never gets as many in a second as Teams allows, at any pace that can be set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostPerSecond }), arrivals(500), (perSecond, moments) => {
        expect(mostWithin(1_000, sentAt([tenantPace(perSecond)], moments))).toBeLessThan(50);
      }),
    );
  });

  it.each([1, 2, 20, 30])(
    'gets %i a second over a minute, and half as many extra at the start',
    (perSecond) => {
      const sent = sentAt([tenantPace(perSecond)], everyMs(1, 60_001));
      expect(sent.filter((at) => at === start + 1).length).toBeLessThanOrEqual(1);
      expect(sent.length).toBe(60 * perSecond + Math.floor(perSecond / 2) + 1);
    },
  );

  it('has no more extra messages after a long pause than after a short one', () => {
    const crowd = (at: number) => Array.from({ length: 100 }, () => at);
    const sent = sentAt([tenantPace(20)], [...crowd(start), ...crowd(start + 86_400_000)]);
    expect(sent.filter((at) => at === start)).toHaveLength(11);
    expect(sent.filter((at) => at !== start)).toHaveLength(11);
  });
});

it.each([
  ['an hour ahead still blocks the lane', furthestAhead, false],
  ['further ahead is from before the clock was set back, and is ignored', furthestAhead + 1, true],
])('a time %s', (_what, ahead, free) => {
  expect(isFree(conversationPace, start + ahead, start)).toBe(free);
  expect(dueAfter(conversationPace, start + ahead, start)).toBe(start + 1_000 + (free ? 0 : ahead));
});

it.each<[what: string, pace: Pace]>([
  ['a conversation', conversationPace],
  ['a conversation over an hour', hourlyPace],
  ['a tenant at the slowest pace', tenantPace(1)],
  ['a tenant at the fastest', tenantPace(mostPerSecond)],
])('%s is never blocked for longer than that by its own pace', (_what, pace) => {
  let dueAt = 0;
  while (isFree(pace, dueAt, start)) dueAt = dueAfter(pace, dueAt, start);
  expect(dueAt).toBeLessThan(start + furthestAhead);
});

it('no more messages go in any time than the steady pace and its burst allow', () => {
  const pace = fc.record({
    every: fc.integer({ min: 1, max: 5_000 }),
    ahead: fc.integer({ min: 0, max: 50 }),
  });
  fc.assert(
    fc.property(pace, arrivals(4_000), fc.nat(20_000), (way, moments, ms) => {
      const most = mostWithin(ms, sentAt([way], moments));
      expect(most).toBeLessThanOrEqual(way.ahead + 1 + Math.floor(ms / way.every));
    }),
  );
});
