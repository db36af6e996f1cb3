import { Day } from '../values/dates';
import { limits } from './engagement';
import { answersOfItem, ItemAnswers, ItemField, ItemState } from './item-state';
import { itemStatuses } from './item-status';
import { gatherProblems, Problem, Problems } from './problem';
import { choiceProblem, dayProblem, textProblem } from './rules';
import { cleanLine, cleanText } from '../values/text';

/** Returns the answers cleaned for storage. */
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
 * Returns the problems of these (cleaned) answers. "Blocked" needs the blocker, "not applicable" the
 * reason. A new blocker or reason needs its status, so that it is not lost. A due day must not be in the
 * past, unless it was saved before and has passed since.
 */
export function itemProblems(
  answers: ItemAnswers,
  given: { today: Day; kept: ItemState },
): Problems<ItemField> {
  const blockerMissing = answers.status === 'blocked' && answers.blocker === '';
  const reasonMissing = answers.status === 'not-applicable' && answers.reason === '';
  const saved = answersOfItem(given.kept);
  return gatherProblems<ItemField>({
    status: choiceProblem(answers.status, { choices: itemStatuses, required: true }),
    note: textProblem(answers.note, { limit: limits.note }),
    nextAction: textProblem(answers.nextAction, { limit: limits.nextAction }),
    owner: textProblem(answers.owner, { limit: limits.owner }),
    due: answers.due === (given.kept.due ?? '') ? undefined : dayProblem(answers.due, { today: given.today }),
    blocker: blockerMissing
      ? { code: 'blocker-required' }
      : (textProblem(answers.blocker, { limit: limits.blocker }) ??
        statusProblem(answers, { field: 'blocker', status: 'blocked', saved })),
    reason: reasonMissing
      ? { code: 'reason-required' }
      : (textProblem(answers.reason, { limit: limits.reason }) ??
        statusProblem(answers, { field: 'reason', status: 'not-applicable', saved })),
  });
}

/** Returns the problem of a text that was typed for another status. The saved text of the old status is none. */
function statusProblem(
  answers: ItemAnswers,
  given: { field: 'blocker' | 'reason'; status: 'blocked' | 'not-applicable'; saved: ItemAnswers },
): Problem | undefined {
  const typed = answers[given.field];
  if (typed === '' || answers.status === given.status || typed === given.saved[given.field]) return undefined;
  return { code: 'needs-status', status: given.status };
}

/**
 * Returns true when an item counts as addressed: any status but "not started", with the text that the
 * status needs.
 */
export function isAddressed(state: ItemState): boolean {
  if (state.status === 'blocked') return state.blocker !== '';
  if (state.status === 'not-applicable') return state.reason !== '';
  return state.status !== 'not-started';
}

/** Returns true when nothing is left to do for an item: it is done or not applicable. */
export function isSettled({ status }: ItemState): boolean {
  return status === 'done' || status === 'not-applicable';
}
