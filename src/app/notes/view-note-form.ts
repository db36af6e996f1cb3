import { lengthsOf } from '../../domain/note/note-lengths';
import { suggestChoices, walkTexts } from '../../domain/suggest/suggest';
import { missingItems } from '../../domain/walk/progress';
import { noteTag } from '../../domain/walk/tag';
import { App } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';
import { NoteFormView, SuggestedChoices } from '../views/note-form-view';

/** Returns what the form of a draft shows: the draft, its lengths, what the walk suggests, and what is missing. */
export function viewNoteForm({ playbook }: Pick<App, 'playbook'>, atHand: DraftAtHand): NoteFormView {
  const { engagement, laidOut, draft } = atHand;
  const { answers, language } = draft;
  const tag = noteTag(laidOut.kind, engagement.customer.covid);
  return {
    ...{ engagement, laidOut, draft, playbook },
    lengths: lengthsOf({ ...laidOut, playbook, answers, language, tag }),
    suggestions: suggestedFor({ playbook }, atHand),
    missing: laidOut.kind.closesChecklist ? missingItems(engagement, playbook) : [],
  };
}

function suggestedFor(
  { playbook }: Pick<App, 'playbook'>,
  { engagement, laidOut: { kind }, draft: { answers } }: DraftAtHand,
): readonly SuggestedChoices[] {
  const said = walkTexts({ engagement, playbook, kind }, answers);
  return kind.fields.map((field) => ({
    field,
    suggestions: suggestChoices(field, said).filter(({ choice }) => choice.id !== answers[field.id]),
  }));
}
