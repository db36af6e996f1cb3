import { Instant, Day } from '../../../src/domain/values/dates';
import { nextUpdateAfter, overdueSince, updateDayOf } from '../../../src/domain/note/cadence';
import { Note } from '../../../src/domain/note/note';
import { kindNamed, noteKinds, today } from '../../support/makers';
import { noteWith } from '../../support/note-samples';

const enterprise = kindNamed('enterprise-status');

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

describe('an update is overdue', () => {
  const due = (nextUpdate: string) => ({ nextUpdate });

  it.each<[string, readonly Note[], string | undefined]>([
    ['not before there was one', [], undefined],
    ['not on its day', [update(1, 1, due('2026-04-06'))], undefined],
    ['from the day after', [update(1, 1, due('2026-04-05'))], '2026-04-05'],
    [
      'not after another was written',
      [update(1, 1, due('2026-04-05')), update(2, 1, due('2026-04-20'))],
      undefined,
    ],
    ['by the last one', [update(2, 1, due('2026-04-01')), update(1, 1, due('2026-04-20'))], '2026-04-01'],
    [
      'by the latest version of it',
      [update(1, 1, due('2026-04-20')), update(1, 2, due('2026-04-02'))],
      '2026-04-02',
    ],
    ['not when it named no day', [update(1, 1, due(''))], undefined],
  ])('%s', (_, notes, since) => {
    expect(overdueSince(enterprise, notes, today)).toBe(since);
  });

  it('only counts notes of its own kind', () => {
    const other = { ...update(2, 1, due('2026-04-01')), kindId: 'service-intent' };
    expect(overdueSince(enterprise, [other], today)).toBeUndefined();
    expect(overdueSince(kindNamed('service-intent'), [other], today)).toBeUndefined();
  });
});
