import { LastNote, NoteFacts } from '../../../src/domain/walk/engagement';
import { lastNoteOf } from '../../../src/domain/note/last-note';
import { Finality, Note, NoteAnswers } from '../../../src/domain/note/note';
import { layOut } from '../../../src/domain/note/laid-out';
import { openItems } from '../../../src/domain/walk/progress';
import { engagementWith, everyItem, kindNamed, noteAnswers, playbook } from '../../support/makers';
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

const walk = engagementWith({ items: { networking: { status: 'done' } } });
const done = engagementWith({ items: everyItem({ status: 'done' }) });
const closing = { reason: 'The project ended', openItems: ['teams'] } as const;

/** Returns what the walk stores after these notes, which were written one after the other. */
function lastOf(...notes: readonly Note[]): LastNote | undefined {
  return notes.reduce<LastNote | undefined>((lastNote, note, index) => {
    return lastNoteOf({
      ...{ note, earlier: notes.slice(0, index), engagement: { ...walk, lastNote }, playbook },
      layOut: ({ kindId, layoutId }) => layOut(kindNamed(kindId), layoutId),
    });
  }, undefined);
}

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

it('a walk stores its last note, the time of writing, the day of its writer, and what is open', () => {
  const written = note('technical-enablement', {
    writtenAt: '2026-04-06T23:30:00.000Z',
    writtenOn: '2026-04-07',
  });
  expect(lastOf(written)).toEqual({
    id: written.id,
    number: 1,
    version: 1,
    kindId: 'technical-enablement',
    openItems: openItems(walk, playbook).map(({ id }) => id),
    closing: undefined,
    nextUpdate: undefined,
    targetDate: undefined,
    next: { nextAction: 'Invite the second group', owner: 'FastTrack engineer', due: '2026-04-20' },
    facts: {
      escalate: '',
      concerns: '',
      workloads: 'TEAMS',
    },
    writtenAt: '2026-04-06T23:30:00.000Z',
    writtenOn: '2026-04-07',
  });
});

it('after a note with every item done nothing is open, whatever its kind', () => {
  const last = lastNoteOf({
    ...{ note: note('service-intent'), earlier: [], engagement: done, playbook },
    layOut: ({ kindId }) => layOut(kindNamed(kindId), ''),
  });
  expect(last.openItems).toEqual([]);
});

it('a walk stores which service its last note is about, if it is about one', () => {
  const answers = { service: 'INTUNE', l1: 'invalid' };
  expect(lastOf(note('entitlement-status', { answers }))?.service).toBe('INTUNE');
});

it('the next note replaces it', () => {
  expect(lastOf(note('technical-enablement'), note('service-intent', second))).toMatchObject({
    ...{ id: 'note-2', number: 2, kindId: 'service-intent', writtenOn: '2026-04-20' },
  });
});

const update = note('enterprise-status', { answers: { nextUpdate: '2026-04-20' } });

describe('a correction', () => {
  it('counts from the day of the note that it corrects, and has its own time', () => {
    const before = note('technical-enablement');
    expect(lastOf(before, note('technical-enablement', corrected))).toEqual({
      ...lastOf(before),
      id: 'note-3',
      version: 2,
      writtenAt: '2026-04-08T08:00:00.000Z',
    });
  });

  it('has the new content', () => {
    const later = note('enterprise-status', { ...corrected, answers: { nextUpdate: '2026-04-22' } });
    expect(lastOf(update, later)).toMatchObject({ nextUpdate: '2026-04-22', writtenOn: '2026-04-06' });
  });

  it('of an earlier note changes the days that it names, and nothing else', () => {
    const other = note('technical-enablement', second);
    const later = note('enterprise-status', { ...corrected, answers: { nextUpdate: '2026-04-22' } });
    expect(lastOf(update, other, later)).toEqual({ ...lastOf(update, other), nextUpdate: '2026-04-22' });
  });
});

describe('what notes tell managers', () => {
  const escalated = note('technical-enablement', {
    answers: noteAnswers({ escalate: 'yes', concerns: 'No licences' }),
  });
  const calm = note('technical-enablement', second);
  const later = note('enterprise-status', { ...second, answers: { risks: 'The pilot may slip.' } });
  const calmed = note('technical-enablement', corrected);
  const intent = note('service-intent', { ...second, answers: { services: 'YAM,SDS', intent: 'none' } });

  it.each<[what: string, notes: readonly Note[], facts: NoteFacts]>([
    [
      'stays while later notes are not asked for it',
      [escalated, later],
      { escalate: 'yes', risks: 'The pilot may slip.' },
    ],
    ['ends with a note that is asked and tells none', [escalated, calm], { escalate: '' }],
    [
      'changes with a correction of the note that told it, also behind a later note',
      [escalated, later, calmed],
      { escalate: '', concerns: '' },
    ],
    [
      'stays when an earlier note is corrected',
      [
        calmed,
        note('technical-enablement', { ...second, answers: noteAnswers({ escalate: 'yes' }) }),
        calmed,
      ],
      { escalate: 'yes' },
    ],
    [
      'has the intent with its services, also behind a later note',
      [intent, note('technical-enablement', { number: 3 })],
      {
        intent: 'none',
        intentServices: 'YAM,SDS',
        workloads: 'TEAMS',
      },
    ],
  ])('%s', (_what, notes, facts) => {
    expect(lastOf(...notes)?.facts).toMatchObject(facts);
  });
});

const final = { ...note('technical-enablement', { finality: 'final' }), closing };
const interim = note('technical-enablement');

it.each<[what: string, notes: readonly Note[], closes: boolean]>([
  ['a final note with open items closes the walk', [final], true],
  ['an interim one does not', [interim], false],
  ['an update does not', [note('service-intent')], false],
  ['an update after a final note leaves it closed', [final, note('service-intent', second)], true],
  ['an update after an interim one leaves it open', [interim, note('service-intent', second)], false],
  ['an interim note after a final one opens it again', [final, note('technical-enablement', second)], false],
  [
    'a final note corrected as interim opens it again',
    [final, note('technical-enablement', corrected)],
    false,
  ],
  [
    'also when an update followed',
    [final, note('service-intent', second), note('technical-enablement', corrected)],
    false,
  ],
  [
    'a correction of an earlier final note closes nothing that a later note opened',
    [interim, note('technical-enablement', second), { ...final, ...corrected }],
    false,
  ],
])('%s', (_what, notes, closes) => {
  expect(lastOf(...notes)?.closing !== undefined).toBe(closes);
});

it('a corrected reason to close holds from the correction', () => {
  const reason = 'The customer chose another partner';
  const mended = { ...final, ...corrected, closing: { ...closing, reason } };
  expect(lastOf(final, mended)?.closing).toEqual({ ...closing, reason, at: corrected.writtenAt });
});
