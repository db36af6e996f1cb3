import { Words } from './check-words';

/**
 * Returns true if a sentence contains a figure. Figures in names ("Windows 10", "Office 365", "E3") do not
 * count.
 */
export function holdsFigure(sentence: string, words: Words): boolean {
  return /\d/.test(words('name-figures').takenFrom(sentence)) || words('numbers').isIn(sentence);
}

/** Returns true if a sentence contains a figure, a day or a period of the calendar. */
export function holdsFigureOrDay(sentence: string, words: Words): boolean {
  return holdsFigure(sentence, words) || words('calendar').isIn(sentence);
}

/** The written forms of a day: "20. April" or "20.4.", "4th May", "May 4", "2020-05-04", "5/4". */
const dayWritten = [
  /\b\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})/u,
  /\b\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{L}{2,8}/u,
  /\p{Lu}\p{L}{2,8}\s\d{1,2}\b/u,
  /\d{4}-\d{2}-\d{2}|\b\d{1,2}\/\d{1,2}\b/u,
];

/** Returns true if a clause contains a day or a period of the calendar. */
export function holdsDay(clause: string, words: Words): boolean {
  return words('calendar').isIn(clause) || dayWritten.some((pattern) => pattern.test(clause));
}
