import { noteFormCard } from '../../cards/drafts/note-form-card';
import { ShownForm } from '../../cards/drafts/note-form-notices';
import { Card } from '../../cards/render';
import { viewNoteForm } from '../../src/app/notes/view-note-form';
import { DraftAtHand } from '../../src/app/views/draft-at-hand';
import { serviceField, serviceOf } from '../../src/domain/note/laid-out';
import { Turn, voiceOf } from '../talk/turn';
import { serviceChoice } from './services-dialog';

/** Renders a draft's form. While it is not known which service the note is about, asks for that first. */
export async function shownForm(
  turn: Turn,
  atHand: DraftAtHand,
  shown: Pick<ShownForm, 'only' | 'problems' | 'notice' | 'dropped' | 'offersReplace'> = {},
): Promise<Card> {
  const { engagement, laidOut, draft } = atHand;
  const { kind } = laidOut;
  if (serviceField(kind) && serviceOf(kind, draft.answers) === '') {
    const draftId = draft.corrects > 0 ? draft.id : undefined;
    return serviceChoice(turn, { engagement, kind, draftId, notice: shown.notice });
  }
  const { role } = turn.person;
  return noteFormCard(voiceOf(turn), { ...viewNoteForm(turn.app, atHand), role, ...shown });
}
