import { LastNote } from '../../../src/domain/walk/engagement';
import { lastNoteOf } from '../../../src/domain/note/last-note';
import { Finality, Note, NoteAnswers } from '../../../src/domain/note/note';
import { fieldTelling, layOut } from '../../../src/domain/note/laid-out';
import { kindNamed, noteAnswers } from '../../support/makers';
import { noteWith } from '../../support/note-samples';

/** Creates a note of a kind. The number, the version and the day can be given. */
function note(
  kindId: string,
  given: Partial<Pick<Note, 'id' | 'number' | 'version' | 'writtenAt' | 'writtenOn'>> & {
    answers?: NoteAnswers;
    layoutId?: string;
    finality?: Finality;
  } = {},
): Note {
  const { answers = noteAnswers(), layoutId = '', finality, ...rest } = given;
  const kind = kindNamed(kindId);
  return { ...noteWith({ kind, answers, layoutId, ...(finality && { finality }) }), ...rest };
}

const lastOf = (one: Note, before?: LastNote): LastNote =>
  lastNoteOf(one, layOut(kindNamed(one.kindId), one.layoutId), before);

const second = {
  id: 'note-2',
  number: 2,
  writtenAt: '2026-04-20T08:00:00.000Z',
  writtenOn: '2026-04-20',
} as const;
const corrected = {
  id: 'note-3',
  version: 2,
  writtenAt: '2026-04-08T08:00:00.000Z',
  writtenOn: '2026-04-08',
} as const;

it('a walk stores its last note, the time of writing, and the day of its writer', () => {
  const written = note('technical-enablement', {
    writtenAt: '2026-04-06T23:30:00.000Z',
    writtenOn: '2026-04-07',
  });
  expect(lastOf(written)).toEqual({
    id: written.id,
    number: 1,
    version: 1,
    kindId: 'technical-enablement',
    closes: false,
    pauses: false,
    nextUpdate: undefined,
    next: { nextAction: 'Invite the second group', owner: 'FastTrack engineer', due: '2026-04-20' },
    writtenAt: '2026-04-06T23:30:00.000Z',
    writtenOn: '2026-04-07',
  });
});

it('the next note replaces it', () => {
  const before = lastOf(note('technical-enablement'));
  expect(lastOf(note('service-intent', second), before)).toMatchObject({
    ...{ id: 'note-2', number: 2, kindId: 'service-intent', writtenOn: '2026-04-20' },
  });
});

describe('a correction', () => {
  it('counts from the day of the note that it corrects, and has its own time', () => {
    const before = lastOf(note('technical-enablement'));
    expect(lastOf(note('technical-enablement', corrected), before)).toEqual({
      ...before,
      id: 'note-3',
      version: 2,
      writtenAt: '2026-04-08T08:00:00.000Z',
    });
  });

  it('has the new content', () => {
    const paused = note('technical-enablement', { answers: noteAnswers({ status: 'paused' }) });
    expect(lastOf(note('technical-enablement', corrected), lastOf(paused))).toMatchObject({ pauses: false });
    const update = note('enterprise-status', { answers: { nextUpdate: '2026-04-20' } });
    const later = note('enterprise-status', { ...corrected, answers: { nextUpdate: '2026-04-22' } });
    expect(lastOf(later, lastOf(update))).toMatchObject({
      nextUpdate: '2026-04-22',
      writtenOn: '2026-04-06',
    });
  });

  it('of an earlier note has no effect', () => {
    const before = lastOf(note('technical-enablement', second));
    expect(lastOf(note('technical-enablement', { ...corrected, finality: 'final' }), before)).toBe(before);
  });
});

const final = lastOf(note('technical-enablement', { finality: 'final' }));
const interim = lastOf(note('technical-enablement'));

it.each<[what: string, one: Note, before: LastNote | undefined, closes: boolean]>([
  ['a final note closes the walk', note('technical-enablement', { finality: 'final' }), undefined, true],
  ['an interim one does not', note('technical-enablement'), undefined, false],
  ['an update does not', note('service-intent'), undefined, false],
  ['an update after a final note leaves it closed', note('service-intent', second), final, true],
  ['an update after an interim one leaves it open', note('service-intent', second), interim, false],
  ['an interim note after a final one opens it again', note('technical-enablement', second), final, false],
  ['a final note corrected as interim opens it again', note('technical-enablement', corrected), final, false],
])('%s', (_what, one, before, closes) => {
  expect(lastOf(one, before).closes).toBe(closes);
});

it.each<[kindId: string, layoutId: string, choice: string, pauses: boolean]>([
  ['technical-enablement', 'written', 'paused', true],
  ['technical-enablement', 'ftop', 'paused', true],
  ['technical-enablement', 'written', 'on-track', false],
  ['technical-enablement', 'written', '', false],
  ['technical-enablement', 'written', 'weather', false],
  ['service-intent', '', 'pausing', true],
  ['executive-summary', '', 'on-hold', true],
  ['enterprise-status', '', 'red', true],
  ['enterprise-status', '', 'yellow', false],
])('%s (%s) with the status "%s" says that the customer pauses: %p', (kindId, layoutId, choice, pauses) => {
  const status = fieldTelling(layOut(kindNamed(kindId), layoutId), 'status');
  const answers = { [status?.id ?? '']: choice };
  expect(lastOf(note(kindId, { answers, layoutId })).pauses).toBe(pauses);
});

it.each([
  [
    'of an Enterprise Status is the one it names',
    'enterprise-status',
    { nextUpdate: '2026-04-20' },
    '2026-04-20',
  ],
  ['of one that names no day is open', 'enterprise-status', {}, undefined],
  ['of a kind without a cadence is open', 'technical-enablement', { nextUpdate: '2026-04-20' }, undefined],
])('the next update %s', (_what, kindId, answers, day) => {
  expect(lastOf(note(kindId, { answers })).nextUpdate).toBe(day);
});
