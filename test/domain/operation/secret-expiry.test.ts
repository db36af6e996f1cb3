import { addDays } from '../../../src/domain/values/dates';
import { daysLeft, secretOutcome, secretStage } from '../../../src/domain/operation/secret-expiry';

const expires = '2026-04-30';

test.each([
  ['2026-03-30', 31, 'ok', undefined],
  ['2026-03-31', 30, 'warning', '30'],
  ['2026-04-01', 29, 'warning', '30'],
  ['2026-04-15', 15, 'warning', '30'],
  ['2026-04-16', 14, 'warning', '14'],
  ['2026-04-22', 8, 'warning', '14'],
  ['2026-04-23', 7, 'warning', '7'],
  ['2026-04-26', 4, 'warning', '7'],
  ['2026-04-27', 3, 'warning', '3'],
  ['2026-04-28', 2, 'warning', '3'],
  ['2026-04-29', 1, 'warning', '1'],
  ['2026-04-30', 0, 'warning', '0'],
  ['2026-05-01', -1, 'error', 'expired'],
  ['2027-05-01', -366, 'error', 'expired'],
] as const)('on %s the secret has %i days left: %s, stage %s', (today, left, outcome, stage) => {
  expect(daysLeft(expires, today)).toBe(left);
  expect(secretOutcome(left)).toBe(outcome);
  expect(secretStage(left)).toBe(stage);
});

test('counts days, not hours: also when the clock changes, and over a leap day', () => {
  expect(daysLeft('2028-03-01', '2028-02-28')).toBe(2);
  for (let days = -400; days <= 400; days += 1) expect(daysLeft(addDays(expires, days), expires)).toBe(days);
});

test('each stage is reached on a different day, and none is left out', () => {
  const days = Array.from({ length: 40 }, (_, index) => addDays('2026-03-25', index));
  const stages = days.map((day) => secretStage(daysLeft(expires, day)));
  expect([...new Set(stages)]).toEqual([undefined, '30', '14', '7', '3', '1', '0', 'expired']);
});
