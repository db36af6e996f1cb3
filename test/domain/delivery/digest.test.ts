import { addDays, Day, Instant, instantOf } from '../../../src/domain/values/dates';
import { digestDue } from '../../../src/domain/delivery/digest';
import { Reader } from '../../../src/domain/delivery/reader';
import { instantAt } from '../../../src/domain/values/zoned-time';

const reader = (given: Partial<Reader>): Reader => ({
  id: 'tenant-1/reader',
  tenantId: 'tenant-1',
  name: 'Head of delivery',
  language: 'en',
  timeZone: 'UTC',
  digest: 'daily',
  digestHour: 8,
  digestSince: '2020-01-01T00:00:00.000Z',
  since: '2020-01-01T00:00:00.000Z',
  ...given,
});

const berlin = { timeZone: 'Europe/Berlin' } as const;
const weekly = { digest: 'weekly' } as const;

it.each<[what: string, given: Partial<Reader>, now: Instant, day: Day | undefined]>([
  ['none when it is off', { digest: 'off' }, '2026-04-06T08:00:00.000Z', undefined],
  ['today’s from its hour on', {}, '2026-04-06T08:00:00.000Z', '2026-04-06'],
  ['yesterday’s before that hour', {}, '2026-04-06T07:59:59.999Z', '2026-04-05'],
  ['today’s until midnight', {}, '2026-04-06T23:59:59.999Z', '2026-04-06'],
  ['today’s by the clock of the reader', berlin, '2026-04-06T06:00:00.000Z', '2026-04-06'],
  [
    'yesterday’s a moment before the hour, by the clock of the reader',
    berlin,
    '2026-04-06T05:59:59.999Z',
    '2026-04-05',
  ],
  [
    'that of the reader’s day, when that is a day ahead',
    { timeZone: 'Pacific/Kiritimati' },
    '2026-04-05T18:00:00.000Z',
    '2026-04-06',
  ],
  [
    'that of the reader’s day, when that is behind',
    { timeZone: 'Pacific/Pago_Pago' },
    '2026-04-06T18:59:00.000Z',
    '2026-04-05',
  ],
  ['today’s at midnight, when that is its hour', { digestHour: 0 }, '2026-04-06T00:00:00.000Z', '2026-04-06'],
  [
    'yesterday’s until the last hour, when that is its hour',
    { digestHour: 23 },
    '2026-04-06T22:59:00.000Z',
    '2026-04-05',
  ],

  [
    'not today’s when it was set after its hour',
    { digestSince: '2026-04-06T08:00:00.001Z' },
    '2026-04-06T23:00:00.000Z',
    undefined,
  ],
  [
    'today’s when it was set exactly at its hour',
    { digestSince: '2026-04-06T08:00:00.000Z' },
    '2026-04-06T08:00:00.000Z',
    '2026-04-06',
  ],
  [
    'the next day’s when it was set after its hour',
    { digestSince: '2026-04-06T08:00:00.001Z' },
    '2026-04-07T08:00:00.000Z',
    '2026-04-07',
  ],
  [
    'none before the first',
    { digestSince: '2026-04-06T07:00:00.000Z' },
    '2026-04-06T07:30:00.000Z',
    undefined,
  ],
  ['only the last of several missed ones', {}, '2026-04-20T12:00:00.000Z', '2026-04-20'],

  ['a weekly one on Monday', weekly, '2026-04-06T08:00:00.000Z', '2026-04-06'],
  ['Monday’s until Sunday', weekly, '2026-04-12T23:59:59.999Z', '2026-04-06'],
  ['last Monday’s until its hour', weekly, '2026-04-13T07:59:59.999Z', '2026-04-06'],
  [
    'no weekly one when it was set on Monday after its hour',
    { ...weekly, digestSince: '2026-04-06T09:00:00.000Z' },
    '2026-04-13T07:59:59.999Z',
    undefined,
  ],
  [
    'the first weekly one, a week after it was set on Monday after its hour',
    { ...weekly, digestSince: '2026-04-06T09:00:00.000Z' },
    '2026-04-13T08:00:00.000Z',
    '2026-04-13',
  ],
  [
    'a weekly one on Monday by the reader’s clock',
    { ...weekly, timeZone: 'Pacific/Kiritimati' },
    '2026-04-05T18:00:00.000Z',
    '2026-04-06',
  ],

  [
    'the same night’s, when the clock change skips its hour',
    { ...berlin, digestHour: 2 },
    '2026-03-29T01:00:00.000Z',
    '2026-03-29',
  ],
  [
    'the night before’s until that moment',
    { ...berlin, digestHour: 2 },
    '2026-03-29T00:59:59.999Z',
    '2026-03-28',
  ],
  [
    'the first of two, when the clock change repeats its hour',
    { ...berlin, digestHour: 2 },
    '2026-10-25T00:00:00.000Z',
    '2026-10-25',
  ],
  [
    'still the same when its hour comes again',
    { ...berlin, digestHour: 2 },
    '2026-10-25T01:00:00.000Z',
    '2026-10-25',
  ],
])('the digest that is due is %s', (_what, given, now, day) => {
  expect(digestDue(reader(given), now)).toBe(day);
});

/** Asks every 15 minutes for the due digest, and returns each new one with the time at which it was sent. */
function sentOver(from: Day, days: number, given: Partial<Reader>): ReadonlyMap<Day, Instant> {
  const who = reader({ ...given, digestSince: instantAt(from, 0, given.timeZone ?? 'UTC') });
  const sent = new Map<Day, Instant>();
  const begin = Date.parse(who.digestSince);
  const end = Date.parse(instantAt(addDays(from, days), 0, who.timeZone));
  for (let tick = begin; tick < end; tick += 15 * 60_000) {
    const now = instantOf(tick);
    const day = digestDue(who, now);
    if (day !== undefined && !sent.has(day)) sent.set(day, now);
  }
  return sent;
}

const daysFrom = (from: Day, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

describe('over a month with a clock change there is one digest each day, at its hour', () => {
  it.each<[string, number, Day]>([
    ['Europe/Berlin', 8, '2026-03-15'],
    ['Europe/Berlin', 2, '2026-03-15'],
    ['Europe/Berlin', 2, '2026-10-10'],
    ['America/New_York', 2, '2026-02-22'],
    ['America/New_York', 1, '2026-10-20'],
    ['Pacific/Apia', 3, '2020-09-13'],
    ['Pacific/Apia', 3, '2021-03-20'],
    ['Australia/Lord_Howe', 2, '2026-09-20'],
    ['Australia/Lord_Howe', 1, '2026-03-22'],
    ['Africa/Cairo', 0, '2026-04-10'],
  ])('%s at %i, from %s on', (timeZone, digestHour, from) => {
    const days = daysFrom(from, 30);
    const sent = sentOver(from, 30, { timeZone, digestHour });
    expect([...sent]).toEqual(days.map((day) => [day, instantAt(day, digestHour, timeZone)]));
  });
});

it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'])(
  'in %s a weekly one comes each Monday, also around a clock change',
  (timeZone) => {
    const sent = sentOver('2026-10-01', 40, { ...weekly, timeZone });
    expect([...sent.keys()]).toEqual([
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
    ]);
  },
);
