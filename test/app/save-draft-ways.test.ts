import { openDraft } from '../../src/app/notes/open-draft';
import { saveDraft } from '../../src/app/notes/save-draft';
import { settlePause } from '../../src/app/settling/settle-pause';
import { draftForm, everyItem, keep, noteAnswers, partner, today, writeNote } from '../support/makers';
import { withApp } from '../support/with-app';

const app = withApp((app) => keep(app, { items: { teams: { status: 'done' } } }));

const kept = (draftId = 'draft-1') => app.engagements.loadDraft(draftId);

/** Returns the answers of a form in which nobody has typed. */
async function untouched(language: 'en' | 'de' = 'en') {
  const opened = await openDraft(app, {
    person: partner,
    engagementId: 'engagement-1',
    kindId: 'technical-enablement',
    language,
    today,
    author: 'FastTrack engineer',
  });
  if (opened.kind !== 'opened') throw new Error('the form is unknown');
  return opened.draft.answers;
}

describe('a form of one field', () => {
  it('keeps the other answers and accepts only that field', async () => {
    await saveDraft(app, draftForm({ typed: noteAnswers({ concerns: 'VPN' }) }));
    const typed = { summary: 'Teams is on', concerns: 'not asked here' };
    expect(await saveDraft(app, draftForm({ only: 'summary', typed }))).toMatchObject({
      kind: 'saved',
      draft: { revision: 2, answers: noteAnswers({ concerns: 'VPN', summary: 'Teams is on' }) },
    });
    expect((await kept())?.answers).toEqual(noteAnswers({ concerns: 'VPN', summary: 'Teams is on' }));
  });

  it('can be emptied, and then says what is missing', async () => {
    await saveDraft(app, draftForm());
    const outcome = await saveDraft(app, draftForm({ only: 'summary', typed: {} }));
    expect(outcome).toMatchObject({ kind: 'refused', problems: { summary: { code: 'required' } } });
  });

  it('of a field that does not exist has no effect', async () => {
    await saveDraft(app, draftForm());
    const outcome = await saveDraft(app, draftForm({ only: 'attic', typed: { attic: 'x', summary: '' } }));
    expect(outcome).toMatchObject({ kind: 'saved', draft: { revision: 1, answers: noteAnswers() } });
    expect((await kept())?.answers['attic']).toBeUndefined();
  });

  it('in the form of a written note changes that field in a correction', async () => {
    await writeNote(app, { typed: noteAnswers({ concerns: 'VPN' }) });
    const outcome = await saveDraft(app, draftForm({ only: 'summary', typed: { summary: 'Teams is on' } }));
    expect(outcome).toMatchObject({
      draft: { id: 'id-1', corrects: 1, answers: noteAnswers({ concerns: 'VPN', summary: 'Teams is on' }) },
    });
  });
});

describe('a form that is closed without saving', () => {
  it.each(['en', 'de'] as const)('is not saved when no text was typed, in %s', async (language) => {
    const typed = await untouched(language);
    expect(await saveDraft(app, draftForm({ typed, language, leaving: true }))).toEqual({
      kind: 'untouched',
    });
    expect(await kept()).toBeUndefined();
  });

  it('is saved for one typed word', async () => {
    const typed = { ...(await untouched()), participants: '', statusText: 'Soon' };
    expect(await saveDraft(app, draftForm({ typed, leaving: true }))).toMatchObject({
      draft: { revision: 1 },
    });
    expect(await kept()).toMatchObject({ answers: { statusText: 'Soon' } });
  });

  it('that was saved before stays saved, also when it is emptied again', async () => {
    const typed = await untouched();
    await saveDraft(app, draftForm());
    expect(await saveDraft(app, draftForm({ typed, leaving: true }))).toMatchObject({
      draft: { revision: 2 },
    });
    expect((await kept())?.answers).toMatchObject(typed);
  });

  it('is saved when the save button is pressed instead', async () => {
    await saveDraft(app, draftForm({ typed: await untouched() }));
    expect(await kept()).toMatchObject({ revision: 1 });
  });

  it('of a written note that says the same leads to that note', async () => {
    await writeNote(app);
    expect(await saveDraft(app, draftForm({ leaving: true }))).toEqual({
      kind: 'written',
      noteId: 'draft-1',
    });
  });
});

describe('the question if the customer pauses', () => {
  const paused = noteAnswers({ status: 'paused' });

  it('is asked when no other problem is left, and the draft is saved', async () => {
    expect(await saveDraft(app, draftForm({ typed: paused }))).toMatchObject({ kind: 'asks', problems: {} });
    expect(await kept()).toMatchObject({ answers: { status: 'paused' }, tagKept: false });
  });

  it('waits until there is no other problem', async () => {
    const typed = { ...paused, summary: '' };
    expect(await saveDraft(app, draftForm({ typed }))).toMatchObject({ kind: 'refused' });
  });

  it.each(['pausing', 'unrelated'] as const)(
    'is not asked for a customer who is %s: no tag',
    async (covid) => {
      await keep(app, { id: 'engagement-2', customer: { covid } });
      const outcome = await saveDraft(app, draftForm({ engagementId: 'engagement-2', typed: paused }));
      expect(outcome).toMatchObject({ kind: 'saved' });
    },
  );

  it.each([
    ['service-intent', { services: 'TEAMS', intent: 'pausing', intentText: 'Until autumn' }],
    [
      'executive-summary',
      {
        customer: 'A university',
        engagement: 'on-hold',
        deployment: 'not',
        relationship: 'Good',
        snapshot: 'TEAMS: waits',
      },
    ],
  ])('is asked for %s too', async (kindId, typed) => {
    const form = draftForm({ kindId, finality: '', typed: { ...noteAnswers(), ...typed } });
    expect(await saveDraft(app, form)).toMatchObject({ kind: 'asks' });
  });

  it('answered with no is forgotten when the status changes, and asked again', async () => {
    await saveDraft(app, draftForm({ typed: paused }));
    const draft = await kept();
    if (!draft) throw new Error('nothing is kept');
    await app.engagements.saveDraft({ ...draft, tagKept: true });
    expect(await saveDraft(app, draftForm({ typed: paused }))).toMatchObject({ kind: 'saved' });
    await saveDraft(app, draftForm());
    expect(await kept()).toMatchObject({ tagKept: false });
    expect(await saveDraft(app, draftForm({ typed: paused }))).toMatchObject({ kind: 'asks' });
  });
});

