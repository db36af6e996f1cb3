import { Day } from '../../domain/values/dates';
import { Engagement } from '../../domain/walk/engagement';
import { updateDayOf } from '../../domain/note/cadence';
import { Draft, finalities, Finality } from '../../domain/note/note';
import { noteProblems } from '../../domain/note/note-problems';
import { contradictsTag } from '../../domain/note/pause';
import { Problem, Problems } from '../../domain/walk/problem';
import { missingItems } from '../../domain/walk/progress';
import { Using } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';

/**
 * Returns the problems that prevent the note. A final note also needs every item of the checklist
 * addressed.
 */
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
  const problems = noteProblems(draft.answers, {
    ...laidOut,
    playbook: app.playbook,
    language: draft.language,
    covid: engagement.customer.covid,
    today,
    updateDay: updateDayOf(kind, draft, { notes, today }),
  });
  const finality = kind.closesChecklist ? finalityProblem(app, engagement, draft.finality) : undefined;
  return finality ? { ...problems, finality } : problems;
}

/**
 * Returns true when the partner must still say if the customer pauses. The note says so, but it carries the
 * tag.
 */
export function asksAboutPause({ engagement, laidOut, draft }: DraftAtHand): boolean {
  return !draft.tagKept && contradictsTag(laidOut, draft.answers, engagement.customer.covid);
}

function finalityProblem(
  app: Using<'playbook'>,
  engagement: Engagement,
  finality: string,
): Problem | undefined {
  if (!finalities.some((offered) => offered === (finality as Finality))) return { code: 'required' };
  const missing = missingItems(engagement, app.playbook).length;
  return finality === 'final' && missing > 0 ? { code: 'items-missing', missing } : undefined;
}
