import { firstPartyKind, readConcerns } from '../../note/lines/concern-lines';
import { itemsOf } from '../../walk/playbook';
import { Words } from '../reading/check-words';
import { quoteOf } from '../reading/quote-of';
import { tellsFirstPartyFault } from './first-party';
import { answerTo, askedTelling, CheckedNote, CheckRule, writtenFields } from './rule';

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
 * Each concern about first-party software needs an FTC Insight ID of its own. The rule finds a note with
 * fewer of them than such concerns. A concern is such a one by its kind, or when its words describe a fault
 * or a missing feature of Microsoft's software without naming another maker. The number of a support case
 * does not count as an Insight ID.
 */
export const insightIdMissing: CheckRule = {
  id: 'insight-id-missing',
  source: 'technical-enablement',
  needs: ['faults', 'insight-words', 'case-words', 'abbreviations'],
  find: (note, words) => {
    const [asked] = askedTelling(note, 'insight-id');
    if (!asked) return [];
    const concerns = concernsIn(note);
    const owing = concerns.filter((concern) => isFirstParty(concern, words));
    const besides = writtenFields(note).filter(({ id, tells }) => tells !== 'concerns' && id !== asked.id);
    const texts = [...concerns.map(({ text }) => text), ...besides.map((field) => answerTo(note, field))];
    const answer = answerTo(note, asked);
    const answered = isInsightId(answer, words) || holdsInsightId(answer, words);
    const given = texts.filter((text) => holdsInsightId(text, words)).length + (answered ? 1 : 0);
    if (owing.length <= given) return [];
    const lacking = owing.find(({ text }) => !holdsInsightId(text, words))?.text ?? '';
    const [place] = answered ? askedTelling(note, 'concerns') : [];
    return [{ fieldId: (place ?? asked).id, quote: owing.length > 1 ? quoteOf(lacking) : '' }];
  },
};

/** A concern with the id of its kind, or an empty one. */
interface KindedConcern {
  readonly kindId: string;
  readonly text: string;
}

/**
 * Returns the concerns of a note. A line that begins with its kind or with an item is one by itself. All
 * other lines together are one.
 */
function concernsIn(note: CheckedNote): readonly KindedConcern[] {
  const [kinds] = askedTelling(note, 'concern-kind');
  const chosen = kinds ? answerTo(note, kinds) : '';
  const told = askedTelling(note, 'concerns').map((field) => answerTo(note, field));
  const lines = readConcerns(told.join('\n'), { kinds: kinds?.choices ?? [], chosen });
  const [single, prose] = [
    lines.filter(({ named, text }) => named || opensWithItem(text, note)),
    lines.filter(({ named, text }) => !named && !opensWithItem(text, note)),
  ];
  const rest = prose.map(({ text }) => text).join('\n');
  return [
    ...single.map(({ kind, text }) => ({ kindId: kind?.id ?? '', text })),
    ...(rest === '' && single.length > 0 ? [] : [{ kindId: chosen, text: rest }]),
  ];
}

function opensWithItem(text: string, { playbook }: CheckedNote): boolean {
  return itemsOf(playbook)
    .flatMap(({ title, short }) => [...Object.values(title), ...Object.values(short)])
    .some((name) => text.startsWith(`${name}:`));
}

function isFirstParty({ kindId, text }: KindedConcern, words: Words): boolean {
  if (kindId === firstPartyKind) return true;
  return kindId !== 'third-party' && tellsFirstPartyFault(text, { strictly: kindId !== '', words });
}
