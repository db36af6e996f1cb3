import { Words } from './check-words';
import { isNoName } from './no-names';
import { afterCue, saysOrDoes } from './person-cues';
import { NameContext, PlaceInNote, tokensOf } from './place';

const titleCase = /^\p{Lu}[\p{L}'’]{0,30}\p{Ll}(?:-\p{Lu}\p{L}{1,20}){0,2}$/u;

/** Returns the first name of a person in a text, or undefined. */
export function personIn(typed: string, context: NameContext): string | undefined {
  const text = typed.normalize('NFC');
  const tokens = tokensOf(text);
  for (let index = 0; index < tokens.length; index++) {
    const length = nameLength(new PlaceInNote(text, tokens, index, context));
    const [first, last] = [tokens[index], tokens[index + length - 1]];
    if (length > 0 && first && last) return text.slice(first.start, last.end);
  }
  return undefined;
}

/**
 * Returns true when a word can be part of a name: it is capitalized, not known as another word, and not in
 * the customer's name.
 */
function canName(word: string, { ownWords, words }: NameContext): boolean {
  return titleCase.test(word) && !isNoName(word, words) && !ownWords.has(word.toLowerCase());
}

/** Returns the number of words from this place that are a person's name, or 0 for none. */
function nameLength(place: PlaceInNote): number {
  const word = place.word();
  const { context } = place;
  const { words } = context;
  if (words('titles').has(word)) return titledLength(place);
  if (/^\p{Lu}$/u.test(word)) return initialLength(place);
  if (!titleCase.test(word) || context.ownWords.has(word.toLowerCase())) return 0;
  if (ofOrganisation(place)) return 0;
  const next = place.word(1);
  const both = canName(next, context) ? 2 : 1;
  if (isGiven(word, words)) return both;
  const cued = context.listsPeople || afterCue(place.before, words);
  if (words('given-names-or-words').has(word)) return ambiguousLength(place, cued);
  if (isNoName(word, words)) return 0;
  if (words('surnames').has(word) && cued) return both;
  return cued && both === 2 && !canName(place.word(2), context) ? 2 : 0;
}

function isGiven(word: string, words: Words): boolean {
  const parts = word.split('-');
  if (parts.length === 1) return words('given-names').has(word);
  return parts.every((part) => words('given-names').has(part) || words('given-names-or-words').has(part));
}

function ambiguousLength(place: PlaceInNote, cued: boolean): number {
  const [word, next] = [place.word(), place.word(1)];
  const { words } = place.context;
  const named =
    canName(next, place.context) &&
    !words('given-names-or-words').has(next) &&
    !titleCase.test(place.word(2));
  if (words('month-names').has(word)) return cued && named && words('surnames').has(next) ? 2 : 0;
  if (words('surnames').has(next) && !isNoName(next, words)) return 2;
  if (cued && !isNoName(word, words)) return named ? 2 : 1;
  if (isNoName(word, words)) return 0;
  if (saysOrDoes(place.after, words)) return 1;
  return named && !(place.beginsSentence && words('sentence-starters').has(word)) ? 2 : 0;
}

/** Returns the length of a name after a title, such as "Mr. Smith" or "Frau Dr. von Berg", or 0. */
function titledLength(place: PlaceInNote): number {
  const dotted = /^\.?\s{1,3}$/u;
  const { words } = place.context;
  const precedes = (word: string): boolean => words('titles').has(word) || words('name-particles').has(word);
  let length = 1;
  while (length < 4 && precedes(place.word(length, dotted))) length++;
  const name = place.word(length, dotted);
  if (/^\p{Lu}$/u.test(name)) return length + 1;
  return titleCase.test(name) && (words('surnames').has(name) || canName(name, place.context))
    ? length + 1
    : 0;
}

/** Returns the length of a name after an initial, such as "J. Smith", or 0. */
function initialLength(place: PlaceInNote): number {
  const name = place.word(1, /^\.\s{0,2}$/u);
  const { words } = place.context;
  if (!canName(name, place.context) || ofOrganisation(place.at(1))) return 0;
  return words('surnames').has(name) || place.context.listsPeople || afterCue(place.before, words) ? 2 : 0;
}

/**
 * Returns true when a name belongs to an organization, a place, a saint or a thing ("the Carl Zeiss
 * stations").
 */
function ofOrganisation(place: PlaceInNote): boolean {
  const dotted = /^\.?\s{1,3}$/u;
  const { words } = place.context;
  if (
    words('saints').has(place.word(-1, dotted)) ||
    /[&+]\s?$/u.test(place.before) ||
    /^\s?[&+]/u.test(place.after)
  )
    return true;
  if (
    words('house-words').has(place.word(-1, dotted)) ||
    words('thing-articles').has(place.word(-1).toLowerCase())
  )
    return true;
  if (words('brands').has(`${place.word()} ${place.word(1)}`)) return true;
  return [1, 2, 3].some((step) => words('organisation-words').has(place.word(step)));
}
