import { CovidReason, Engagement } from '../walk/engagement';
import { Playbook } from '../walk/playbook';
import { openItems } from '../walk/progress';
import { noteTag } from '../walk/tag';
import { Draft, Finality, NoteAnswers } from './note';
import { chosenStatus, LaidOut } from './laid-out';
import { NoteKind } from './note-kind';

/**
 * Returns true when a note says that the customer pauses although the customer's notes carry the tag. The
 * partner must then say which is true, before the tag is dropped or kept.
 */
export function contradictsTag(laidOut: LaidOut, answers: NoteAnswers, covid: CovidReason): boolean {
  return noteTag(laidOut.kind, covid) !== '' && chosenStatus(laidOut, answers)?.means === 'paused';
}

/** The data that decides if a note can be final. */
interface Ending {
  readonly kind: NoteKind;
  readonly draft: Pick<Draft, 'finality' | 'closeReason'>;
  readonly engagement: Engagement;
  readonly playbook: Playbook;
}

/**
 * Returns true when a draft wants to be final although items are open. The partner must then go on with an
 * interim note, or give the reason why the walk closes anyway.
 */
export function asksToClose({ kind, draft, engagement, playbook }: Ending): boolean {
  if (!kind.closesChecklist || draft.finality !== 'final' || draft.closeReason) return false;
  return openItems(engagement, playbook).length > 0;
}

/**
 * Returns the finality of the note that a draft becomes now. When nothing is open, it is final. Otherwise it
 * is final only with a reason to close.
 */
export function finalityOf({ kind, draft, engagement, playbook }: Ending): Finality {
  if (!kind.closesChecklist) return 'update';
  if (openItems(engagement, playbook).length === 0) return 'final';
  return draft.finality === 'final' && draft.closeReason ? 'final' : 'interim';
}
