import { CovidReason, Engagement, limits } from '../walk/engagement';
import { Playbook } from '../walk/playbook';
import { openItems } from '../walk/progress';
import { closingInForce } from '../walk/standing';
import { Problem } from '../walk/problem';
import { textProblem } from '../walk/rules';
import { holdsTag, noteTag, withoutTag } from '../walk/tag';
import { Draft, Finality, Note, NoteAnswers } from './note';
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

/** Returns the problem of a (cleaned) reason to close, or undefined. */
export function closeReasonProblem(reason: string): Problem | undefined {
  const problem = textProblem(reason, { limit: limits.closeReason, required: true });
  if (problem) return problem;
  // The tag rule sets the tag. A typed one is removed, or refused when it cannot be removed.
  const rest = withoutTag(reason);
  if (holdsTag(rest)) return { code: 'tag-in-word' };
  return rest === '' ? { code: 'required' } : undefined;
}

/**
 * Returns the reason to close that a correction of a note keeps: its own, while the same items are open and
 * nothing has opened the walk again.
 */
export function keptCloseReason(
  { closing }: Pick<Note, 'closing'>,
  engagement: Engagement,
  playbook: Playbook,
): string | undefined {
  const reopened = engagement.lastNote?.closing && !closingInForce(engagement);
  if (reopened) return undefined;
  const open = openItems(engagement, playbook).map(({ id }) => id);
  return closing && closing.openItems.join() === open.join() ? closing.reason : undefined;
}
