import { Words } from '../reading/check-words';
import { tellsFirstPartyFault } from './first-party';
import { answerTo, askedTelling, CheckRule, writtenFields } from './rule';

/** The written forms of a number: without gaps, or in groups ("33 117", "20-418"). */
const number = String.raw`\d(?:[ .\u00a0-]?\d){2}`;
/** "Insight" with the text before its number: marks and a few words. */
const insight = new RegExp(String.raw`insight([^\d\n]{0,30})${number}`, 'giu');
const ftcNumber = new RegExp(String.raw`\bftc[\s#:-]{1,3}(?:id[\s:]{1,2}|nr\.?\s)?${number}`, 'iu');
const numberFirst = new RegExp(String.raw`${number}\s{0,2}[\s(]{1,2}(?:ftc[\s-])?insight`, 'iu');
const anyNumber = new RegExp(String.raw`${number}|\b[A-Z]{2,5}-?\d{2,}`, 'u');
/** Days, which may be in the place of the ID. */
const day =
  /\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\.?\s\p{L}{3,9}\s\d{4}/gu;
/** A code before a number: "FTC-", "IN ". */
const code = /^(?:[a-z]{1,5}[\s-]{0,2})?$/i;

/** Returns true when an answer contains an ID. A day or the number of a support case does not count. */
function isInsightId(answer: string, words: Words): boolean {
  const rest = answer.replace(day, ' ').replace(/\d[\d -]*/g, (digits, index: number, text: string) => {
    return words('case-words').endingOf(text.slice(0, index)) ? ' ' : digits;
  });
  return anyNumber.test(rest);
}

function holdsInsightId(text: string, words: Words): boolean {
  const numbered = [...text.matchAll(insight)].some(([, between = '']) =>
    code.test(
      words('insight-words')
        .takenFrom(between)
        .replace(/^[\s.:#„"“(=–-]+/u, '')
        .replace('#', ''),
    ),
  );
  return numbered || ftcNumber.test(text) || numberFirst.test(text);
}

/**
 * A concern about first-party software needs an FTC Insight ID. The rule finds a note without one when its
 * concern is of that kind. It also finds one whose words describe a fault or a missing feature of
 * Microsoft's software without naming another maker. The number of a support case does not count as an
 * Insight ID.
 */
export const insightIdMissing: CheckRule = {
  id: 'insight-id-missing',
  source: 'technical-enablement',
  needs: ['faults', 'insight-words', 'case-words', 'abbreviations'],
  find: (note, words) => {
    const [asked] = askedTelling(note, 'insight-id');
    const texts = writtenFields(note).map((field) => answerTo(note, field));
    if (!asked || isInsightId(answerTo(note, asked), words)) return [];
    if (texts.some((text) => holdsInsightId(text, words))) return [];
    const kind = askedTelling(note, 'concern-kind').map((field) => answerTo(note, field))[0] ?? '';
    const concerns = askedTelling(note, 'concerns').map((field) => answerTo(note, field));
    const told =
      kind !== 'third-party' && tellsFirstPartyFault(concerns.join('\n'), { strictly: kind !== '', words });
    if (kind !== 'first-party' && !told) return [];
    return [{ fieldId: asked.id, quote: '' }];
  },
};
