import { addDays, Day, dayOf, isBefore, isDay } from '../../../src/domain/values/dates';

describe('a day of the calendar', () => {
  it.each(['2026-04-06', '2024-02-29', '2000-02-29', '1999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    ['the 30th of February', '2026-02-30'],
    ['a leap day without a leap year', '2026-02-29'],
    ['a leap day of 1900', '1900-02-29'],
    ['a thirteenth month', '2026-13-01'],
    ['a zeroth day', '2026-04-00'],
    ['the German form', '06.04.2026'],
    ['the American form', '04/06/2026'],
    ['without zeros', '2026-4-6'],
    ['a moment', '2026-04-06T09:30:00.000Z'],
    ['spaces around it', ' 2026-04-06'],
    ['a line break after it', '2026-04-06\n'],
    ['five digits', '12026-04-06'],
    ['a word', 'tomorrow'],
    ['nothing', ''],
  ])('%s (%p) is not one', (_, text) => {
    expect(isDay(text)).toBe(false);
  });
});

it.each<[Day, Day, boolean]>([
  ['2026-04-05', '2026-04-06', true],
  ['2026-04-06', '2026-04-06', false],
  ['2026-04-07', '2026-04-06', false],
  ['2025-12-31', '2026-01-01', true],
])('%s before %s: %p', (day, other, before) => {
  expect(isBefore(day, other)).toBe(before);
});

it.each<[Day, number, Day]>([
  ['2026-04-06', 14, '2026-04-20'],
  ['2026-04-20', 14, '2026-05-04'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-04-06', 0, '2026-04-06'],
  ['2026-04-06', -6, '2026-03-31'],
])('%s and %i days: %s', (day, days, later) => {
  expect(addDays(day, days)).toBe(later);
});

it('the day of a moment is its day in UTC', () => {
  expect(dayOf('2026-04-06T23:59:59.999Z')).toBe('2026-04-06');
});
