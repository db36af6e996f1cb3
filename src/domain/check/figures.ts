import { everyPhrase, listOf, phrases } from './words';

/** The names of the months in both languages, in lower case. */
export const monthWords: ReadonlySet<string> = listOf(
  'january february march april may june july august september october november december',
  'januar jänner februar feber märz mai juni juli oktober dezember jan feb mär mrz apr jun jul aug sep sept okt oct',
  'nov dez dec',
);

const nameFigures = everyPhrase(
  '(?:windows|win|office|microsoft|exchange|sharepoint|server|project|visio|sql|tls|ios|android|dynamics)[ -]?\\d{1,4}(?! ?%)',
  '[omefapv]\\d{1,3}',
  'covid[ -]?19',
  '(?:level|stufe|l|option|version) ?\\d{1,2}',
);

const figure = /\d/u;
const counted = phrases(
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred~|thousand~|dozens?',
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert~|tausend~',
  'half|third|quarter|hälfte|drittel|viertel|dutzend|weekly|daily|wöchentlich~|täglich~|every (?:week|day|month)',
  'jede woche|jeden tag',
);
const dated = phrases(
  'january|february|march|april|june|july|august|september|october|november|december|in may|by may|end of may',
  'januar|februar|märz|mai|juni|juli|oktober|dezember|q[1-4]|kw \\d{1,2}',
  'monday|tuesday|wednesday|thursday|friday|montags?|dienstags?|mittwochs?|donnerstags?|freitags?',
  '(?:this|next|coming) (?:week|month|quarter)|today|tomorrow|(?:diese|nächste|kommende)[nr]? (?:woche|monat|quartal)',
  'heute|morgen',
);

/** Whether a sentence names a figure; the figures of names ("Windows 10", "Office 365", "E3") do not count. */
export function holdsFigure(sentence: string): boolean {
  return figure.test(withoutNameFigures(sentence)) || counted.test(sentence);
}

/** Whether a sentence names a figure, a day or a stretch of the calendar. */
export function holdsFigureOrDay(sentence: string): boolean {
  return holdsFigure(sentence) || dated.test(sentence);
}

const dayWritten =
  /\b\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})|\b\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{L}{2,8}|\p{Lu}\p{L}{2,8}\s\d{1,2}\b|\d{4}-\d{2}-\d{2}|\b\d{1,2}\/\d{1,2}\b/u;

/** Whether a clause names a day or a stretch of the calendar. */
export function holdsDay(clause: string): boolean {
  return dated.test(clause) || dayWritten.test(clause);
}

function withoutNameFigures(sentence: string): string {
  return sentence.replace(nameFigures, ' ');
}
