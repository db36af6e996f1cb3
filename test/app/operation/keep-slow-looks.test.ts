import { keepSlowLooks } from '../../../src/app/operation/keep-slow-looks';
import { DoctorFinding } from '../../../src/domain/operation/doctor-finding';
import { Language } from '../../../src/domain/values/language';

const found: readonly DoctorFinding[] = [
  { check: 'node', title: 'Node', outcome: 'ok', says: 'Fine.', mend: '' },
];

/** Creates an examination that ends on command, with a clock that the test sets. */
function slowLook() {
  const ends: ((findings: readonly DoctorFinding[]) => void)[] = [];
  const breaks: ((error: Error) => void)[] = [];
  const world = { at: 0, begun: [] as Language[], failed: [] as unknown[] };
  const examine = keepSlowLooks(
    (language) => {
      world.begun.push(language);
      return new Promise((resolve, reject) => {
        ends.push(resolve);
        breaks.push(reject);
      });
    },
    { now: () => world.at, failed: (error) => world.failed.push(error) },
  );
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return Object.assign(world, {
    examine,
    async end(at: number) {
      world.at = at;
      ends.at(-1)?.(found);
      await settled();
    },
    async break(at: number) {
      world.at = at;
      breaks.at(-1)?.(new Error('the disk is gone'));
      await settled();
    },
  });
}

it('shares a running examination, separately for each language', async () => {
  const look = slowLook();
  const [first, second] = [look.examine('en'), look.examine('en')];
  void look.examine('de');
  expect(look.begun).toEqual(['en', 'de']);
  expect(second).toBe(first);
});

it.each([
  ['quick', 2_000, 2_001, 2],
  ['slow', 2_001, 2_002, 1],
  ['slow, and asked for a minute later', 5_000, 64_999, 1],
  ['slow, and asked for too late', 5_000, 65_000, 2],
])('the findings of an examination that was %s', async (_, endsAt, askedAt, begun) => {
  const look = slowLook();
  const first = look.examine('en');
  await look.end(endsAt);
  look.at = askedAt;
  const again = look.examine('en');
  expect(look.begun).toHaveLength(begun);
  expect(again === first).toBe(begun === 1);
});

it('gives up an examination that hangs', () => {
  const look = slowLook();
  void look.examine('en');
  look.at = 29_999;
  void look.examine('en');
  expect(look.begun).toHaveLength(1);
  look.at = 30_000;
  void look.examine('en');
  expect(look.begun).toHaveLength(2);
});

it('reports an examination that failed, to the caller and to the log', async () => {
  const look = slowLook();
  const asked = look.examine('en').catch((error: Error) => error.message);
  await look.break(10);
  expect(await asked).toBe('the disk is gone');
  expect(look.failed).toHaveLength(1);
});
