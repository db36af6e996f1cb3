import { Words } from '../reading/check-words';
import { quoteOf } from '../reading/quote-of';
import { sentencesOf } from '../reading/sentences';
import { answerTo, askedTelling, CheckRule } from './rule';

/** How many characters so many sentences may have and still read as "about two": a third or fourth must be short. */
const longest: Readonly<Record<number, number>> = { 1: 240, 2: 400, 3: 120, 4: 80 };
const longestOfTwo = 260;

/**
 * A status says the why in about two sentences: finds longer ones, and one that runs on without end. Three or
 * four very short sentences are still about two. What stands behind `##` is not part of the status.
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
