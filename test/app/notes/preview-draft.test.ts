import { previewDraft } from '../../../src/app/notes/preview-draft';
import { DraftAtHand } from '../../../src/app/views/draft-at-hand';
import { layOut } from '../../../src/domain/note/laid-out';
import { NoteAnswers } from '../../../src/domain/note/note';
import { Engagement } from '../../../src/domain/walk/engagement';
import { engagementWith, kindNamed, noteAnswers, playbook, checkWords } from '../../support/makers';
import { draftWith, noteWith } from '../../support/note-samples';

function atHand(
  kindId: string,
  answers: NoteAnswers,
  engagement: Engagement = engagementWith(),
): DraftAtHand {
  const kind = kindNamed(kindId);
  return { engagement, laidOut: layOut(kind, ''), draft: draftWith({ kind, answers }) };
}

const preview = (given: DraftAtHand) => previewDraft({ playbook, checkWords }, given);

it('a preview reads as the note that will be written', () => {
  const answers = noteAnswers();
  const { text } = noteWith({ kind: kindNamed('technical-enablement'), answers });
  expect(preview(atHand('technical-enablement', answers)).text).toBe(text);
});

it('a finding names the rule, its guidance, and its item', () => {
  const engagement = engagementWith({ items: { networking: { status: 'blocked', blocker: 'Firewall' } } });
  const { findings } = preview(
    atHand('technical-enablement', noteAnswers({ nextAction: 'TBD' }), engagement),
  );
  expect(findings).toMatchObject([
    { rule: 'next-action-missing', fieldId: 'nextAction', source: 'overall-status', item: undefined },
    { rule: 'blocked-unmentioned', item: { id: 'networking' } },
  ]);
});

it('a preview shows what the slide takes of each box, and what it leaves out', () => {
  const { slide } = preview(atHand('enterprise-status', { awareness: 'Teams in May ## Intune in June' }));
  expect(slide.map(({ box, taken, left }) => [box.label.en, taken, left])).toEqual([
    ['EXEC SUMMARY', '#covid', ''],
    ['AWARENESS', 'Teams in May', 'Intune in June'],
  ]);
});

it.each<[string, NoteAnswers, string, string]>([
  [
    'a part that is cut in the middle',
    { topic: 'Network', description: 'VPN is full. ## Since March.', impact: 'Calls', action: 'Ask' },
    'Network – VPN is full. Impact: Calls – Action: Ask #covid',
    'Since March.',
  ],
  [
    'no part that is cut',
    { topic: 'Network', description: 'VPN is full.' },
    'Network – VPN is full. #covid',
    '',
  ],
])('the slide takes all parts of the Exec Summary, with %s', (_, answers, taken, left) => {
  const first = { ...atHand('enterprise-status', answers) };
  for (const corrects of [0, 1])
    expect(preview({ ...first, draft: { ...first.draft, corrects } }).slide).toMatchObject([{ taken, left }]);
});
