import { reframeDraft } from '../../../src/domain/living/reshape-draft';
import { fillIn, FillSource } from '../../../src/domain/living/fill-in';
import { Language } from '../../../src/domain/values/language';
import { NoteAnswers } from '../../../src/domain/note/note';
import { engagementWith, kindNamed, playbook, today } from '../../support/makers';
import { draftWith, everyLayout, walkIn } from '../../support/note-samples';

const source = (kindId: string): FillSource => ({
  kind: kindNamed(kindId),
  engagement: engagementWith({
    items: {
      teams: { status: 'in-progress', note: 'Pilot group' },
      networking: { status: 'blocked', blocker: 'Firewall' },
    },
  }),
  playbook,
  today,
  author: 'FastTrack engineer',
});

/** Returns a draft of an earlier release in German. It does not say what was filled in. */
const inGerman = (kindId: string, answers: NoteAnswers, given: { filledIn?: NoteAnswers } = {}) => {
  const draft = { ...draftWith({ kind: kindNamed(kindId), answers }), ...given };
  return reframeDraft(draft, { layoutId: '', language: 'de' }, source(kindId)).answers;
};

it.each<[string, string, string, string, string]>([
  [
    'a summary',
    ...(['technical-enablement', 'summary'] as const),
    'In progress: Teams enablement – Pilot group.',
    'In Arbeit: Aktivierung von Teams – Pilot group.',
  ],
  [
    'concerns',
    ...(['technical-enablement', 'concerns'] as const),
    'Network and VPN: Firewall.',
    'Netzwerk und VPN: Firewall.',
  ],
  [
    'workload lines',
    ...(['executive-summary', 'snapshot'] as const),
    'TEAMS: In progress: Pilot group.\nCORE: Blocked: Network and VPN – Firewall.',
    'TEAMS: In Arbeit: Pilot group.\nCORE: Blockiert: Netzwerk und VPN – Firewall.',
  ],
  ['the day of the next update', 'enterprise-status', 'nextUpdate', '2026-04-20', '2026-04-20'],
  ['a choice', 'enterprise-status', 'status', 'yellow', 'yellow'],
])('filled-in text changes its language: %s', (_, kindId, fieldId, english, german) => {
  expect(inGerman(kindId, { [fieldId]: english })).toMatchObject({ [fieldId]: german });
});

it.each([
  ['another word', 'In progress: Teams enablement – Pilot group!'],
  ['nothing', ''],
  ['another text', 'We met the network team.'],
])('typed text stays as it was typed: %s', (_, summary) => {
  expect(inGerman('technical-enablement', { summary })).toMatchObject({ summary });
});

it('text that the draft says was filled in changes its language, although the checklist has moved on', () => {
  const summary = 'In progress: an item that is done now.';
  const filledIn = { summary };
  expect(inGerman('technical-enablement', { summary }, { filledIn })).toMatchObject({
    summary: 'In Arbeit: Aktivierung von Teams – Pilot group.',
  });
});

describe.each(everyLayout)('%s', (_, laidOut) => {
  it.each<[Language, Language]>([
    ['en', 'de'],
    ['de', 'en'],
  ])('filled in (%s) and translated (%s) is the same as filled in directly', (from, to) => {
    const { kind, layout } = laidOut;
    const walk = { ...source(kind.id), engagement: walkIn('en') };
    const answers = fillIn({ layoutId: layout.id, language: from }, walk);
    const draft = draftWith({ kind, answers, layoutId: layout.id, language: from });
    expect(reframeDraft(draft, { layoutId: layout.id, language: to }, walk).answers).toEqual(
      fillIn({ layoutId: layout.id, language: to }, walk),
    );
  });
});
