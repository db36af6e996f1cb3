import { finishNote } from '../../../src/app/notes/finish-note';
import { saveDraft } from '../../../src/app/notes/save-draft';
import { settlePause } from '../../../src/app/settling/settle-pause';
import { colleague, draftForm, finishPress, keep, noteAnswers, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp(async (app) => {
  await keep(app, {});
  await saveDraft(app, draftForm({ typed: noteAnswers({ status: 'paused' }) }));
});

const kept = () => app.engagements.loadDraft('draft-1');
const answer = (pauses: boolean, given: Partial<Parameters<typeof settlePause>[1]> = {}) =>
  settlePause(app, { person: partner, engagementId: 'engagement-1', draftId: 'draft-1', pauses, ...given });

/** Settles the question and finishes the note from the preview after it. */
async function finish(pauses: boolean) {
  const settled = await answer(pauses);
  if (settled.kind !== 'settled') throw new Error('the draft is unknown');
  const finished = await finishNote(app, finishPress(settled.engagement, settled.draft));
  if (finished.kind !== 'written') throw new Error(`the note is ${finished.kind}`);
  return finished.note;
}

it('a customer who pauses has that as their reason from then on, with a line in the timeline', async () => {
  expect(await answer(true)).toMatchObject({
    kind: 'settled',
    engagement: { version: 2, customer: { covid: 'pausing', name: 'Contoso' } },
    laidOut: { kind: { id: 'technical-enablement' } },
    draft: { id: 'draft-1', revision: 1, tagKept: false },
  });
  expect(await app.engagements.changesSince('engagement-1', 1)).toEqual([
    { what: 'customer/covid', from: 'assistance', to: 'pausing' },
  ]);
});

it('a customer who continues keeps their reason, and the draft stores the answer', async () => {
  expect(await answer(false)).toMatchObject({
    kind: 'settled',
    engagement: { version: 1, customer: { covid: 'assistance' } },
    draft: { revision: 1, tagKept: true },
  });
  expect(await kept()).toMatchObject({ tagKept: true, answers: { status: 'paused' } });
});

it.each([true, false])('the same answer twice (%s) is the same as once', async (pauses) => {
  const first = await answer(pauses);
  const [engagement, draft] = [await app.engagements.load('engagement-1'), await kept()];
  app.setClock('2026-04-06T11:00:00.000Z');
  expect(first).toMatchObject({ asked: true });
  expect(await answer(pauses)).toEqual({ ...first, asked: false });
  expect([await app.engagements.load('engagement-1'), await kept()]).toEqual([engagement, draft]);
});

it('only an open question is answered: a later answer from an old card has no effect', async () => {
  await answer(false);
  await answer(true);
  expect(await app.engagements.load('engagement-1')).toMatchObject({ version: 1 });
  await saveDraft(app, draftForm());
  await answer(true);
  expect(await app.engagements.load('engagement-1')).toMatchObject({ customer: { covid: 'assistance' } });
});

it('when the note was written in the meantime, the result is the note', async () => {
  const note = await finish(false);
  expect(await answer(true)).toEqual({ kind: 'written', noteId: note.id });
  expect(await app.engagements.load('engagement-1')).toMatchObject({ customer: { covid: 'assistance' } });
});

it('both answers at once end with the saved one, and no question is asked again', async () => {
  await Promise.all([answer(true), answer(false)]);
  expect(await app.engagements.load('engagement-1')).toMatchObject({ customer: { covid: 'pausing' } });
});

it.each([
  [true, ''],
  [false, '#covid'],
])('the note is written with the tag that the answer (%s) leaves: "%s"', async (pauses, tag) => {
  const note = await finish(pauses);
  expect(note.tag).toBe(tag);
  expect(note.text.includes('#covid')).toBe(tag !== '');
  expect(note.answers).toMatchObject({ status: 'paused' });
});

it.each([
  ['another person’s engagement', { person: colleague }],
  ['an engagement that does not exist', { engagementId: 'engagement-2' }],
  ['a draft that does not exist', { draftId: 'draft-2' }],
])('%s is unknown and has no effect', async (_, given) => {
  const before = [await app.engagements.load('engagement-1'), await kept()];
  for (const pauses of [true, false]) expect(await answer(pauses, given)).toEqual({ kind: 'unknown' });
  expect([await app.engagements.load('engagement-1'), await kept()]).toEqual(before);
});

it('the draft of another engagement is unknown', async () => {
  await keep(app, { id: 'engagement-2', customer: { name: 'Fabrikam' } });
  expect(await answer(true, { engagementId: 'engagement-2' })).toEqual({ kind: 'unknown' });
  expect(await app.engagements.load('engagement-2')).toMatchObject({ customer: { covid: 'assistance' } });
});
