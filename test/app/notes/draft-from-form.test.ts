import { changeItem } from '../../../src/app/walk/change-item';
import { finishNote } from '../../../src/app/notes/finish-note';
import { openDraft } from '../../../src/app/notes/open-draft';
import { saveDraft } from '../../../src/app/notes/save-draft';
import { Draft } from '../../../src/domain/note/note';
import { addDays } from '../../../src/domain/values/dates';
import { draftForm, finishPress, itemAnswers, keep, kindNamed, partner, today } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp((app) => keep(app, { items: { teams: { status: 'in-progress' } } }));
const engagementId = 'engagement-1';

/** Returns the form as it is shown now. */
async function shown(kindId = 'technical-enablement', day = today): Promise<Draft> {
  const request = {
    person: partner,
    engagementId,
    kindId,
    language: 'en',
    author: 'FastTrack engineer',
  } as const;
  const opened = await openDraft(app, { ...request, today: day });
  if (opened.kind !== 'opened') throw new Error('the form is unknown');
  return opened.draft;
}

/** Returns the press that saves a form as it was shown, with what was typed into it. */
const pressOn = ({ id, answers, revision, filling }: Draft, typed: Record<string, string> = {}) =>
  draftForm({ draftId: id, revision, version: filling?.version, typed: { ...answers, ...typed } });

async function finishTeams(version = 1): Promise<void> {
  const typed = itemAnswers({ status: 'done' });
  const outcome = await changeItem(app, {
    person: partner,
    engagementId,
    itemId: 'teams',
    version,
    today,
    typed,
  });
  expect(outcome.kind).toBe('saved');
}

const needed = { nextAction: 'Call', nextActionDate: '2026-04-20' };
const done = 'Done: Teams enablement.';

it.each([
  ['was never saved', false],
  ['was saved before', true],
])('a form on an old card that %s does not count its filled-in text as typed', async (_, savedBefore) => {
  if (savedBefore) await saveDraft(app, pressOn(await shown(), needed));
  const old = await shown();
  await finishTeams();
  if (savedBefore) expect((await shown()).revision).toBe(2);
  const outcome = await saveDraft(app, pressOn(old, { ...needed, concerns: 'VPN' }));
  expect(outcome).toMatchObject({ kind: 'saved', draft: { answers: { summary: done, concerns: 'VPN' } } });
});

it('the text of an old card stays when it was typed, and the form tells the change', async () => {
  const old = await shown();
  await finishTeams();
  const summary = 'In progress: Teams enablement.\nWe met.';
  expect(await saveDraft(app, pressOn(old, { ...needed, summary }))).toMatchObject({
    draft: { answers: { summary } },
    since: {
      changes: [{ fieldId: 'summary', wanted: `${done}\nWe met.`, addable: true }],
      changedItems: [{ id: 'teams' }],
    },
  });
});

it.each(['add', 'undo'] as const)(
  'a second press of the same card’s "%s" changes nothing more',
  async (kind) => {
    const summary = 'In progress: Teams enablement.\nWe met.';
    await saveDraft(app, pressOn(await shown(), { ...needed, summary }));
    await finishTeams();
    const first = await shown();
    const added = await saveDraft(app, { ...pressOn(first), reshape: { kind: 'add' } });
    if (!('draft' in added)) throw new Error('there is no draft');
    const card = kind === 'add' ? first : added.draft;
    const press = { ...pressOn(card), reshape: { kind } };
    if (kind === 'undo') await saveDraft(app, press);
    const before = await app.engagements.loadDraft(first.id);
    expect(await saveDraft(app, press)).toMatchObject({ kind: 'saved', draft: { answers: before?.answers } });
    expect(await app.engagements.loadDraft(first.id)).toEqual(before);
  },
);

it('a draft of an earlier release keeps every word, and follows from then on', async () => {
  const { filledIn: _, filling: __, ...draft } = await shown();
  const typed = { ...draft.answers, concerns: 'VPN' };
  await app.engagements.saveDraft({
    ...draft,
    answers: typed,
    revision: 1,
    savedAt: '2026-04-06T09:00:00.000Z',
  });
  expect(await shown()).toMatchObject({ revision: 1, answers: typed });
  await finishTeams();
  expect(await shown()).toMatchObject({ revision: 2, answers: { summary: done, concerns: 'VPN' } });
});

it('a preview is not finished on a day on which its proposed next update is another', async () => {
  const kindId = kindNamed('enterprise-status').id;
  const typed = {
    ...{
      reason: 'over-50k',
      status: 'green',
      topic: 'Network',
      description: 'VPN is full.',
      impact: 'Late.',
    },
    ...{ action: 'Call', overview: 'Teams by summer.' },
  };
  const form = await shown(kindId);
  const given = { draftId: form.id, kindId, layoutId: 'form', finality: 'update' };
  const saved = await saveDraft(app, draftForm({ ...given, typed: { ...form.answers, ...typed } }));
  if (saved.kind !== 'saved') throw new Error(`the form is ${saved.kind}`);
  const press = finishPress(saved.engagement, saved.draft, { today: addDays(today, 1) });
  expect(await finishNote(app, press)).toMatchObject({
    kind: 'overtaken',
    draft: { revision: saved.draft.revision + 1, answers: { nextUpdate: '2026-04-21' } },
  });
});
