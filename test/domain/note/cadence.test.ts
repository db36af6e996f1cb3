import { Instant, Day } from '../../../src/domain/values/dates';
import { nextUpdateAfter, nextUpdateIn, targetDateIn, updateDayOf } from '../../../src/domain/note/cadence';
import { LaidOut, layOut } from '../../../src/domain/note/laid-out';
import { Note } from '../../../src/domain/note/note';
import { kindNamed, noteKinds, today } from '../../support/makers';
import { noteWith } from '../../support/note-samples';

const enterprise = kindNamed('enterprise-status');
const laidOutOf = ({ kindId, layoutId }: Note): LaidOut => layOut(kindNamed(kindId), layoutId);

const update = (
  number: number,
  version: number,
  given: { writtenAt?: Instant; writtenOn?: Day; nextUpdate?: string },
): Note => ({
  ...noteWith({ kind: enterprise, answers: { nextUpdate: given.nextUpdate ?? '2026-04-20' } }),
  ...{ number, version, writtenAt: given.writtenAt ?? '2026-04-06T09:30:00.000Z' },
  writtenOn: given.writtenOn ?? '2026-04-06',
});

describe('the next update', () => {
  it.each<[string, Day, Day, Day]>([
    ['in the middle of a month', '2026-04-06', '2026-04-20', '2026-04-27'],
    ['over the end of a month', '2026-04-20', '2026-05-04', '2026-05-11'],
    ['over the end of a year', '2026-12-21', '2027-01-04', '2027-01-11'],
    ['over a leap day', '2028-02-16', '2028-03-01', '2028-03-08'],
    ['over the change to summer time', '2026-03-23', '2026-04-06', '2026-04-13'],
  ])('of an Enterprise Status is proposed 14 days later, 21 at most: %s', (_, updated, proposed, latest) => {
    expect(nextUpdateAfter(enterprise, updated)).toEqual({ proposed, latest });
  });

  it.each(noteKinds.filter(({ id }) => id !== 'enterprise-status').map(({ id }) => id))(
    'of %s has no limit',
    (kindId) => {
      expect(nextUpdateAfter(kindNamed(kindId), today)).toBeUndefined();
    },
  );
});

describe('the day of the update', () => {
  const notes = [
    update(2, 1, { writtenAt: '2026-04-04T03:59:00.000Z', writtenOn: '2026-04-03' }),
    update(1, 2, { writtenAt: '2026-04-02T08:00:00.000Z', writtenOn: '2026-04-02' }),
    update(1, 1, { writtenAt: '2026-03-20T08:00:00.000Z', writtenOn: '2026-03-20' }),
  ];

  it.each<[string, number, Day, Day]>([
    ['a new note is of today', 0, '2026-04-06', '2026-04-06'],
    ['a correction is of its writer’s day, not of that in UTC', 2, '2026-04-06', '2026-04-03'],
    ['a correction of a correction is of the day of the first', 1, '2026-04-06', '2026-03-20'],
    ['a correction on the last day still is', 1, '2026-04-10', '2026-03-20'],
    ['one after which no next update is left is of today', 1, '2026-04-11', '2026-04-11'],
    ['a correction of a deleted note counts from today', 9, '2026-04-06', '2026-04-06'],
  ])('%s', (_, corrects, day, updateDay) => {
    expect(updateDayOf(enterprise, { corrects }, { notes, today: day })).toBe(updateDay);
  });

  it('of a kind without a cadence is today', () => {
    const kind = kindNamed('service-intent');
    expect(updateDayOf(kind, { corrects: 1 }, { notes, today })).toBe(today);
  });
});

describe('the next update', () => {
  const due = (nextUpdate: string) => ({ nextUpdate });
  const other = { ...update(3, 1, due('2026-04-01')), kindId: 'service-intent' };

  it.each<[string, readonly Note[], string | undefined]>([
    ['is none without a note', [], undefined],
    ['is the one that the note names', [update(1, 1, due('2026-04-20'))], '2026-04-20'],
    [
      'is that of the newest',
      [update(2, 1, due('2026-04-20')), update(1, 1, due('2026-04-05'))],
      '2026-04-20',
    ],
    ['stays when a note of another kind follows', [other, update(1, 1, due('2026-04-20'))], '2026-04-20'],
    ['is never that of a kind without a cadence', [other], undefined],
    ['is none when the note names no day', [update(1, 1, due(''))], undefined],
  ])('%s', (_, notes, nextUpdate) => {
    expect(nextUpdateIn(notes, laidOutOf).nextUpdate).toBe(nextUpdate);
  });
});

describe('the target date of a pause', () => {
  const status = (number: number, targetDate: string, writtenOn: Day, service = ''): Note => ({
    ...update(number, 1, { writtenOn }),
    ...{ kindId: 'entitlement-status', answers: { l1: 'blocked', targetDate, service } },
  });

  it.each<[string, readonly Note[], string | undefined]>([
    ['is none without an Entitlement Status', [update(1, 1, {})], undefined],
    ['is the one that it names', [status(1, '2026-05-01', '2026-04-06')], '2026-05-01'],
    [
      'stays when another kind follows',
      [update(2, 1, {}), status(1, '2026-05-01', '2026-04-06')],
      '2026-05-01',
    ],
    [
      'is replaced by that of the next note about the same service',
      [status(2, '2026-06-01', '2026-04-20'), status(1, '2026-05-01', '2026-04-06')],
      '2026-06-01',
    ],
    [
      'is none when the next note about the service names none',
      [status(2, '', '2026-04-20'), status(1, '2026-05-01', '2026-04-06')],
      undefined,
    ],
  ])('%s', (_, notes, targetDate) => {
    expect(targetDateIn(notes, laidOutOf)).toBe(targetDate);
  });

  it.each<[string, readonly Note[], string | undefined]>([
    [
      'the earliest',
      [status(2, '2026-06-01', '2026-04-20', 'TEAMS'), status(1, '2026-05-01', '2026-04-06', 'EXO')],
      '2026-05-01',
    ],
    [
      'the earliest that had not passed when the newest was written',
      [status(2, '2026-06-01', '2026-05-02', 'TEAMS'), status(1, '2026-05-01', '2026-04-06', 'EXO')],
      '2026-06-01',
    ],
  ])('of several services it is %s', (_, notes, targetDate) => {
    const withService = (note: Note): LaidOut => {
      const laidOut = laidOutOf(note);
      const [field] = laidOut.fields;
      return field
        ? { ...laidOut, fields: [...laidOut.fields, { ...field, id: 'service', tells: 'service' }] }
        : laidOut;
    };
    expect(targetDateIn(notes, withService)).toBe(targetDate);
  });
});
