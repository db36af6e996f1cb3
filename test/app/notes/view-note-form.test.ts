import { viewNoteForm } from '../../../src/app/notes/view-note-form';
import { NoteFormView } from '../../../src/app/views/note-form-view';
import { layOut } from '../../../src/domain/note/laid-out';
import { NoteAnswers } from '../../../src/domain/note/note';
import { engagementWith, kindNamed, playbook } from '../../support/makers';
import { draftWith } from '../../support/note-samples';

function viewOf(
  kindId: string,
  answers: NoteAnswers = {},
  given: Parameters<typeof engagementWith>[0] = {},
): NoteFormView {
  const kind = kindNamed(kindId);
  const draft = draftWith({ kind, answers });
  return viewNoteForm({ playbook }, { engagement: engagementWith(given), laidOut: layOut(kind, ''), draft });
}

it('open items count only for a kind that says if it is final', () => {
  expect(viewOf('technical-enablement').openCount).toBe(11);
  expect(viewOf('entitlement-status').openCount).toBe(0);
});

it.each([
  ['technical-enablement', 'assistance', undefined],
  ['technical-enablement', 'unrelated', 'unrelated'],
  ['technical-enablement', 'pausing', 'pausing'],
] as const)('a note of %s for "%s" has no tag because of %p', (kindId, covid, why) => {
  expect(viewOf(kindId, {}, { customer: { covid } }).untagged).toBe(why);
});

it('the lengths are those of the layout', () => {
  expect(viewOf('entitlement-status', { statusText: 'Late' }).lengths).toMatchObject([
    { fieldId: 'statusText', used: 4, limit: 400 },
  ]);
});

it('the suggestions disappear when one is chosen', () => {
  const networking = {
    status: 'blocked',
    blocker: 'The IT manager left and nobody has taken over.',
  } as const;
  const suggested = (answers: NoteAnswers): readonly string[] =>
    viewOf('entitlement-status', answers, { items: { networking } }).suggestions.flatMap(
      ({ field, suggestions }) => suggestions.map(({ choice }) => `${field.id}: ${choice.id}`),
    );
  const [best = ''] = suggested({});
  const [fieldId = '', choiceId = ''] = best.split(': ');
  expect(suggested({ l1: 'blocked' })).toContain(best);
  expect(suggested({ l1: 'blocked', [fieldId]: choiceId })).toEqual([]);
});
