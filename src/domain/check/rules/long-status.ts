import { Words } from '../reading/check-words';
import { quoteOf } from '../reading/quote-of';
import { sentencesOf } from '../reading/sentences';
import { answerTo, askedTelling, CheckRule } from './rule';

/**
 * The largest number of characters for each number of sentences that still reads as "about two". With a
 * third or fourth sentence, the text must be short.
 */
const longest: Readonly<Record<number, number>> = { 1: 240, 2: 400, 3: 120, 4: 80 };
const longestOfTwo = 260;

/**
 * A status says why in about two sentences. The rule finds longer ones, and a single sentence that is too
 * long. Three or four very short sentences still count as about two. Text after `##` is not part of the
 * status.
 */
export const longStatus: CheckRule = {
  id: 'long-status',
  source: 'entitlement',
  needs: ['abbreviations'],
  find: (note, words) =>
    askedTelling(note, 'status-text')
      .filter((field) => isLong(answerTo(note, field).split('##', 1)[0] ?? '', words))
      .map((field) => ({ fieldId: field.id, quote: quoteOf(answerTo(note, field)) })),
};

function isLong(text: string, words: Words): boolean {
  const lengths = sentencesOf(text, words).map((sentence) => sentence.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (lengths.length === 0) return false;
  return all > (longest[lengths.length] ?? 0) || Math.max(...lengths) > longestOfTwo;
}
