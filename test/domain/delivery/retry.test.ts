import fc from 'fast-check';
import { Instant } from '../../../src/domain/values/dates';
import { nextWait, spent } from '../../../src/domain/delivery/retry';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Returns the waits of a delivery that fails once for each of these random numbers. */
function waitsOf(throws: readonly number[]): readonly number[] {
  let waited = 0;
  return throws.map((thrown) => (waited = nextWait(waited, thrown)));
}

describe('the wait between two attempts', () => {
  const waits = fc.array(random, { minLength: 1, maxLength: 12 }).map(waitsOf);

  it('is a whole number of milliseconds from one second to one minute', () => {
    fc.assert(
      fc.property(waits, (all) => {
        for (const wait of all) {
          expect(Number.isInteger(wait)).toBe(true);
          expect(wait).toBeGreaterThanOrEqual(1_000);
          expect(wait).toBeLessThanOrEqual(60_000);
        }
      }),
    );
  });

  it('is at most three times the one before, the first at most three seconds', () => {
    fc.assert(
      fc.property(waits, (all) => {
        all.forEach((wait, index) => expect(wait).toBeLessThanOrEqual(3 * (all[index - 1] ?? 1_000)));
      }),
    );
  });

  it('grows with the random number, so that deliveries that failed together are not tried again together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), random, random, (waited, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(nextWait(waited, low)).toBeLessThanOrEqual(nextWait(waited, high));
      }),
    );
  });

  it.each([
    ['the first, at its shortest', 0, 0, 1_000],
    ['the first, in the middle', 0, 0.5, 2_000],
    ['the first, nearly at its longest', 0, 0.999, 2_998],
    ['after a second', 1_000, 0.5, 2_000],
    ['after ten seconds', 10_000, 0.5, 15_500],
    ['after twenty seconds, nearly at its longest', 20_000, 0.9999, 59_994],
    ['after a minute, in the middle', 60_000, 0.5, 30_500],
    ['after a minute, at its shortest', 60_000, 0, 1_000],
  ])('%s: after %i with %d it is %i', (_what, waited, thrown, wait) => {
    expect(nextWait(waited, thrown)).toBe(wait);
  });
});

it.each<[string, number, Instant, string | undefined]>([
  ['not at the first attempt', 1, '2026-04-06T09:30:00.000Z', undefined],
  ['not before the eighth attempt', 7, '2026-04-06T09:40:00.000Z', undefined],
  ['after the eighth attempt', 8, '2026-04-06T09:40:00.000Z', 'too-often'],
  ['not a moment before 24 hours', 3, '2026-04-07T09:29:59.999Z', undefined],
  ['after 24 hours', 3, '2026-04-07T09:30:00.000Z', 'too-long'],
  ['after both, with the number of attempts as reason', 8, '2026-04-07T09:30:00.000Z', 'too-often'],
])('a delivery is given up %s', (_what, attempts, now, why) => {
  expect(spent({ attempts, queuedAt: '2026-04-06T09:30:00.000Z' }, now)).toBe(why);
});
