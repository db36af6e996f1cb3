import { Words } from './check-words';
import { isPlaceholder } from './placeholder';

const opening = /^[\s"'(]{0,5}/;
/** The text that may follow the denial: the rest of one clause. */
const restOfClause = /^[^.;,]{0,90}[.!)\s]{0,3}$/;
const closing = /^[\s.!)"']{0,5}$/;

/**
 * Returns true for a sentence that says that there is none: "None at this time", "Keine Risiken bekannt".
 */
export function tellsOfNone(sentence: string, words: Words): boolean {
  const told = sentence.replace(opening, '');
  const after = (found: string | undefined, rest: RegExp): boolean =>
    found !== undefined && rest.test(told.slice(found.length));
  if (after(words('none-alone').openingOf(told), closing)) return true;
  return after(words('none-openings').openingOf(told), restOfClause) && words('none-troubles').isIn(sentence);
}

/** Returns true for an answer that is empty, a placeholder, or says that there is none. */
export function isNone(answer: string, words: Words): boolean {
  return isPlaceholder(answer, words) || tellsOfNone(answer, words);
}
