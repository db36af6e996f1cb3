import { DraftRequest, openDraft } from '../../../src/app/notes/open-draft';
import { saveDraft } from '../../../src/app/notes/save-draft';
import {
  colleague,
  draftForm,
  keep,
  kindNamed,
  noteAnswers,
  partner,
  technicalEnablement,
  today,
  writeNote,
} from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

function request(given: Partial<DraftRequest> = {}): DraftRequest {
  return {
    person: partner,
    engagementId: 'engagement-1',
    kindId: technicalEnablement.id,
    language: 'en',
    today,
    author: 'FastTrack engineer',
    ...given,
  };
}

describe('a form in which nobody has typed', () => {
  it('is filled in from the checklist in the language of the person, and is not saved', async () => {
    await keep(app, { items: { teams: { status: 'done', note: 'Pilot group' } } });
    expect(await openDraft(app, request({ language: 'de' }))).toMatchObject({
      kind: 'opened',
      engagement: { id: 'engagement-1' },
      laidOut: { kind: { id: technicalEnablement.id } },
      draft: {
        id: 'id-1',
        revision: 0,
        corrects: 0,
        answers: { workloads: 'TEAMS', summary: 'Erledigt: Aktivierung von Teams – Pilot group.' },
      },
    });
    expect(await app.engagements.loadDraft('id-1')).toBeUndefined();
  });

  it('proposes an interim note, for as long as items are open', async () => {
    await keep(app, {});
    expect(await openDraft(app, request())).toMatchObject({ draft: { finality: 'interim' } });
  });
});

describe('an unfinished form', () => {
  beforeEach(async () => {
    await keep(app, {});
    await saveDraft(app, draftForm({ typed: noteAnswers({ summary: 'Half a sentence' }) }));
  });

  it('comes back as it was left', async () => {
    expect(await openDraft(app, request())).toMatchObject({
      draft: { id: 'draft-1', revision: 1, answers: { summary: 'Half a sentence' } },
    });
  });

  it('is the draft of every form of its kind: a form opened beside it saves into it', async () => {
    const typed = noteAnswers({ summary: 'Anew' });
    expect(await saveDraft(app, draftForm({ draftId: 'draft-2', typed }))).toMatchObject({
      draft: { id: 'draft-1' },
    });
    expect(await openDraft(app, request())).toMatchObject({ draft: { answers: { summary: 'Anew' } } });
    expect(await app.engagements.loadDraft('draft-2')).toBeUndefined();
  });

  it('stays when a note of another kind is written, and when a note is corrected', async () => {
    const other = kindNamed('engagement-management');
    await writeNote(app, {
      draftId: 'draft-9',
      kindId: other.id,
      finality: 'update',
      typed: { ...noteAnswers(), changed: 'Plans', risks: '' },
    });
    expect(await openDraft(app, request())).toMatchObject({
      draft: { answers: { summary: 'Half a sentence' } },
    });
  });

  it('that has become a note opens that note', async () => {
    const note = await writeNote(app, { draftId: 'draft-1' });
    expect(await openDraft(app, request({ draftId: note.id }))).toEqual({ kind: 'written', noteId: note.id });
  });

  it('of another engagement is not shown, even when its id is requested', async () => {
    await keep(app, { id: 'engagement-2', customer: { name: 'Fabrikam' } });
    const opened = await openDraft(app, request({ engagementId: 'engagement-2', draftId: 'draft-1' }));
    expect(opened).toMatchObject({ draft: { engagementId: 'engagement-2', answers: { summary: '' } } });
  });
});

describe('another kind', () => {
  beforeEach(async () => {
    await keep(app, {});
    await saveDraft(app, draftForm({ typed: noteAnswers({ summary: 'Half a sentence' }) }));
    const intent = { intentText: 'For everyone by summer' };
    await saveDraft(app, draftForm({ kindId: 'service-intent', draftId: 'draft-2', typed: intent }));
  });

  it.each([
    ['technical-enablement', 'draft-1'],
    ['service-intent', 'draft-2'],
  ])('the form of %s comes back as it was left', async (kindId, id) => {
    expect(await openDraft(app, request({ kindId }))).toMatchObject({ draft: { id, kindId, revision: 1 } });
  });

  it('has its own form, also when the draft of another kind is named', async () => {
    const opened = await openDraft(app, request({ kindId: 'executive-summary', draftId: 'draft-1' }));
    expect(opened).toMatchObject({ draft: { id: 'id-1', kindId: 'executive-summary', revision: 0 } });
  });
});

describe('the layout and the language of a form', () => {
  it('are the requested ones', async () => {
    await keep(app, { items: { teams: { status: 'done' } } });
    expect(await openDraft(app, request({ layoutId: 'ftop', noteLanguage: 'de' }))).toMatchObject({
      draft: { layoutId: 'ftop', language: 'de', answers: { task: 'Aktivierung von Teams' } },
    });
  });

  it('are the first layout and the person’s language by default, and the draft’s own after it is saved', async () => {
    await keep(app, {});
    expect(await openDraft(app, request({ language: 'de' }))).toMatchObject({
      draft: { layoutId: 'written', language: 'de' },
    });
    await saveDraft(app, draftForm({ layoutId: 'ftop' }));
    expect(await openDraft(app, request({ language: 'de' }))).toMatchObject({
      draft: { id: 'draft-1', layoutId: 'ftop', language: 'en' },
    });
  });

  it('change in an unfinished draft on request, without saving it', async () => {
    await keep(app, { items: { teams: { status: 'done' } } });
    const typed = noteAnswers({ summary: 'Done: Teams enablement.', concerns: 'VPN' });
    await saveDraft(app, draftForm({ typed }));
    expect(await openDraft(app, request({ layoutId: 'ftop', noteLanguage: 'de' }))).toMatchObject({
      draft: {
        id: 'draft-1',
        revision: 1,
        layoutId: 'ftop',
        language: 'de',
        answers: { summary: 'Erledigt: Aktivierung von Teams.', concerns: 'VPN', questions: '' },
      },
    });
    expect(await app.engagements.loadDraft('draft-1')).toMatchObject({ language: 'en', layoutId: 'written' });
  });
});

it.each([
  ['another person’s engagement', { person: colleague }],
  ['an engagement that does not exist', { engagementId: 'engagement-2' }],
  ['a kind of note that does not exist', { kindId: 'postcard' }],
])('%s is unknown', async (_, given) => {
  await keep(app, {});
  expect(await openDraft(app, request(given))).toEqual({ kind: 'unknown' });
});
