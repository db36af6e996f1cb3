import fc from 'fast-check';
import { addDays, Day, Instant, instantOf } from '../../../src/domain/values/dates';
import { clockTime, instantAt, lastDayAt, knownZone, localTime } from '../../../src/domain/values/zoned-time';

describe('a zone', () => {
  it.each(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'UTC'])(
    '%s is known',
    (zone) => {
      expect(knownZone(zone)).toBe(zone);
    },
  );

  it.each([undefined, '', 'Mars/Olympus', 'W. Europe Standard Time', 'Europe/Berlin '])(
    '%p is unknown, and UTC replaces it',
    (zone) => {
      expect(knownZone(zone)).toBe('UTC');
    },
  );
});

it.each<[string, Instant, Day, number, string]>([
  ['UTC', '2026-04-06T09:30:00.000Z', '2026-04-06', 9, '09:30'],
  ['Europe/Berlin', '2026-04-06T09:30:00.000Z', '2026-04-06', 11, '11:30'],
  ['Europe/Berlin', '2026-12-31T23:05:00.000Z', '2027-01-01', 0, '00:05'],
  ['America/New_York', '2026-04-06T03:59:59.999Z', '2026-04-05', 23, '23:59'],
  ['Asia/Kolkata', '2026-04-06T18:30:00.000Z', '2026-04-07', 0, '00:00'],
  ['Asia/Kathmandu', '2026-04-06T09:30:00.000Z', '2026-04-06', 15, '15:15'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00.000Z', '2026-04-05', 1, '01:30'],
  ['Pacific/Kiritimati', '2026-04-06T10:00:00.000Z', '2026-04-07', 0, '00:00'],
  ['Pacific/Pago_Pago', '2026-04-06T10:00:00.000Z', '2026-04-05', 23, '23:00'],
])('%s shows at %s the day %s, the hour %i, the time %s', (zone, instant, day, hour, time) => {
  expect(localTime(instant, zone)).toEqual({ day, hour });
  expect(clockTime(instant, zone)).toBe(time);
});

it('a stored zone that is unknown on this machine is UTC', () => {
  const instant = '2026-04-06T09:30:00.000Z';
  expect(localTime(instant, 'Mars/Olympus')).toEqual({ day: '2026-04-06', hour: 9 });
  expect(clockTime(instant, 'Mars/Olympus')).toBe('09:30');
  expect(instantAt('2026-04-06', 8, 'Mars/Olympus')).toBe('2026-04-06T08:00:00.000Z');
});

describe('the moment at which an hour begins', () => {
  it.each<[string, string, Day, number, Instant]>([
    ['in summer', 'Europe/Berlin', '2026-07-01', 8, '2026-07-01T06:00:00.000Z'],
    ['in winter', 'Europe/Berlin', '2026-01-01', 8, '2026-01-01T07:00:00.000Z'],
    ['before the night that lacks an hour', 'Europe/Berlin', '2026-03-28', 2, '2026-03-28T01:00:00.000Z'],
    [
      'that is skipped is when the clock changes',
      'Europe/Berlin',
      '2026-03-29',
      2,
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'after the one that is left out is the same',
      'Europe/Berlin',
      '2026-03-29',
      3,
      '2026-03-29T01:00:00.000Z',
    ],
    ['on the day that lacked an hour', 'Europe/Berlin', '2026-03-29', 8, '2026-03-29T06:00:00.000Z'],
    ['that is shown twice is the first', 'Europe/Berlin', '2026-10-25', 2, '2026-10-25T00:00:00.000Z'],
    ['after the one that is shown twice', 'Europe/Berlin', '2026-10-25', 3, '2026-10-25T02:00:00.000Z'],
    ['that is left out', 'America/New_York', '2026-03-08', 2, '2026-03-08T07:00:00.000Z'],
    ['that is shown twice', 'America/New_York', '2026-11-01', 1, '2026-11-01T05:00:00.000Z'],
    ['after the one that is shown twice', 'America/New_York', '2026-11-01', 2, '2026-11-01T07:00:00.000Z'],
    ['that is left out', 'Pacific/Apia', '2020-09-27', 3, '2020-09-26T14:00:00.000Z'],
    ['that is shown twice', 'Pacific/Apia', '2021-04-04', 3, '2021-04-03T13:00:00.000Z'],
    ['where the clock stays as it is now', 'Pacific/Apia', '2026-04-05', 3, '2026-04-04T14:00:00.000Z'],
    ['of which half is left out', 'Australia/Lord_Howe', '2026-10-04', 2, '2026-10-03T15:30:00.000Z'],
    ['of which half is shown twice', 'Australia/Lord_Howe', '2026-04-05', 1, '2026-04-04T14:00:00.000Z'],
    [
      'after the one of which half is shown twice',
      'Australia/Lord_Howe',
      '2026-04-05',
      2,
      '2026-04-04T15:30:00.000Z',
    ],
    [
      'of which all but a quarter is left out',
      'Pacific/Chatham',
      '2026-09-27',
      3,
      '2026-09-26T14:00:00.000Z',
    ],
    ['of a day that begins at one', 'Africa/Cairo', '2026-04-24', 0, '2026-04-23T22:00:00.000Z'],
    ['of the last hour of a year', 'Pacific/Kiritimati', '2026-12-31', 23, '2026-12-31T09:00:00.000Z'],
  ])('%s: %s, %s at %i is %s', (_what, zone, day, hour, instant) => {
    expect(instantAt(day, hour, zone)).toBe(instant);
  });

  /** Zones whose clocks change by an hour or half an hour, at two, at three or at midnight, or never. */
  const zones = [
    ...['Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia'],
    ...['Pacific/Chatham', 'Africa/Cairo', 'America/Santiago', 'Asia/Kathmandu', 'UTC'],
  ];
  const days = fc.integer({ min: 0, max: 6 * 365 }).map((count) => addDays('2020-01-01', count));

  it('shows that hour on the clock, or the next one when it is skipped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, fc.nat(23), (zone, day, hour) => {
        const instant = instantAt(day, hour, zone);
        const shown = localTime(instant, zone);
        expect(shown.day).toBe(day);
        expect([hour, hour + 1]).toContain(shown.hour);
        if (shown.hour === hour) return;
        const before = localTime(instantOf(Date.parse(instant) - 1), zone);
        expect(before).toEqual(hour === 0 ? { day: addDays(day, -1), hour: 23 } : { day, hour: hour - 1 });
      }),
      { numRuns: 500 },
    );
  });

  it('is the first moment of that hour', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, fc.nat(23), (zone, day, hour) => {
        const before = instantOf(Date.parse(instantAt(day, hour, zone)) - 1);
        expect(localTime(before, zone)).not.toEqual({ day, hour });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the last day on which nine o’clock has passed', () => {
  it.each<[Instant, string, Day]>([
    ['2026-04-06T08:59:59.000Z', 'UTC', '2026-04-05'],
    ['2026-04-06T09:00:00.000Z', 'UTC', '2026-04-06'],
    ['2026-04-06T06:59:00.000Z', 'Europe/Berlin', '2026-04-05'],
    ['2026-04-06T07:00:00.000Z', 'Europe/Berlin', '2026-04-06'],
    ['2026-04-06T20:59:00.000Z', 'Pacific/Auckland', '2026-04-06'],
    ['2026-04-06T21:00:00.000Z', 'Pacific/Auckland', '2026-04-07'],
    ['2026-04-06T18:59:00.000Z', 'Pacific/Honolulu', '2026-04-05'],
  ])('at %s in %s is %s', (instant, zone, day) => {
    expect(lastDayAt(9, instant, zone)).toBe(day);
  });
});
