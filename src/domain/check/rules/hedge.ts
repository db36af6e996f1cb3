import { NoteField } from '../../note/note-kind';
import { Words } from '../reading/check-words';
import { holdsFigureOrDay } from '../reading/figures';
import { tellsOfNone } from '../reading/none';
import { quoteOf } from '../reading/quote-of';
import { givesOwnReason, givesReason } from '../reading/reasons';
import { isBullet, linesIn, sentencesOf } from '../reading/sentences';
import { answerTo, CheckRule, writtenFields } from './rule';

/** Returns true when the text after a hedge explains it, following a colon, semicolon or dash. */
function isExplained(rest: string, words: Words): boolean {
  const [, why = ''] = /(?::|;|\s[–—-])\s(.*)$/su.exec(rest) ?? [];
  return why.split(/\s+/).length >= 3 && !words('no-why').isIn(why) && !words('hedges').isIn(why);
}

/** Returns the first hedge of a sentence without a reason, or undefined. */
function hedgeOf(sentences: readonly string[], index: number, words: Words): string | undefined {
  const sentence = sentences[index] ?? '';
  if (sentence.trimEnd().endsWith('?')) return undefined;
  const told = words('hedge-lookalikes').replacedIn(sentence, (found) => ' '.repeat(found.length));
  const found = words('hedges').firstIn(told);
  if (!found || tellsOfNone(sentence, words)) return undefined;
  if (
    givesOwnReason(
      words('hedges').replacedIn(told, () => ' , '),
      words,
    )
  )
    return undefined;
  if (isExplained(told.slice(found.index + found.text.length), words)) return undefined;
  if (isReport(told, { ...found, words })) return undefined;
  const beside = [sentences[index - 1] ?? '', sentences[index + 1] ?? ''];
  return beside.some((one) => givesReason(one, words)) ? undefined : found.text;
}

/**
 * Returns true when a sentence with a hedge is a report: it names work under way, a result, a figure or a
 * day, and no standstill.
 */
function isReport(
  sentence: string,
  { text, index, words }: { text: string; index: number; words: Words },
): boolean {
  const clause = clauseAround(sentence, index, words);
  if (words('standstill').isIn(clause)) return false;
  if (words('looking-back').isIn(text) || words('under-way').isIn(clause)) return true;
  return holdsFigureOrDay(words('hedges').takenFrom(sentence), words);
}

/**
 * Returns the part of a sentence between its commas that contains this place. A part of only a few words
 * includes the next part.
 */
function clauseAround(sentence: string, place: number, words: Words): string {
  const marks = [...sentence.matchAll(/[,;:–(]\s/gu)].map(({ index }) => index);
  const turns = words('clause-turns')
    .allIn(sentence)
    .map(({ index }) => index - 1);
  const ends = [...marks, ...turns].sort((one, other) => one - other);
  const start = ends.filter((end) => end < place).at(-1) ?? 0;
  const [end = sentence.length, later = sentence.length] = ends.filter((one) => one > place);
  const clause = sentence.slice(start, end);
  return clause.trim().split(/\s+/).length <= 3 ? sentence.slice(start, later) : clause;
}

/**
 * Returns the sentences that can give each other a reason: those of one list item, or of the text around
 * the list.
 */
function passagesOf(text: string, words: Words): readonly (readonly string[])[] {
  const passages: string[][] = [[]];
  for (const line of linesIn(text)) {
    if (isBullet(line)) passages.push([]);
    passages.at(-1)?.push(...sentencesOf(line, words));
  }
  return passages;
}

const unread: readonly NoteField['tells'][] = ['next-action-owner', 'insight-id'];
const unreadIds = ['participants', 'brand', 'customer'];

/**
 * A text that says why needs no hedge. The rule finds "for now", "currently", "yet", "derzeit", "noch
 * nicht" and similar words. It finds them when neither the sentence nor the ones next to it give a reason.
 * It does not find reports: work under way ("Currently testing"), or results with a figure or a day. It
 * does not find questions or "no risks at this time" either.
 */
export const hedge: CheckRule = {
  id: 'hedge',
  source: 'entitlement',
  needs: ['hedges', 'reasons', 'standstill', 'abbreviations'],
  find: (note, words) =>
    writtenFields(note)
      .filter(({ id, tells }) => !unread.includes(tells) && !unreadIds.includes(id))
      .flatMap((field) => {
        const found = passagesOf(answerTo(note, field), words)
          .flatMap((sentences) => sentences.map((_, index) => hedgeOf(sentences, index, words)))
          .find((hedged) => hedged !== undefined);
        return found === undefined ? [] : [{ fieldId: field.id, quote: quoteOf(found) }];
      }),
};