it('another layout or language makes a revision, and the same form again does not', async () => {
  const revisions = [];
  for (const form of [{}, { language: 'de' }, { language: 'de' }, { layoutId: 'ftop' }, {}] as const) {
    await saveDraft(app, draftForm(form));
    revisions.push((await kept())?.revision);
  }
  expect(revisions).toEqual([1, 2, 2, 3, 4]);
});

describe('two forms of one note', () => {
  it('an older form does not overwrite a newer one, which fills its empty fields', async () => {
    await saveDraft(app, draftForm({ typed: noteAnswers({ statusText: '' }) }));
    await saveDraft(app, draftForm({ typed: noteAnswers({ summary: 'Newer', statusText: 'Late.' }) }));
    const older = draftForm({ revision: 1, typed: noteAnswers({ summary: 'Older', statusText: '' }) });
    const outcome = await saveDraft(app, older);
    expect(outcome).toMatchObject({
      kind: 'overtaken',
      draft: { revision: 2, answers: { summary: 'Older', statusText: 'Late.' } },
    });
    expect(await app.engagements.loadDraft('draft-1')).toMatchObject({ answers: { summary: 'Newer' } });
    if (!('draft' in outcome)) throw new Error('nothing is shown');
    await saveDraft(app, { ...older, revision: 2, typed: outcome.draft.answers });
    expect(await app.engagements.loadDraft('draft-1')).toMatchObject({ answers: { summary: 'Older' } });
  });

  it('a form without a revision is older than any draft', async () => {
    await saveDraft(app, draftForm());
    const typed = noteAnswers({ summary: 'Older' });
    expect(await saveDraft(app, draftForm({ revision: undefined, typed }))).toMatchObject({
      kind: 'overtaken',
    });
  });
});

it('says when a text is too long to be saved, and keeps the saved one', async () => {
  await saveDraft(app, draftForm());
  const outcome = await saveDraft(app, draftForm({ typed: noteAnswers({ summary: 'x'.repeat(6_001) }) }));
  expect(outcome).toMatchObject({ kind: 'refused', whole: false });
  const { summary } = noteAnswers();
  expect(await app.engagements.loadDraft('draft-1')).toMatchObject({ answers: { summary } });
});

it('reads no text of more than 20,000 characters', async () => {
  expect(await saveDraft(app, draftForm({ typed: { summary: '#'.repeat(20_001) } }))).toEqual({
    kind: 'too-large',
  });
});

it('a form that claims to correct a note of another kind corrects none', async () => {
  const note = await writeNote(app);
  const form = draftForm({ draftId: 'draft-7', kindId: 'engagement-management', corrects: note.number });
  expect(await saveDraft(app, form)).toMatchObject({ draft: { corrects: 0 } });
});

it('an answered question about the pause is asked again when the status changes', async () => {
  await keep(app, { id: 'e-2', customer: { covid: 'assistance' } });
  const form = draftForm({
    ...{ engagementId: 'e-2', draftId: 'draft-8', kindId: 'service-intent', finality: 'update' },
    typed: { ...noteAnswers(), services: 'TEAMS', intent: 'pausing', intentText: 'They wait.' },
  });
  expect(await saveDraft(app, form)).toMatchObject({ kind: 'asks' });
  await settlePause(app, { person: partner, engagementId: 'e-2', draftId: 'draft-8', pauses: false });
  expect(await saveDraft(app, form)).toMatchObject({ kind: 'saved' });
  const other = { ...form, revision: 1, typed: { ...form.typed, intent: 'none' } };
  expect(await saveDraft(app, other)).toMatchObject({ kind: 'saved', draft: { revision: 2 } });
  expect(await saveDraft(app, { ...form, revision: 2 })).toMatchObject({ kind: 'asks' });
});

it('a form of one field keeps a final note final', async () => {
  await keep(app, { id: 'e-3', items: everyItem({ status: 'done' }) });
  const form = draftForm({ engagementId: 'e-3', draftId: 'draft-6', finality: 'final' });
  await saveDraft(app, form);
  const mended = { ...form, finality: 'interim', only: 'summary', typed: { summary: 'Mended.' } };
  expect(await saveDraft(app, mended)).toMatchObject({
    kind: 'saved',
    draft: { finality: 'final', answers: { summary: 'Mended.' } },
  });
});
