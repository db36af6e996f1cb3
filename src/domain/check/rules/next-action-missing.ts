import { isPlaceholder } from '../reading/placeholder';
import { quoteOf } from '../reading/quote-of';
import { answerTo, askedTelling, CheckRule } from './rule';

/**
 * A note names its next action, with day and owner ("detail on the Next Action, Date, and Owner"). The rule
 * finds those fields when they are empty or hold a placeholder. Optional ones may be empty. Without the
 * word lists, it still finds empty answers and marks such as "-".
 */
export const nextActionMissing: CheckRule = {
  id: 'next-action-missing',
  source: 'overall-status',
  needs: [],
  find: (note, words) =>
    askedTelling(note, 'next-action', 'next-action-day', 'next-action-owner')
      .filter((field) => {
        const answer = answerTo(note, field).trim();
        return answer === '' ? field.required : isPlaceholder(answer, words);
      })
      .map((field) => ({ fieldId: field.id, quote: quoteOf(answerTo(note, field)) })),
};
