import { Words } from '../reading/check-words';
import { holdsFigure } from '../reading/figures';
import { quoteOf } from '../reading/quote-of';
import { givesReason } from '../reading/reasons';
import { sentencesOf } from '../reading/sentences';
import { answerTo, askedTelling, CheckRule } from './rule';

const heading = /^[\p{L}\d\s/&#()[\]+-]{0,60}:?$/u;

/**
 * A status or summary says why and what is done. The rule finds one with only usage figures ("45 % active
 * users in Teams"). "1,200 mailboxes were migrated this week" is progress, not usage.
 */
export const usageOnly: CheckRule = {
  id: 'usage-only',
  source: 'entitlement',
  needs: ['usage', 'usage-deeds', 'usage-fillers', 'reasons', 'abbreviations'],
  find: (note, words) =>
    askedTelling(note, 'status-text', 'summary')
      .filter((field) => tellsUsageOnly(answerTo(note, field), words))
      .map((field) => ({ fieldId: field.id, quote: quoteOf(answerTo(note, field)) })),
};

function tellsUsageOnly(text: string, words: Words): boolean {
  const sentences = sentencesOf(text, words);
  const figures = sentences.filter((sentence) => isUsage(sentence, words));
  const rest = sentences.filter((sentence) => !isUsage(sentence, words));
  return (
    figures.length > 0 &&
    rest.every((sentence) => isHeading(sentence) || isFigure(sentence, words)) &&
    sentences.every((sentence) => !tellsDeed(sentence, words) && !givesReason(sentence, words))
  );
}

/** Returns how much else a sentence says, in words. A word that looks like an action counts twice. */
function weightOf(sentence: string, words: Words): number {
  return restOf(sentence, words).reduce((sum, word) => sum + (words('deed-forms').isIn(word) ? 2 : 1), 0);
}

function tellsDeed(sentence: string, words: Words): boolean {
  return words('usage-deeds').isIn(words('usage-talks').takenFrom(sentence));
}

function isHeading(sentence: string): boolean {
  return heading.test(sentence) && sentence.split(/\s+/).length <= 4;
}

/** Returns true for a figure that continues the sentence before: "OneDrive has 900." */
function isFigure(sentence: string, words: Words): boolean {
  return holdsFigure(sentence, words) && restOf(sentence, words).length === 0;
}

function isUsage(sentence: string, words: Words): boolean {
  const told = sentence.replace(/^\[[A-Z0-9+, ]{2,40}\]/, '');
  if (words('clear-usage').isIn(told)) return holdsFigure(told, words) || words('usage-trends').isIn(told);
  const parts = told.split(/[,;]\s/u);
  return (
    words('usage').isIn(told) && parts.every((part) => holdsFigure(part, words) && weightOf(part, words) <= 1)
  );
}

/** Returns the words of a sentence that are about neither usage nor amounts. */
function restOf(sentence: string, words: Words): readonly string[] {
  return (
    words('usage-fillers')
      .takenFrom(sentence)
      .match(/\p{L}{2,}/gu) ?? []
  );
}
