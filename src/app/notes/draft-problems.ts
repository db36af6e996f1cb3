import { Day } from '../../domain/values/dates';
import { updateDayOf } from '../../domain/note/cadence';
import { Draft, finalities } from '../../domain/note/note';
import { noteProblems } from '../../domain/note/note-problems';
import { asksToClose, contradictsTag } from '../../domain/note/asked-first';
import { Problems } from '../../domain/walk/problem';
import { Using } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';

/** Returns the problems that prevent the note. A kind that says if it is final also needs that choice. */
export async function draftProblems(
  app: Using<'engagements' | 'playbook'>,
  given: Omit<DraftAtHand, 'draft'> & {
    readonly draft: Omit<Draft, 'finality'> & { readonly finality: string };
    readonly today: Day;
  },
): Promise<Problems> {
  const { engagement, laidOut, draft, today } = given;
  const { kind } = laidOut;
  const notes = draft.corrects > 0 ? await app.engagements.notesOf(engagement.id) : [];
  const versions = notes.filter(({ number }) => number === draft.corrects);
  const [corrected, first] = [versions[0], versions.at(-1)];
  const problems = noteProblems(draft.answers, {
    ...laidOut,
    playbook: app.playbook,
    language: draft.language,
    covid: engagement.customer.covid,
    today,
    updateDay: updateDayOf(kind, draft, { notes, today }),
    corrects: corrected && first && { writtenOn: first.writtenOn, answers: corrected.answers },
  });
  const chosen = !kind.closesChecklist || finalities.some((offered) => offered === draft.finality);
  return chosen ? problems : { ...problems, finality: { code: 'required' } };
}

/**
 * Returns true when the partner must still say if the customer pauses. The note says so, but it carries the
 * tag.
 */
export function asksAboutPause({ engagement, laidOut, draft }: DraftAtHand): boolean {
  return !draft.tagKept && contradictsTag(laidOut, draft.answers, engagement.customer.covid);
}

/**
 * Returns true when the partner must still say if the walk closes with open items. The note wants to be
 * final, but gives no reason to close.
 */
export function asksAboutClosing(
  { playbook }: Using<'playbook'>,
  { engagement, laidOut: { kind }, draft }: DraftAtHand,
): boolean {
  return asksToClose({ kind, draft, engagement, playbook });
}
