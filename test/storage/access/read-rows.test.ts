import { composeNote } from '../../../src/domain/note/compose-note';
import { ftopParts } from '../../../src/domain/note/ftop-parts';
import { noteFromJson, noteToJson } from '../../../src/domain/note/note-json';
import { layOut } from '../../../src/domain/note/laid-out';
import { markdownText } from '../../../src/domain/note/note-text';
import { itemFrom } from '../../../src/domain/walk/item-state';
import { readDraft, readEngagement, readIds, readNote } from '../../../src/storage/access/read-rows';
import {
  engagementWith,
  itemAnswers,
  noteAnswers,
  now,
  playbook,
  technicalEnablement as kind,
} from '../../support/makers';
import { draftWith, noteWith } from '../../support/note-samples';

/** A draft and a note as the first release stored them. */
const firstDraft = {
  ...{ id: 'draft-1', engagementId: 'engagement-1', kindId: 'technical-enablement', revision: 2 },
  ...{ finality: 'interim', answers: { workloads: 'TEAMS', summary: 'Pilot' }, corrects: 0, savedAt: now },
};
const firstNote = {
  ...{ id: 'note-1', engagementId: 'engagement-1', number: 1, version: 1, kindId: 'technical-enablement' },
  ...{ finality: 'final', language: 'de', tag: '#covid', answers: { workloads: 'TEAMS' } },
  ...{ text: '[TEAMS] #covid\n\nSTATUS: Nach Plan', writtenAt: now, writtenOn: '2026-04-06' },
};

describe('a draft of the first release', () => {
  const draft = readDraft(JSON.stringify(firstDraft));

  it('comes back with all its stored data', () => {
    expect(draft).toMatchObject(firstDraft);
  });

  it('has the layout and the language of its time, and no answer about the tag', () => {
    expect(draft).toMatchObject({ layoutId: '', language: 'en', tagKept: false });
    expect(layOut(kind, draft.layoutId).layout.id).toBe('written');
  });

  it('can be written as a note', () => {
    const parts = { ...layOut(kind, draft.layoutId), engagement: engagementWith(), playbook, draft };
    const note = composeNote(parts, { number: 1, version: 1, writtenAt: now, writtenOn: '2026-04-06' });
    expect(note.text).toContain('[TEAMS] #covid');
    expect(note.text).toContain('SUMMARY: Pilot');
  });
});

describe('a note of the first release', () => {
  const note = readNote(JSON.stringify(firstNote));

  it('comes back with all its stored data', () => {
    expect(note).toMatchObject(firstNote);
  });

  it('has its text as the only paragraph', () => {
    expect(note).toMatchObject({
      ...{ layoutId: '', customer: '' },
      paragraphs: [{ label: '', body: firstNote.text, list: [], bullet: false, besideBody: false }],
      ftop: { tenant: '', services: [], taskIds: [], escalate: false, nextAction: '' },
    });
  });

  it('can be written in every form', () => {
    expect(markdownText(note.paragraphs)).toBe('\\[TEAMS\\] #covid\\\n\\\nSTATUS: Nach Plan');
    expect(noteFromJson(noteToJson(note))).toEqual(note);
    expect(ftopParts(note, layOut(kind, note.layoutId), playbook)).toContainEqual({
      name: 'body',
      value: firstNote.text,
    });
  });
});

it('a value stored by this release comes back unchanged', () => {
  const draft = {
    ...draftWith({ kind, answers: noteAnswers(), language: 'de', layoutId: 'ftop' }),
    tagKept: true,
  };
  const note = noteWith({ kind, answers: noteAnswers(), language: 'de', layoutId: 'ftop' });
  const engagement = engagementWith();
  expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  expect(readNote(JSON.stringify(note))).toEqual(note);
  expect(readEngagement(JSON.stringify(engagement))).toEqual(engagement);
});

it('an item is read without the blocker that an earlier release kept beside its status', () => {
  const items = { teams: itemAnswers({ status: 'done', blocker: 'No licences' }) };
  expect(readEngagement(JSON.stringify({ ...engagementWith(), items }))?.items).toEqual({
    teams: itemFrom(itemAnswers({ status: 'done' })),
  });
});

it.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['other data', '{"id":"engagement-1"}'],
  ['incomplete data', JSON.stringify({ ...engagementWith(), items: undefined })],
])('an engagement that cannot be read is undefined: %s', (_, state) => {
  expect(readEngagement(state)).toBeUndefined();
});

it.each<[string, readonly string[] | undefined]>([
  ['', undefined],
  ['[]', []],
  ['["tenant-1/board"]', ['tenant-1/board']],
  ['["tenant-1/board", 1]', ['tenant-1/board']],
  ['{}', undefined],
  ['[', undefined],
])('a list of ids stored as %p is read as %p', (list, ids) => {
  expect(readIds(list)).toEqual(ids);
});
