import { isPlaceholder } from './placeholder';
import { answerTo, askedTelling, CheckRule } from './rule';
import { quoteOf } from './words';

/**
 * A note names its next action, with day and owner ("detail on the Next Action, Date, and Owner"): finds those
 * that are asked and left empty or filled with a placeholder. An optional one may be empty.
 */
export const nextActionMissing: CheckRule = {
  id: 'next-action-missing',
  source: 'overall-status',
  find: (note) =>
    askedTelling(note, 'next-action', 'next-action-day', 'next-action-owner')
      .filter((field) => {
        const answer = answerTo(note, field).trim();
        return answer === '' ? field.required : isPlaceholder(answer);
      })
      .map((field) => ({ fieldId: field.id, quote: quoteOf(answerTo(note, field)) })),
};
