import { brands } from './brands';
import { givenNames, givenNamesOrWords } from './given-names';
import { isNoName, isOrganisation } from './not-names';
import { afterCue, saysOrDoes } from './person-cues';
import { NameContext, PlaceInNote, tokensOf } from './place';
import { surnames } from './surnames';
import { listOf } from './words';

const titles = listOf('Mr Mrs Ms Dr Prof Herr Herrn Frau Fr Hr Sir Madam Mister Doktor Professor Hrn');
const particles = listOf('von van de der den del di da la le zu vom el al bin ten ter dos');
const saints = listOf('St Saint Sankt San Santa Sao São Sainte Fort Port Lake Mount Lockheed Aston');
const months = listOf('April May June August Mai Juni Juli');
const starters = listOf(
  'Will Mark Grant Bill Rob Sue Pat Drew Chase Skip Ward Page Till Can May Do Beat Art',
);

const titleCase = /^\p{Lu}[\p{L}'’]{0,30}\p{Ll}(?:-\p{Lu}\p{L}{1,20}){0,2}$/u;

/** The first name of a person in a text, or nothing. */
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

/** Whether a word can be part of a name: capitalised, and neither known otherwise nor the customer's own. */
function canName(word: string, { ownWords }: NameContext): boolean {
  return titleCase.test(word) && !isNoName(word) && !ownWords.has(word.toLowerCase());
}

/** How many words from here on are a person's name; 0 for none. */
function nameLength(place: PlaceInNote): number {
  const word = place.word();
  const { context } = place;
  if (titles.has(word)) return titledLength(place);
  if (/^\p{Lu}$/u.test(word)) return initialLength(place);
  if (!titleCase.test(word) || context.ownWords.has(word.toLowerCase())) return 0;
  if (ofOrganisation(place)) return 0;
  const next = place.word(1);
  const both = canName(next, context) ? 2 : 1;
  if (isGiven(word)) return both;
  const cued = context.listsPeople || afterCue(place.before);
  if (givenNamesOrWords.has(word)) return ambiguousLength(place, cued);
  if (isNoName(word)) return 0;
  if (surnames.has(word) && cued) return both;
  return cued && both === 2 && !canName(place.word(2), context) ? 2 : 0;
}

function isGiven(word: string): boolean {
  const parts = word.split('-');
  if (parts.length === 1) return givenNames.has(word);
  return parts.every((part) => givenNames.has(part) || givenNamesOrWords.has(part));
}

function ambiguousLength(place: PlaceInNote, cued: boolean): number {
  const [word, next] = [place.word(), place.word(1)];
  const named =
    canName(next, place.context) && !givenNamesOrWords.has(next) && !titleCase.test(place.word(2));
  if (months.has(word)) return cued && named && surnames.has(next) ? 2 : 0;
  if (surnames.has(next) && !isNoName(next)) return 2;
  if (cued && !isNoName(word)) return named ? 2 : 1;
  if (isNoName(word)) return 0;
  if (saysOrDoes(place.after)) return 1;
  return named && !(place.beginsSentence && starters.has(word)) ? 2 : 0;
}

/** "Mr. Smith", "Frau Dr. von Berg". */
function titledLength(place: PlaceInNote): number {
  const dotted = /^\.?\s{1,3}$/u;
  let length = 1;
  while (length < 4 && (titles.has(place.word(length, dotted)) || particles.has(place.word(length, dotted))))
    length++;
  const name = place.word(length, dotted);
  if (/^\p{Lu}$/u.test(name)) return length + 1;
  return titleCase.test(name) && (surnames.has(name) || canName(name, place.context)) ? length + 1 : 0;
}

/** "J. Smith". */
function initialLength(place: PlaceInNote): number {
  const name = place.word(1, /^\.\s{0,2}$/u);
  if (!canName(name, place.context) || ofOrganisation(place.at(1))) return 0;
  return surnames.has(name) || place.context.listsPeople || afterCue(place.before) ? 2 : 0;
}

const houses = listOf(
  'Firma Fa Kanzlei Praxis Bäckerei Brauerei Spedition Reederei Verlag Autohaus Hotel Haus Heim Klinik Klinikum',
  'Café Cafe Restaurant Gasthof Villa Kita Hütte Burg Schloss Kloster Grube Zeche MS MV Fähre ferry vessel ship',
  'Krankenhaus Hospital Schule Stiftung Hersteller Marke vendor supplier company brand maker',
);

/** Whether a name is that of an organisation, a place, a saint or a thing ("the Carl Zeiss stations"). */
function ofOrganisation(place: PlaceInNote): boolean {
  const dotted = /^\.?\s{1,3}$/u;
  if (saints.has(place.word(-1, dotted)) || /[&+]\s?$/u.test(place.before) || /^\s?[&+]/u.test(place.after))
    return true;
  if (houses.has(place.word(-1, dotted)) || /(?:^|\s)the\s$/iu.test(place.before)) return true;
  if (brands.has(`${place.word()} ${place.word(1)}`)) return true;
  return [1, 2, 3].some((step) => isOrganisation(place.word(step)));
}
