import { Activity } from 'botbuilder';
import { localDayFor } from '../../../src/host/teams/local-day';

/** The parts of an activity about the client's time. */
interface Told {
  readonly zone?: string;
  readonly clientInfo?: unknown;
  readonly local?: string;
}

/** Returns the activity of a client that sends these parts. */
function activity({ zone, clientInfo, local }: Told): Partial<Activity> {
  return {
    ...(zone !== undefined && { localTimezone: zone }),
    ...(clientInfo !== undefined && { entities: [{ type: 'clientInfo', timezone: clientInfo }] }),
    ...(local !== undefined && { rawLocalTimestamp: local }),
  };
}

/** `zone` is UTC unless the row has another one. */
const table: readonly [what: string, now: string, told: Told, today: string, zone?: string][] = [
  ['no time at all: UTC', '2026-04-06T23:59:59Z', {}, '2026-04-06'],
  ['midnight in UTC', '2026-04-07T00:00:00Z', {}, '2026-04-07'],

  [
    'Berlin after its midnight',
    '2026-04-06T22:00:00Z',
    { zone: 'Europe/Berlin' },
    '2026-04-07',
    'Europe/Berlin',
  ],
  [
    'Berlin before its midnight',
    '2026-04-06T21:59:59Z',
    { zone: 'Europe/Berlin' },
    '2026-04-06',
    'Europe/Berlin',
  ],
  ['Berlin in winter time', '2026-01-06T22:30:00Z', { zone: 'Europe/Berlin' }, '2026-01-06', 'Europe/Berlin'],
  [
    'Seattle, still yesterday',
    '2026-04-07T06:59:59Z',
    { zone: 'America/Los_Angeles' },
    '2026-04-06',
    'America/Los_Angeles',
  ],
  ['India, half an hour off', '2026-04-06T18:30:00Z', { zone: 'Asia/Kolkata' }, '2026-04-07', 'Asia/Kolkata'],
  [
    'east of the date line',
    '2026-04-06T10:00:00Z',
    { zone: 'Pacific/Kiritimati' },
    '2026-04-07',
    'Pacific/Kiritimati',
  ],
  [
    'west of the date line',
    '2026-04-06T10:59:59Z',
    { zone: 'Pacific/Pago_Pago' },
    '2026-04-05',
    'Pacific/Pago_Pago',
  ],
  [
    'New Year east of the date line',
    '2025-12-31T10:00:00Z',
    { zone: 'Pacific/Kiritimati' },
    '2026-01-01',
    'Pacific/Kiritimati',
  ],
  ['a leap day', '2028-02-28T23:30:00Z', { zone: 'Europe/Berlin' }, '2028-02-29', 'Europe/Berlin'],

  [
    'the zone of Teams’ client info',
    '2026-04-06T22:30:00Z',
    { clientInfo: 'Europe/Berlin' },
    '2026-04-07',
    'Europe/Berlin',
  ],
  ['client info of a wrong type', '2026-04-06T23:30:00Z', { clientInfo: 2 }, '2026-04-06'],

  ['an offset east', '2026-04-06T22:30:00Z', { local: '2026-04-07T00:30:00+02:00' }, '2026-04-07'],
  ['an offset west', '2026-04-07T01:00:00Z', { local: '2026-04-06T18:00:00-07:00' }, '2026-04-06'],
  ['an offset with minutes', '2026-04-06T18:15:00Z', { local: '2026-04-07T00:00:00+05:45' }, '2026-04-07'],
  ['the minutes of a western offset', '2026-04-07T03:29:59Z', { local: 'T00:00:00-03:30' }, '2026-04-06'],
  ['the largest offset', '2026-04-06T10:00:00Z', { local: '2026-04-07T00:00:00+14:00' }, '2026-04-07'],
  ['a local time in UTC', '2026-04-06T23:59:00Z', { local: '2026-04-06T23:59:00Z' }, '2026-04-06'],
  ['an invalid local time', '2026-04-06T23:59:00Z', { local: 'tomorrow' }, '2026-04-06'],

  [
    'the zone before the offset',
    '2026-04-06T22:30:00Z',
    { zone: 'Europe/Berlin', local: '2026-04-06T15:30:00-07:00' },
    '2026-04-07',
    'Europe/Berlin',
  ],
  ['a zone that does not exist', '2026-04-06T23:30:00Z', { zone: 'Mars/Olympus' }, '2026-04-06'],
  [
    'a zone that does not exist, and an offset',
    '2026-04-06T22:30:00Z',
    { zone: 'W. Europe Standard Time', local: '2026-04-07T00:30:00+02:00' },
    '2026-04-07',
  ],
];

test.each(table)('%s', (_what, now, told, today, zone = 'UTC') => {
  expect(localDayFor(activity(told), new Date(now))).toEqual({ zone, today });
});
