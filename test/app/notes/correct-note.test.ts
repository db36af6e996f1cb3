import { correctNote } from '../../../src/app/notes/correct-note';
import { openDraft } from '../../../src/app/notes/open-draft';
import { changeItem } from '../../../src/app/walk/change-item';
import { saveDraft } from '../../../src/app/notes/save-draft';
import { settlePause } from '../../../src/app/settling/settle-pause';
import {
  colleague,
  draftForm,
  itemAnswers,
  keep,
  noteAnswers,
  now,
  partner,
  writeNote,
  correctPress,
  today,
} from '../../support/makers';
import { withApp } from '../../support/with-app';

/** The answers that an Enterprise Status needs beside its overview. */
const enterpriseAnswers = {
  ...{ reason: 'over-50k', status: 'yellow', topic: 'Network', description: 'The VPN is full.' },
  ...{ impact: 'Pilot delayed', action: 'Decide', nextUpdate: '2026-04-20' },
};

const app = withApp((app) => keep(app, {}));

/** Opens a note's correction, changes its summary and finishes it. */
async function correct(noteId: string, summary: string) {
  const opened = await correctNote(app, correctPress(noteId));
  if (opened.kind !== 'opened') throw new Error('the note is unknown');
  const { id: draftId, corrects, finality, answers } = opened.draft;
  return writeNote(app, { draftId, corrects, finality, typed: { ...answers, summary } });
}

it('the form of a correction has the note’s answers and its own id, and is saved at once', async () => {
  const note = await writeNote(app);
  const opened = await correctNote(app, correctPress(note.id));
  expect(opened).toMatchObject({
    kind: 'opened',
    engagement: { id: 'engagement-1' },
    laidOut: { kind: { id: note.kindId } },
    draft: { id: 'id-1', revision: 0, corrects: 1, finality: 'interim', answers: noteAnswers() },
  });
  expect(await app.engagements.loadDraft('id-1')).toMatchObject({ corrects: 1, revision: 0 });
});

it('a correction that was begun is continued, also when the note is opened again', async () => {
  const note = await writeNote(app);
  await correctNote(app, correctPress(note.id));
  const typed = noteAnswers({ summary: 'Half a sentence' });
  await saveDraft(app, draftForm({ draftId: 'id-1', typed }));
  expect(await correctNote(app, correctPress(note.id))).toMatchObject({
    draft: { id: 'id-1', corrects: 1, answers: { summary: 'Half a sentence' } },
  });
});

it('the form of a correction has the layout and the language of the note', async () => {
  const note = await writeNote(app, { layoutId: 'ftop', language: 'de', typed: noteAnswers({ task: 'x' }) });
  const opened = await correctNote(app, correctPress(note.id));
  expect(opened).toMatchObject({ draft: { layoutId: 'ftop', language: 'de', tagKept: false } });
  if (opened.kind !== 'opened') throw new Error('the note is unknown');
  const { draft } = opened;
  const corrected = await writeNote(app, { ...draft, draftId: draft.id, typed: draft.answers });
  expect(corrected).toMatchObject({ version: 2, layoutId: 'ftop', language: 'de', text: note.text });
});

it('a correction of a saved note that says "Paused" asks again', async () => {
  const typed = noteAnswers({ status: 'paused' });
  await saveDraft(app, draftForm({ typed }));
  await settlePause(app, {
    person: partner,
    engagementId: 'engagement-1',
    draftId: 'draft-1',
    pauses: false,
  });
  const note = await writeNote(app, { typed });
  const opened = await correctNote(app, correctPress(note.id));
  if (opened.kind !== 'opened') throw new Error('the note is unknown');
  const form = draftForm({ draftId: opened.draft.id, corrects: 1, typed: { ...typed, summary: 'Waits' } });
  expect(await saveDraft(app, form)).toMatchObject({ kind: 'asks' });
});

it('a correction has the same number and the next version, and the old version stays', async () => {
  const note = await writeNote(app);
  app.setClock('2026-04-07T09:00:00.000Z');
  const corrected = await correct(note.id, 'Teams was enabled for everyone.');
  expect(corrected).toMatchObject({ number: 1, version: 2, writtenAt: '2026-04-07T09:00:00.000Z' });
  expect(corrected.text).toContain('Teams was enabled for everyone.');
  expect(await app.engagements.notesOf('engagement-1')).toEqual([corrected, note]);
  expect(await app.engagements.load('engagement-1')).toMatchObject({ noteCount: 1, version: 3 });
});

