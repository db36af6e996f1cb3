import { DraftForm } from '../../src/app/notes/draft-form';
import { saveDraft } from '../../src/app/notes/save-draft';
import { draftForm, keep, noteAnswers, today } from '../support/makers';
import { withApp } from '../support/with-app';

const app = withApp((app) =>
  keep(app, {
    items: {
      teams: { status: 'in-progress', nextAction: 'Agree on guests', owner: 'Teams admin', due: today },
      identity: { status: 'done' },
    },
  }),
);

const kept = () => app.engagements.loadDraft('draft-1');

/** Saves a form and returns the stored draft. */
async function save(form: Partial<DraftForm>) {
  await saveDraft(app, draftForm(form));
  const draft = await kept();
  if (!draft) throw new Error('nothing is kept');
  return draft;
}

describe('another layout', () => {
  const toFtop = { reshape: { kind: 'layout', layoutId: 'ftop' } } as const;
  const back = { layoutId: 'ftop', reshape: { kind: 'layout', layoutId: 'written' } } as const;

  it('keeps the typed text and fills in its additional fields', async () => {
    const draft = await save({ typed: noteAnswers({ concerns: 'VPN' }), ...toFtop });
    expect(draft).toMatchObject({
      layoutId: 'ftop',
      revision: 1,
      answers: {
        ...noteAnswers({ concerns: 'VPN' }),
        participants: '',
        questions: '',
        task: expect.stringContaining('Teams enablement') as string,
      },
    });
  });

  it('and back loses no answer of either', async () => {
    const { answers } = await save({ typed: noteAnswers({ concerns: 'VPN' }), ...toFtop });
    const typed = { ...answers, questions: 'Which licences?', summary: 'Teams is on' };
    expect((await save({ typed, ...back })).answers).toEqual({ ...typed, concerns: 'VPN' });
    const again = await save({ typed: noteAnswers({ concerns: 'VPN', summary: 'Teams is on' }), ...toFtop });
    expect(again).toMatchObject({ answers: { questions: 'Which licences?', concerns: 'VPN' }, revision: 3 });
  });

  it('that does not exist is the first one', async () => {
    expect(await save({ reshape: { kind: 'layout', layoutId: 'poem' } })).toMatchObject({
      layoutId: 'written',
      revision: 1,
    });
  });
});

describe('another language', () => {
  const german = { reshape: { kind: 'language', language: 'de' } } as const;

  it('translates what the checklist filled in and keeps the typed text', async () => {
    const opened = await save({
      typed: noteAnswers({
        workloads: 'TEAMS,AADP',
        summary: 'Done: Identity and sign-in.\nIn progress: Teams enablement.',
        concerns: 'No decision on VPN',
      }),
      ...german,
    });
    expect(opened).toMatchObject({ language: 'de', answers: { concerns: 'No decision on VPN' } });
    expect(opened.answers['summary']).toBe(
      'Erledigt: Identität und Anmeldung.\nIn Arbeit: Aktivierung von Teams.',
    );
  });

  it('keeps a text in which even one word was changed', async () => {
    const summary = 'In progress: Teams enablement!';
    expect((await save({ typed: noteAnswers({ summary }), ...german })).answers).toEqual(
      noteAnswers({ summary }),
    );
  });

  it('translates the fields of another layout too', async () => {
    const { answers } = await save({ reshape: { kind: 'layout', layoutId: 'ftop' } });
    const written = await save({
      typed: answers,
      layoutId: 'ftop',
      reshape: { kind: 'layout', layoutId: 'written' },
    });
    const draft = await save({ typed: written.answers, ...german });
    expect(draft.answers['task']).toContain('Aktivierung von Teams');
  });
});

describe('a text cut for the slide', () => {
  const awareness = `${'x'.repeat(299)}. ${'y'.repeat(299)}.`;
  const form = { kindId: 'enterprise-status', layoutId: 'form', finality: '' } as const;

  it('keeps the first sentence before ## and the rest after it', async () => {
    const reshape = { kind: 'cut', fieldId: 'awareness' } as const;
    const { answers } = await save({ ...form, typed: { awareness, topic: 'Network' }, reshape });
    expect(answers).toMatchObject({
      awareness: `${'x'.repeat(299)}. ## ${'y'.repeat(299)}.`,
      topic: 'Network',
    });
  });

  it.each(['topic', 'brand', 'attic'])(
    'is not possible for "%s", which has no box of its own on the slide',
    async (fieldId) => {
      const { answers } = await save({ ...form, typed: { awareness }, reshape: { kind: 'cut', fieldId } });
      expect(answers['awareness']).toBe(awareness);
      expect(answers['attic']).toBeUndefined();
    },
  );
});

describe('a suggested choice', () => {
  const form = { kindId: 'entitlement-status', layoutId: 'form', finality: '' } as const;
  const take = (fieldId: string, choiceId: string) => ({ kind: 'choice', fieldId, choiceId }) as const;

  it('also sets the choice it belongs to, over any earlier one, and keeps the rest', async () => {
    const typed = { l1: 'no-intent', statusText: 'The firewall blocks it.' };
    const { answers } = await save({ ...form, typed, reshape: take('l2', 'infrastructure') });
    expect(answers).toMatchObject({ l1: 'blocked', l2: 'infrastructure', statusText: typed.statusText });
  });

  it.each([
    ['l2', 'poem'],
    ['poem', 'infrastructure'],
  ])('%s/%s that does not exist has no effect', async (fieldId, choiceId) => {
    const typed = { l2: 'migration' };
    const { answers } = await save({ ...form, typed, reshape: take(fieldId, choiceId) });
    expect(answers).toMatchObject({ l1: 'in-progress', l2: 'migration' });
    expect(answers['poem']).toBeUndefined();
  });

  it('L1 follows from L2 on a card of an earlier release, until a person chooses it', async () => {
    const first = await save({ ...form, typed: { l2: 'migration' } });
    expect(first.answers['l1']).toBe('in-progress');
    const second = await save({ ...form, typed: { l1: 'in-progress', l2: 'licensing' } });
    expect(second.answers['l1']).toBe('blocked');
    const outcome = await saveDraft(app, draftForm({ ...form, typed: { l1: 'unknown', l2: 'licensing' } }));
    expect(outcome).toMatchObject({ problems: { l2: { code: 'required' } }, dropped: [{ id: 'l2' }] });
  });
});
