import { Day } from '../../../src/domain/values/dates';
import { Engagement, LastNote } from '../../../src/domain/walk/engagement';
import {
  noteDays,
  NoteDays,
  Reminder,
  remindersOf,
  Standing,
  standingOf,
} from '../../../src/domain/walk/standing';
import { engagementWith } from '../../support/makers';

const writtenAt = '2026-04-06T09:30:00.000Z';

const lastNote = (given: Partial<LastNote> = {}): LastNote => ({
  id: 'note-1',
  number: 1,
  version: 1,
  kindId: 'technical-enablement',
  closes: false,
  pauses: false,
  nextUpdate: undefined,
  writtenAt,
  writtenOn: '2026-04-06',
  ...given,
});

type Walk = Parameters<typeof engagementWith>[0];

const noted: Walk = { lastNote: lastNote() };
const named: Walk = { lastNote: lastNote({ kindId: 'enterprise-status', nextUpdate: '2026-04-15' }) };
const unwritten: Walk = { startedAt: '2026-04-01T22:00:00.000Z' };
const pausing: Walk = { ...noted, customer: { covid: 'pausing' } };
const saidPaused: Walk = { lastNote: lastNote({ pauses: true }) };
const finished: Walk = {
  lastNote: lastNote({ closes: true }),
  touchedAt: { teams: '2026-04-06T09:00:00.000Z', browsers: writtenAt },
};
const touchedSince: Walk = { ...finished, touchedAt: { teams: '2026-04-06T09:30:00.001Z' } };

it.each<[what: string, walk: Walk, days: NoteDays | undefined]>([
  ['14 and 21 days after the last note', noted, { dueOn: '2026-04-20', overdueOn: '2026-04-27' }],
  [
    'by the day of its writer, not that of UTC',
    { lastNote: lastNote({ writtenOn: '2026-04-05' }) },
    { dueOn: '2026-04-19', overdueOn: '2026-04-26' },
  ],
  [
    'on the next update that it names, and the day after',
    named,
    { dueOn: '2026-04-15', overdueOn: '2026-04-16' },
  ],
  [
    '14 and 21 days after the walk’s start while there is no note',
    unwritten,
    { dueOn: '2026-04-15', overdueOn: '2026-04-22' },
  ],
  ['never while the customer pauses', pausing, undefined],
  ['never for a customer who pauses before the first note', { customer: { covid: 'pausing' } }, undefined],
  ['never after a note that says that the customer pauses', saidPaused, undefined],
  ['never after a final one', finished, undefined],
  [
    'again when an item changed after a final one',
    touchedSince,
    { dueOn: '2026-04-20', overdueOn: '2026-04-27' },
  ],
  [
    'by the last note when it is not final, also when items change',
    { ...noted, touchedAt: {} },
    { dueOn: '2026-04-20', overdueOn: '2026-04-27' },
  ],
  [
    'also while the reminder is snoozed',
    { ...noted, snoozedUntil: '2026-04-23' },
    { dueOn: '2026-04-20', overdueOn: '2026-04-27' },
  ],
])('the next note is due %s', (_what, walk, days) => {
  expect(noteDays(engagementWith(walk))).toEqual(days);
});

it.each<[what: string, walk: Walk, today: Day, standing: Standing]>([
  ['on the day of the note', noted, '2026-04-06', 'on-time'],
  ['on the 13th day after it', noted, '2026-04-19', 'on-time'],
  ['on the 14th', noted, '2026-04-20', 'due'],
  ['on the 20th', noted, '2026-04-26', 'due'],
  ['on the 21st', noted, '2026-04-27', 'overdue'],
  ['a year later', noted, '2027-04-06', 'overdue'],
  ['before the next update that the note names', named, '2026-04-14', 'on-time'],
  ['on its day', named, '2026-04-15', 'due'],
  ['on the day after', named, '2026-04-16', 'overdue'],
  ['13 days after a beginning without a note', unwritten, '2026-04-14', 'on-time'],
  ['14 days after it', unwritten, '2026-04-15', 'due'],
  ['21 days after it', unwritten, '2026-04-22', 'overdue'],
  ['of a customer who pauses', pausing, '2027-04-06', 'paused'],
  ['after a note that says that the customer pauses', saidPaused, '2027-04-06', 'paused'],
  ['after a final note', finished, '2027-04-06', 'finished'],
  [
    'after a final note of a customer who pauses now',
    { ...finished, customer: { covid: 'pausing' } },
    '2027-04-06',
    'paused',
  ],
  ['of a finished one that changed since', touchedSince, '2026-04-20', 'due'],
  ['that was snoozed, still the same', { ...noted, snoozedUntil: '2026-04-23' }, '2026-04-20', 'due'],
])('%s (%#)', (_what, walk, today, standing) => {
  expect(standingOf(engagementWith(walk), today)).toBe(standing);
});

const reminder = (on: Day, stage: string): Reminder => ({ on, stage: `engagement-1/${stage}` });
const due = reminder('2026-04-20', 'note-1/due');
const overdue = reminder('2026-04-27', 'note-1/overdue');
const putOff = (until: Day): Partial<Omit<Engagement, 'customer' | 'items'>> => ({
  lastNote: lastNote(),
  snoozedUntil: until,
});
const again = (on: Day): Reminder => reminder(on, `note-1/snoozed-${on}`);

it.each<[what: string, walk: Walk, reminders: readonly Reminder[]]>([
  ['when the note is due and when it is overdue', noted, [due, overdue]],
  [
    'on the next update that it names and the day after',
    named,
    [reminder('2026-04-15', 'note-1/due'), reminder('2026-04-16', 'note-1/overdue')],
  ],
  [
    'without a note, by the beginning',
    unwritten,
    [reminder('2026-04-15', 'start/due'), reminder('2026-04-22', 'start/overdue')],
  ],
  ['snoozed by a day', putOff('2026-04-21'), [again('2026-04-21'), overdue]],
  ['snoozed by three', putOff('2026-04-23'), [again('2026-04-23'), overdue]],
  ['snoozed by a week, onto the overdue day: once', putOff('2026-04-27'), [again('2026-04-27')]],
  ['snoozed past the overdue day: once', putOff('2026-04-29'), [again('2026-04-29')]],
  ['snoozed when it was overdue: once', putOff('2026-05-04'), [again('2026-05-04')]],
  ['snoozed until a day that no longer counts', putOff('2026-04-20'), [due, overdue]],
  ['of a customer who pauses: never', pausing, []],
  [
    'after a note that says that the customer pauses: never',
    { ...saidPaused, snoozedUntil: '2026-04-29' },
    [],
  ],
  ['after a final note: never', finished, []],
  ['of a finished one that changed since', touchedSince, [due, overdue]],
])('a reminder comes %s', (_what, walk, reminders) => {
  expect(remindersOf(engagementWith(walk))).toEqual(reminders);
});