it('a correction can be corrected, and so can its first version', async () => {
  const note = await writeNote(app);
  const second = await correct(note.id, 'Second');
  await correct(second.id, 'Third');
  expect(await correct(note.id, 'Fourth')).toMatchObject({ number: 1, version: 4 });
});

it('a note that was corrected late does not change the numbers of later notes', async () => {
  const first = await writeNote(app);
  await writeNote(app, { draftId: 'draft-2' });
  await correct(first.id, 'Second');
  await writeNote(app, { draftId: 'draft-3' });
  const notes = await app.engagements.notesOf('engagement-1');
  expect(notes.map(({ number, version }) => `${number}.${version}`)).toEqual(['3.1', '2.1', '1.2', '1.1']);
});

it('a correction of a note that does not exist is a new note', async () => {
  await writeNote(app);
  const note = await writeNote(app, { draftId: 'draft-2', corrects: 7 });
  expect(note).toMatchObject({ number: 2, version: 1 });
});

it.each([
  ['another person’s note', { person: colleague, noteId: 'draft-1' }],
  ['a note that does not exist', { person: partner, noteId: 'draft-9' }],
])('%s is unknown', async (_, request) => {
  await writeNote(app);
  expect(await correctNote(app, { ...correctPress(''), ...request })).toEqual({ kind: 'unknown' });
});

it('a note of a release whose form had more fields is corrected with all of its text', async () => {
  const typed = {
    workloads: 'TEAMS,CORE',
    changed: 'Weekly calls are agreed.',
    nextAction: 'Send the invitation',
    nextActionDate: '2026-04-20',
    nextActionOwner: 'FastTrack manager',
    risks: 'The budget is open; the account team asks for it.',
  };
  const kindId = 'engagement-management';
  const written = await writeNote(app, { kindId, finality: 'update', typed });
  const old = { ...written, id: 'old', number: 2, answers: typed, text: `[TEAMS+CORE]\n\n${written.text}` };
  const engagement = await app.engagements.load('engagement-1');
  if (!engagement) throw new Error('the engagement is unknown');
  await app.engagements.save({ engagement, changes: [], by: partner.id, at: now, note: old });
  const opened = await correctNote(app, correctPress('old'));
  if (opened.kind !== 'opened') throw new Error('the note is unknown');
  const { id: draftId, corrects, finality, answers } = opened.draft;
  const corrected = await writeNote(app, { kindId, draftId, corrects, finality, typed: answers });
  expect(corrected).toMatchObject({ number: 2, version: 2, text: written.text });
  expect((await app.engagements.loadNote('old'))?.text).toBe(old.text);
});

it('an overview that only the checklist filled in is filled in anew also after a correction', async () => {
  const kindId = 'enterprise-status';
  const opens = {
    person: partner,
    engagementId: 'engagement-1',
    kindId,
    language: 'en',
    today,
    author: '',
  } as const;
  const overviewOf = async () => {
    const opened = await openDraft(app, opens);
    return opened.kind === 'opened' ? (opened.draft.answers['overview'] ?? '') : opened.kind;
  };
  const step = (nextAction: string, version: number) =>
    changeItem(app, {
      ...{ person: partner, engagementId: 'engagement-1', itemId: 'teams', version, today },
      typed: itemAnswers({ nextAction }),
    });
  await step('Invite the pilot group', 1);
  const typed = { ...enterpriseAnswers, overview: await overviewOf() };
  const note = await writeNote(app, { kindId, finality: 'update', typed });
  await step('Invite everybody', 3);
  const corrected = await correctNote(app, correctPress(note.id));
  if (corrected.kind !== 'opened') throw new Error('the note is unknown');
  const { id: draftId, corrects, answers } = corrected.draft;
  await writeNote(app, {
    kindId,
    draftId,
    corrects,
    finality: 'update',
    typed: { ...answers, impact: 'Late' },
  });
  expect(await overviewOf()).toContain('Invite everybody');
  expect(await overviewOf()).not.toContain('Invite the pilot group');
});
