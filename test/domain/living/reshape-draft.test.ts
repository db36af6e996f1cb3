import { prefillNote } from '../../../src/domain/draft/prefill';
import { Reshape, reshapeDraft } from '../../../src/domain/living/reshape-draft';
import { layOut } from '../../../src/domain/note/laid-out';
import { Draft, NoteAnswers } from '../../../src/domain/note/note';
import { movableRests } from '../../../src/domain/draft/move-rest';
import { NoteKind } from '../../../src/domain/note/note-kind';
import { engagementWith, first, kindNamed, noteAnswers, playbook, today } from '../../support/makers';
import { draftWith } from '../../support/note-samples';

const engagement = engagementWith({
  items: { teams: { status: 'done' }, browsers: { status: 'in-progress' } },
});

const reshaped = (draft: Draft, reshape: Reshape): Draft => {
  const laidOut = layOut(kindNamed(draft.kindId), draft.layoutId);
  return reshapeDraft(draft, reshape, {
    ...laidOut,
    engagement,
    playbook,
    today,
    author: 'FastTrack engineer',
  });
};

const countedIn = ({ answers }: Draft, kind: NoteKind) => ({
  ...({ ...layOut(kind, ''), playbook, language: 'en', tag: '#covid' } as const),
  answers,
});

const draftOf = (kindId: string, answers: NoteAnswers, layoutId = ''): Draft =>
  draftWith({ kind: kindNamed(kindId), answers, layoutId });

describe('cutting a text for the slide', () => {
  const long = `${'It goes on. '.repeat(50)}`.trim();

  it.each(['risks', 'awareness'])('cuts %s at 512 characters', (fieldId) => {
    const draft = draftOf('enterprise-status', { risks: long, awareness: long, overview: long });
    const cut = reshaped(draft, { kind: 'cut', fieldId }).answers;
    expect(cut[fieldId]).toMatch(/^(?:It goes on\. ){42}## It goes on\./);
    expect({ ...cut, [fieldId]: long }).toEqual(draft.answers);
  });

  it.each(['overview', 'description', 'action', 'weather'])(
    'does not change %s, which is not alone on the slide',
    (fieldId) => {
      const draft = draftOf('enterprise-status', { overview: long, description: long, action: long });
      expect(reshaped(draft, { kind: 'cut', fieldId })).toEqual(draft);
    },
  );

  it('after a fill-in is taken back with it, so that what was typed before is there again', () => {
    const items = { networking: { status: 'blocked', blocker: 'The VPN is full. '.repeat(9).trim() } };
    const kind = kindNamed('enterprise-status');
    const source = { kind, engagement: engagementWith({ items }), playbook, today, author: '' };
    const typed = { description: 'Ours.', impact: 'Calls break up. '.repeat(8).trim(), overview: 'By May.' };
    const draft = draftOf('enterprise-status', typed);
    const filled = reshapeDraft(draft, { kind: 'fill', way: 'replace' }, source);
    const fieldId = first(movableRests(countedIn(filled, kind))).fieldId;
    const cut = reshapeDraft(filled, { kind: 'cut', fieldId }, source);
    expect(cut.answers['overview']).not.toBe(filled.answers['overview']);
    expect(reshapeDraft(cut, { kind: 'undo' }, source).answers).toMatchObject(typed);
  });

  it('does not change a text that fits', () => {
    const draft = draftOf('enterprise-status', { risks: 'VPN' });
    expect(reshaped(draft, { kind: 'cut', fieldId: 'risks' })).toEqual(draft);
  });
});

describe('another layout', () => {
  const draft = draftOf('technical-enablement', noteAnswers({ concerns: 'Firewall', statusText: '' }));
  const inTemplate = reshaped(draft, { kind: 'layout', layoutId: 'ftop' });

  it('keeps typed text, empty answers and the fields of the first layout only', () => {
    expect(inTemplate.layoutId).toBe('ftop');
    expect(inTemplate.answers).toMatchObject(draft.answers);
  });

  it('fills in its additional fields from the checklist', () => {
    expect(inTemplate.answers).toMatchObject({
      ...{
        task: 'Browsers\nTeams enablement',
        participants: '',
        questions: '',
        ftcActions: '',
      },
    });
  });

  it('and back gives the note as it was', () => {
    const back = reshaped(inTemplate, { kind: 'layout', layoutId: 'written' });
    expect(back.layoutId).toBe('written');
    expect(back.answers).toMatchObject(draft.answers);
  });

  it('keeps the way back from a fill-in', () => {
    const typed = { summary: 'We met the board.' };
    const filled = reshaped(draftOf('technical-enablement', typed), { kind: 'fill', way: 'replace' });
    const elsewhere = reshaped(filled, { kind: 'layout', layoutId: 'ftop' });
    expect(filled.answers['summary']).not.toBe(typed.summary);
    expect(reshaped(elsewhere, { kind: 'undo' }).answers).toMatchObject(typed);
  });

  it('that does not exist is the first one', () => {
    expect(reshaped(inTemplate, { kind: 'layout', layoutId: 'gone' }).layoutId).toBe('written');
  });
});

describe('another language', () => {
  it('translates filled-in text in every layout, and keeps typed text', () => {
    const kind = kindNamed('technical-enablement');
    const source = {
      kind,
      engagement,
      playbook,
      today,
      author: 'FastTrack engineer',
      language: 'en',
    } as const;
    const answers = Object.assign(
      {},
      ...kind.layouts.map(({ id }) => prefillNote({ ...source, ...layOut(kind, id) })),
    ) as NoteAnswers;
    const draft = draftOf('technical-enablement', { ...answers, statusText: 'Late.', questions: 'Why?' });
    const translated = reshaped(draft, { kind: 'language', language: 'de' });
    expect(translated.language).toBe('de');
    expect(translated.answers).toMatchObject({
      summary: 'Erledigt: Aktivierung von Teams.\nIn Arbeit: Browser.',
      task: 'Browser\nAktivierung von Teams',
      ...{ statusText: 'Late.', questions: 'Why?', nextActionOwner: 'FastTrack engineer' },
    });
    expect(reshaped(translated, { kind: 'language', language: 'en' })).toMatchObject(draft);
  });
});

describe('taking a suggested choice', () => {
  it('chooses L2, and L1 with it', () => {
    const draft = draftOf('entitlement-status', { l1: 'no-intent', l2: '', statusText: 'x' });
    const { answers } = reshaped(draft, { kind: 'choice', fieldId: 'l2', choiceId: 'legal' });
    expect(answers).toEqual({ l1: 'blocked', l2: 'legal', statusText: 'x' });
  });

  it('of a field without a grouping field sets only that choice', () => {
    const draft = draftOf('entitlement-status', { l1: '', l2: 'legal' });
    const { answers } = reshaped(draft, { kind: 'choice', fieldId: 'l1', choiceId: 'unknown' });
    expect(answers).toEqual({ l1: 'unknown', l2: 'legal' });
  });

  it.each([
    ['l2', 'weather'],
    ['mood', 'good'],
  ])('that is not offered has no effect: %s %s', (fieldId, choiceId) => {
    const draft = draftOf('entitlement-status', { l1: 'blocked', l2: 'legal' });
    expect(reshaped(draft, { kind: 'choice', fieldId, choiceId })).toEqual(draft);
  });
});
