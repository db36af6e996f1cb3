import { movableRests } from '../../domain/draft/move-rest';
import { offeredChoices } from '../../domain/note/asked-fields';
import { lengthsOf } from '../../domain/note/note-lengths';
import { suggestChoices, walkTexts } from '../../domain/suggest/suggest';
import { openItems } from '../../domain/walk/progress';
import { noteTag, whyUntagged } from '../../domain/walk/tag';
import { Using } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';
import { NoteFormView, SuggestedChoices } from '../views/note-form-view';

/**
 * Returns what a draft's form shows: the draft, its lengths, the choices that the walk suggests, and
 * how many items are open.
 */
export function viewNoteForm({ playbook }: Using<'playbook'>, atHand: DraftAtHand): NoteFormView {
  const { engagement, laidOut, draft, since } = atHand;
  const { answers, language } = draft;
  const { kind } = laidOut;
  const { covid } = engagement.customer;
  const tag = noteTag(kind, covid);
  const counted = { ...laidOut, playbook, answers, language, tag };
  return {
    ...{ engagement, laidOut, draft, since, playbook },
    lengths: lengthsOf(counted),
    rests: movableRests(counted),
    suggestions: suggestedFor({ playbook }, atHand),
    openCount: kind.closesChecklist ? openItems(engagement, playbook).length : 0,
    untagged: tag === '' ? whyUntagged(kind, covid) : undefined,
  };
}

function suggestedFor(
  { playbook }: Using<'playbook'>,
  { engagement, laidOut: { kind }, draft: { answers } }: DraftAtHand,
): readonly SuggestedChoices[] {
  const said = walkTexts({ engagement, playbook, kind }, answers);
  return kind.fields
    .filter(({ id, tells }) => tells === 'status' && (answers[id] ?? '') === '')
    .map((field) => {
      const offered = offeredChoices(field, answers);
      return { field, suggestions: suggestChoices({ ...field, choices: offered }, said) };
    });
}
