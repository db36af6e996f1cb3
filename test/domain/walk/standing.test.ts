import { Day } from '../../../src/domain/values/dates';
import { Engagement, LastNote, withCustomer } from '../../../src/domain/walk/engagement';
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
  openItems: ['teams'],
  nextUpdate: undefined,
  writtenAt,
  writtenOn: '2026-04-06',
  ...given,
});

type Walk = Parameters<typeof engagementWith>[0];

const noted: Walk = { lastNote: lastNote() };
const named: Walk = { lastNote: lastNote({ nextUpdate: '2026-04-15', nextUpdateKind: 'enterprise-status' }) };
const unwritten: Walk = { startedAt: '2026-04-01T22:00:00.000Z' };
const pausing: Walk = { ...noted, customer: { covid: 'pausing' } };
const pausingUntil: Walk = { ...pausing, lastNote: lastNote({ targetDate: '2026-05-01' }) };
const pausingAgain: Walk = { ...pausingUntil, pausingSince: '2026-05-02T08:00:00.000Z' };
const finished: Walk = {
  lastNote: lastNote({ openItems: [] }),
  touchedAt: { teams: '2026-04-06T09:00:00.000Z', browsers: writtenAt },
};
const closing = { reason: 'The project ended', openItems: ['teams'], at: writtenAt } as const;
const closed: Walk = { ...finished, lastNote: lastNote({ closing }) };
const closedTouched: Walk = { ...closed, touchedAt: { teams: '2026-04-06T09:30:00.001Z' } };
const archived: Walk = { ...pausingUntil, archivedOn: '2026-04-10' };
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
    { dueOn: '2026-04-15', overdueOn: '2026-04-16', kindId: 'enterprise-status' },
  ],
  [
    '14 and 21 days after the walk’s start while there is no note',
    unwritten,
    { dueOn: '2026-04-15', overdueOn: '2026-04-22' },
  ],
  ['never while the customer pauses', pausing, undefined],
  ['never for a customer who pauses before the first note', { customer: { covid: 'pausing' } }, undefined],
  ['never when every item is done', finished, undefined],
  ['never when it was closed', closed, undefined],
  ['never when it is archived', archived, undefined],
  [
    'again when an item changed after it was finished',
    touchedSince,
    { dueOn: '2026-04-20', overdueOn: '2026-04-27' },
  ],
  [
    'again when an item changed after it was closed',
    closedTouched,
    { dueOn: '2026-04-20', overdueOn: '2026-04-27' },
  ],
  [
    'by the last note when items are open, also when items change',
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
  ['of a customer who pauses, after the target date', pausingUntil, '2026-05-02', 'paused'],
  ['with every item done', finished, '2027-04-06', 'finished'],
  ['closed with an open item', closed, '2027-04-06', 'closed'],
  ['closed while the customer pauses', { ...closed, customer: { covid: 'pausing' } }, '2027-04-06', 'closed'],
  ['archived', archived, '2027-04-06', 'archived'],
  ['of a closed one that changed since', closedTouched, '2026-04-20', 'due'],
  [
    'with every item done, of a customer who pauses now',
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
const target = (stage: string): Reminder => reminder('2026-05-01', `target-2026-05-01/${stage}`);
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
  ['of a customer who pauses without a target date: never', pausing, []],
  ['on the target date of a customer who pauses', pausingUntil, [target('reached')]],
  ['on the target date of an earlier pause: never', pausingAgain, []],
  [
    'later than the target date when it is snoozed',
    { ...pausingUntil, snoozedUntil: '2026-05-04' },
    [{ ...target('snoozed-2026-05-04'), on: '2026-05-04' }],
  ],
  ['when every item is done: never', finished, []],
  ['when it is closed: never', closed, []],
  ['when it is archived: never', archived, []],
  ['of a finished one that changed since', touchedSince, [due, overdue]],
])('a reminder comes %s', (_what, walk, reminders) => {
  expect(remindersOf(engagementWith(walk))).toEqual(reminders);
});

it('a customer who pauses or comes back opens a closed walk again, another change does not', () => {
  const walk = engagementWith(closed);
  const { customer } = walk;
  const renamed = withCustomer(walk, { ...customer, name: 'Fabrikam' }, writtenAt);
  expect(standingOf(renamed, '2026-04-07')).toBe('closed');
  const pausingNow = withCustomer(walk, { ...customer, covid: 'pausing' }, writtenAt);
  expect(standingOf(pausingNow, '2026-04-07')).toBe('paused');
  expect(standingOf(withCustomer(pausingNow, customer, writtenAt), '2026-04-07')).toBe('on-time');
});
