import { Day } from '../values/dates';
import { limits } from './engagement';
import { ItemAnswers, ItemField, ItemState } from './item-state';
import { itemStatuses } from './item-status';
import { gatherProblems, Problems } from './problem';
import { choiceProblem, dayProblem, textProblem } from './rules';
import { cleanLine, cleanText } from '../values/text';

/** The answers made fit to keep. */
export function cleanItem(typed: ItemAnswers): ItemAnswers {
  return {
    status: typed.status,
    note: cleanText(typed.note),
    nextAction: cleanLine(typed.nextAction),
    owner: cleanLine(typed.owner),
    due: cleanLine(typed.due),
    blocker: cleanLine(typed.blocker),
    reason: cleanLine(typed.reason),
  };
}

/**
 * What stands in the way of these (cleaned) answers. "Blocked" asks for the blocker, "not applicable" for the
 * reason. A due day must not lie in the past, unless it was kept before and has only come to pass.
 */
export function itemProblems(
  answers: ItemAnswers,
  given: { today: Day; kept: ItemState },
): Problems<ItemField> {
  const blockerMissing = answers.status === 'blocked' && answers.blocker === '';
  const reasonMissing = answers.status === 'not-applicable' && answers.reason === '';
  return gatherProblems<ItemField>({
    status: choiceProblem(answers.status, { choices: itemStatuses, required: true }),
    note: textProblem(answers.note, { limit: limits.note }),
    nextAction: textProblem(answers.nextAction, { limit: limits.nextAction }),
    owner: textProblem(answers.owner, { limit: limits.owner }),
    due: answers.due === (given.kept.due ?? '') ? undefined : dayProblem(answers.due, { today: given.today }),
    blocker: blockerMissing
      ? { code: 'blocker-required' }
      : textProblem(answers.blocker, { limit: limits.blocker }),
    reason: reasonMissing
      ? { code: 'reason-required' }
      : textProblem(answers.reason, { limit: limits.reason }),
  });
}

/** Whether a state tells enough to count: anything but "not started", with the text its status asks for. */
export function isAddressed(state: ItemState): boolean {
  if (state.status === 'blocked') return state.blocker !== '';
  if (state.status === 'not-applicable') return state.reason !== '';
  return state.status !== 'not-started';
}
