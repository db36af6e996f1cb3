import fc from 'fast-check';
import { addDays, Day, dayOf, Instant, instantOf } from '../../../src/domain/values/dates';
import { Engagement, LastNote } from '../../../src/domain/walk/engagement';
import { closedAt, deleteBefore, keptUntil, mayBeDeleted } from '../../../src/domain/walk/retention';
import { engagementWith } from '../../support/makers';

const written = '2026-04-06T09:30:00.000Z';
const later = '2026-05-01T08:00:00.000Z';

const lastNote: LastNote = {
  ...{ id: 'n-1', number: 1, version: 1, kindId: 'technical-enablement', openItems: [] },
  ...{ nextUpdate: undefined, writtenAt: written, writtenOn: '2026-04-06' },
};
const closed = engagementWith({ lastNote, notedAt: written, changedAt: written });
const closing = { reason: 'The project ended', openItems: ['teams'], at: written } as const;
const pausing: Engagement = { ...closed, customer: { ...closed.customer, covid: 'pausing' } };

const walks: readonly (readonly [string, Engagement, Instant | undefined])[] = [
  ['without a note is open', engagementWith({}), undefined],
  ['with an open item is open', { ...closed, lastNote: { ...lastNote, openItems: ['teams'] } }, undefined],
  ['with nothing open is finished', closed, written],
  [
    'that was closed with an open item',
    { ...closed, lastNote: { ...lastNote, openItems: ['teams'], closing } },
    written,
  ],
  [
    'that was closed while its customer pauses',
    { ...pausing, lastNote: { ...lastNote, openItems: ['teams'], closing } },
    written,
  ],
  ['that is archived', { ...pausing, archivedOn: '2026-04-07' }, written],
  ['whose item was touched after it is open', { ...closed, touchedAt: { browsers: later } }, undefined],
  [
    'whose item was touched before it',
    { ...closed, touchedAt: { browsers: '2026-04-01T00:00:00.000Z' } },
    written,
  ],
  ['whose customer pauses', pausing, undefined],
  ['whose customer was changed later', { ...closed, changedAt: later }, later],
  [
    'whose note was corrected later',
    { ...closed, lastNote: { ...lastNote, version: 2, writtenAt: later } },
    later,
  ],
];

test.each(walks)('a walk %s', (_, walk, at) => {
  expect(closedAt(walk)).toBe(at);
  expect(keptUntil(walk, 10)).toBe(at && addDays(dayOf(at), 10));
  expect(mayBeDeleted(walk, '9999-12-31T00:00:00.000Z')).toBe(at !== undefined);
});

test.each<[Day, number, boolean]>([
  ['2026-04-07', 1, false],
  ['2026-04-08', 1, true],
  ['2026-05-06', 30, false],
  ['2026-05-07', 30, true],
  ['2027-04-06', 365, false],
  ['2027-04-07', 365, true],
])('on %s a walk closed on 6 April 2026 and stored for %i days may be deleted: %s', (today, days, may) => {
  expect(mayBeDeleted(closed, deleteBefore(today, days))).toBe(may);
});

test('its last day is the one that the card shows, for any time of the last change and any number of days', () => {
  const touched = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(touched, fc.integer({ min: 1, max: 3_650 }), (date, days) => {
      const at = instantOf(date);
      const note: LastNote = { ...lastNote, writtenAt: at };
      const walk: Engagement = { ...closed, lastNote: note, changedAt: at, notedAt: at, touchedAt: {} };
      const last = keptUntil(walk, days) ?? dayOf(at);
      expect(mayBeDeleted(walk, deleteBefore(last, days))).toBe(false);
      expect(mayBeDeleted(walk, deleteBefore(addDays(last, 1), days))).toBe(true);
    }),
  );
});
