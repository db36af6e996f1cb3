import { Words } from '../reading/check-words';
import { answerTo, askedTelling, CheckRule, writtenFields } from './rule';

/** The written forms of a day: "3.4.", "2020-04-03", "4/3", "3 April" or "3. April". */
const day =
  /\b\d{1,2}\.\s?\d{1,2}\.|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\b|\b\d{1,2}\.?\s(?:\p{L}{3,9})\b/gu;

/**
 * Entitlement Status says how many attempts were made when a customer does not answer. The rule finds a
 * text without that number ("several mails"). Attempts that are listed with their days count as a number.
 */
export const attemptsMissing: CheckRule = {
  id: 'attempts-missing',
  source: 'entitlement',
  needs: ['attempts-counted'],
  find: (note, words) => {
    if (note.kind.id !== 'entitlement-status') return [];
    const chosen = askedTelling(note, 'status').map((field) => answerTo(note, field));
    if (!chosen.includes('customer-unresponsive')) return [];
    const text = writtenFields(note)
      .map((field) => answerTo(note, field))
      .join('\n');
    if (words('attempts-counted').isIn(text) || listsAttempts(text, words)) return [];
    return askedTelling(note, 'status-text').map((field) => ({ fieldId: field.id, quote: '' }));
  },
};

function listsAttempts(text: string, words: Words): boolean {
  if (!words('attempts-made').isIn(text) || words('attempts-vague').isIn(text)) return false;
  return [...text.matchAll(day)].length >= 2;
}
