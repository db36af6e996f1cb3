import { saveDraft } from '../../../src/app/notes/save-draft';
import { colleague, draftForm, everyItem, keep, noteAnswers, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp((app) => keep(app, {}));

const kept = (draftId = 'draft-1') => app.engagements.loadDraft(draftId);

it('saves the cleaned text, and each change makes a revision', async () => {
  const typed = noteAnswers({ summary: ' Teams\r\nis on ' });
  expect(await saveDraft(app, draftForm({ typed }))).toMatchObject({ kind: 'saved', problems: {} });
  expect(await kept()).toMatchObject({
    id: 'draft-1',
    engagementId: 'engagement-1',
    kindId: 'technical-enablement',
    layoutId: 'written',
    language: 'en',
    revision: 1,
    finality: 'interim',
    answers: noteAnswers({ summary: 'Teams\nis on' }),
    tagKept: false,
    corrects: 0,
    savedAt: app.now().toISOString(),
    filledIn: { workloads: 'CORE', summary: '', nextActionOwner: 'FastTrack engineer' },
    filling: { version: 1, typedRevision: 1 },
  });
  await saveDraft(app, draftForm({ typed: noteAnswers({ summary: 'Teams is off' }) }));
  expect(await kept()).toMatchObject({ revision: 2, answers: { summary: 'Teams is off' } });
});

it('a form sent twice is one revision, so that its preview stays valid', async () => {
  await saveDraft(app, draftForm());
  await saveDraft(app, draftForm());
  expect(await kept()).toMatchObject({ revision: 1 });
});

it('an incomplete form is refused but still saved', async () => {
  const typed = { summary: 'Half a sentence' };
  expect(await saveDraft(app, draftForm({ typed }))).toMatchObject({
    kind: 'refused',
    problems: { workloads: { code: 'required' }, status: { code: 'required' } },
  });
  expect(await kept()).toMatchObject({ answers: { summary: 'Half a sentence', workloads: '' } });
});

describe('a text over its limit', () => {
  it('is saved too, so that it can be shortened or cut', async () => {
    const summary = 'x'.repeat(2001);
    const typed = noteAnswers({ summary, concerns: 'VPN' });
    expect(await saveDraft(app, draftForm({ typed }))).toMatchObject({
      kind: 'refused',
      problems: { summary: { code: 'too-long', limit: 2000, length: 2001 } },
    });
    expect((await kept())?.answers).toEqual(typed);
  });
});

describe('a text that is too long for any card', () => {
  const tooLong = 'x'.repeat(16_000);

  it('is shown again but not saved, and all other answers are', async () => {
    const typed = noteAnswers({ summary: tooLong, concerns: 'VPN' });
    expect(await saveDraft(app, draftForm({ typed }))).toMatchObject({
      kind: 'refused',
      problems: { summary: { code: 'too-long', limit: 2000, length: 16_000 } },
      draft: { answers: { summary: tooLong, concerns: 'VPN' } },
    });
    expect((await kept())?.answers).toEqual(noteAnswers({ summary: '', concerns: 'VPN' }));
  });

  it('does not replace the saved text', async () => {
    await saveDraft(app, draftForm({ typed: noteAnswers({ summary: 'Teams is on' }) }));
    await saveDraft(app, draftForm({ typed: noteAnswers({ summary: tooLong, concerns: 'VPN' }) }));
    expect(await kept()).toMatchObject({ answers: { summary: 'Teams is on', concerns: 'VPN' } });
  });

  it('in the form of a written note keeps the note’s own words in the correction', async () => {
    await writeNote(app, { typed: noteAnswers({ summary: 'Teams is on' }) });
    const typed = noteAnswers({ summary: tooLong, concerns: 'VPN' });
    const outcome = await saveDraft(app, draftForm({ typed }));
    expect(outcome).toMatchObject({ kind: 'refused', draft: { id: 'id-1', corrects: 1 } });
    expect(await kept('id-1')).toMatchObject({ answers: { summary: 'Teams is on', concerns: 'VPN' } });
  });
});

describe('a final note', () => {
  it('asks why the walk closes while items are open', async () => {
    expect(await saveDraft(app, draftForm({ finality: 'final' }))).toMatchObject({
      kind: 'asks-to-close',
      problems: {},
      draft: { finality: 'final' },
    });
  });

  it('asks nothing when every item is done', async () => {
    await keep(app, { id: 'engagement-2', items: everyItem({ status: 'done' }) });
    const form = draftForm({ engagementId: 'engagement-2', finality: 'final' });
    expect(await saveDraft(app, form)).toMatchObject({ kind: 'saved', draft: { finality: 'final' } });
  });
});

it('a form must say if the note is final', async () => {
  expect(await saveDraft(app, draftForm({ finality: '' }))).toMatchObject({
    kind: 'refused',
    problems: { finality: { code: 'required' } },
  });
});

it.each(['pausing', 'unrelated'] as const)(
  'the tag typed into the note of a customer whose reason is "%s" is refused and saved',
  async (covid) => {
    await keep(app, { id: 'engagement-2', customer: { covid } });
    const typed = noteAnswers({ summary: 'Paused #COVID19' });
    const outcome = await saveDraft(app, draftForm({ engagementId: 'engagement-2', typed }));
    const problem = { code: 'tag-not-allowed', why: covid };
    expect(outcome).toMatchObject({ kind: 'refused', problems: { summary: problem } });
    expect(await kept()).toMatchObject({ answers: { summary: 'Paused #COVID19' } });
  },
);

describe('the form of a note that was written in the meantime', () => {
  beforeEach(() => writeNote(app));

  it('pressed again finds the written note', async () => {
    expect(await saveDraft(app, draftForm())).toEqual({ kind: 'written', noteId: 'draft-1' });
    expect(await kept()).toBeUndefined();
  });

  it('with other words opens a correction and does not change the note', async () => {
    const before = await app.engagements.loadNote('draft-1');
    const outcome = await saveDraft(app, draftForm({ typed: noteAnswers({ summary: 'Teams is on' }) }));
    expect(outcome).toMatchObject({ kind: 'saved', draft: { id: 'id-1', revision: 1, corrects: 1 } });
    expect(await app.engagements.loadNote('draft-1')).toEqual(before);
  });

  it('changed from interim to final opens a correction too', async () => {
    expect(await saveDraft(app, draftForm({ finality: 'final' }))).toMatchObject({
      kind: 'asks-to-close',
      draft: { id: 'id-1', corrects: 1 },
    });
  });
});

it('the id of a draft of another kind is not used', async () => {
  await saveDraft(app, draftForm());
  const outcome = await saveDraft(app, draftForm({ kindId: 'engagement-management', typed: {} }));
  expect(outcome).toMatchObject({ draft: { id: 'id-1', kindId: 'engagement-management', revision: 1 } });
  expect(await kept()).toMatchObject({ kindId: 'technical-enablement', answers: noteAnswers() });
});

it('a kind that does not close the checklist is neither final nor interim', async () => {
  for (const finality of ['final', 'interim', '']) {
    const form = draftForm({ kindId: 'service-intent', draftId: `draft-${finality}`, finality, typed: {} });
    const outcome = await saveDraft(app, form);
    expect(outcome).toMatchObject({ draft: { finality: 'update' } });
    expect(outcome).not.toMatchObject({ problems: { finality: {} } });
  }
});

it('the id of a draft of another engagement is not used', async () => {
  await saveDraft(app, draftForm());
  await keep(app, { id: 'engagement-2', customer: { name: 'Fabrikam' } });
  const outcome = await saveDraft(app, draftForm({ engagementId: 'engagement-2', typed: noteAnswers() }));
  expect(outcome).toMatchObject({ draft: { id: 'id-1', engagementId: 'engagement-2', revision: 1 } });
  expect(await kept()).toMatchObject({ engagementId: 'engagement-1' });
});

it.each([
  ['another person’s engagement', { person: colleague }],
  ['an engagement that does not exist', { engagementId: 'engagement-2' }],
  ['a kind of note that does not exist', { kindId: 'postcard' }],
])('%s is unknown and no draft is saved', async (_, given) => {
  expect(await saveDraft(app, draftForm(given))).toEqual({ kind: 'unknown' });
  expect(await kept()).toBeUndefined();
});
