import { correctNote } from '../../../src/app/notes/correct-note';
import { listNotes, openNote } from '../../../src/app/notes/open-note';
import { colleague, keep, noteAnswers, partner, writeNote, correctPress } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp((app) => keep(app, {}));

it('a note opens with every version of it, newest first, and with no other note', async () => {
  const first = await writeNote(app);
  const other = await writeNote(app, { draftId: 'draft-2' });
  const correction = await correctNote(app, correctPress(first.id));
  if (correction.kind !== 'opened') throw new Error('the note is unknown');
  const second = await writeNote(app, {
    draftId: correction.draft.id,
    corrects: correction.draft.corrects,
    typed: noteAnswers({ summary: 'Corrected' }),
  });

  expect(await openNote(app, { person: partner, noteId: first.id })).toMatchObject({
    kind: 'opened',
    note: first,
    versions: [second, first],
  });
  expect(await openNote(app, { person: partner, noteId: other.id })).toMatchObject({ versions: [other] });
  expect(await listNotes(app, partner, 'engagement-1')).toEqual([other, second, first]);
});

it.each([
  ['another person’s note', { person: colleague, noteId: 'draft-1' }],
  ['a note that does not exist', { person: partner, noteId: 'draft-9' }],
])('%s is unknown', async (_, request) => {
  await writeNote(app);
  expect(await openNote(app, request)).toEqual({ kind: 'unknown' });
});

it('another person’s notes are not listed', async () => {
  await writeNote(app);
  expect(await listNotes(app, partner, 'engagement-1')).toHaveLength(1);
  expect(await listNotes(app, colleague, 'engagement-1')).toEqual([]);
});
