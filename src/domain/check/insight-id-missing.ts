import { tellsFirstPartyFault } from './first-party';
import { answerTo, askedTelling, CheckRule, writtenFields } from './rule';

/** A number as it is written: in one, or in groups ("33 117", "20-418"). */
const number = String.raw`\d(?:[ .\u00a0-]?\d){2}`;
const insight = new RegExp(
  String.raw`insight[\s-]{0,3}(?:(?:id|nr|no|number|nummer|ref(?:erence|erenz)?|kennung|code)[\s.:#-]{0,3})?(?:is|lautet|ist|was|filed as|logged as|as|unter|under|mit)?[\s.:#„"“(=–-]{0,4}(?:[a-z]{1,5}[\s-]{0,2})?#?${number}`,
  'iu',
);
const ftcNumber = new RegExp(String.raw`\bftc[\s#:-]{1,3}(?:id[\s:]{1,2}|nr\.?\s)?${number}`, 'iu');
const numberFirst = new RegExp(String.raw`${number}\s{0,2}[\s(]{1,2}(?:ftc[\s-])?insight`, 'iu');
const anyNumber = new RegExp(String.raw`${number}|\b[A-Z]{2,5}-?\d{2,}`, 'u');
/** What stands where the ID belongs and is none: a day, or the number of a support case. */
const otherNumber =
  /\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\.?\s\p{L}{3,9}\s\d{4}|\b(?:sr|case|ticket|fall|vorgang|support|inc|incident|req)[\s.:#-]{0,3}(?:id|nr|no|number|request|case)?[\s.:#-]{0,3}\d[\d -]*/giu;

function isInsightId(answer: string): boolean {
  return anyNumber.test(answer.replace(otherNumber, ' '));
}

function holdsInsightId(text: string): boolean {
  return insight.test(text) || ftcNumber.test(text) || numberFirst.test(text);
}

/**
 * A concern about first-party software needs an FTC Insight ID: finds a note without one whose concern is of
 * that kind, or whose words tell of a fault or a missing feature of Microsoft's software and name no other
 * maker's part in it. The number of a support case is no Insight ID.
 */
export const insightIdMissing: CheckRule = {
  id: 'insight-id-missing',
  source: 'technical-enablement',
  find: (note) => {
    const [asked] = askedTelling(note, 'insight-id');
    const texts = writtenFields(note).map((field) => answerTo(note, field));
    if (!asked || isInsightId(answerTo(note, asked)) || texts.some(holdsInsightId)) return [];
    const kind = askedTelling(note, 'concern-kind').map((field) => answerTo(note, field))[0] ?? '';
    const concerns = askedTelling(note, 'concerns').map((field) => answerTo(note, field));
    const told = kind !== 'third-party' && tellsFirstPartyFault(concerns.join('\n'), kind !== '');
    if (kind !== 'first-party' && !told) return [];
    return [{ fieldId: asked.id, quote: '' }];
  },
};
