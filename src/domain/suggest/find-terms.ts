import { Term } from '../note/note-kind';
import { deniedWords } from './denial';
import { foldWord, Word, wordsOf } from './fold-word';

/** A found term: the term, the positions of the matching words, and their text. */
export interface TermMatch {
  readonly term: ReadyTerm;
  readonly words: readonly number[];
  readonly text: string;
}

/** A term prepared for comparison. `key` is the same for terms that differ only in spelling. */
export interface ReadyTerm {
  readonly key: string;
  readonly choice: string;
  readonly weight: number;
  readonly parts: readonly Part[];
}

/** One word of a term, or a gap of a few words (its core is empty). */
interface Part {
  readonly core: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const mostWordsInGap = 4;

/**
 * Prepares a term of a choice. Its spaces and hyphens match any spaces, hyphens and slashes of a text. `*`
 * at the end of a word matches any ending, and at its beginning any beginning, as German compounds need.
 * `*` alone matches up to four words. Case, accents and the spelling of umlauts do not matter (`foldWord`).
 */
export function readyTerm(term: Term, choice: string): ReadyTerm {
  const parts = term.words
    .split(/[\s\-/]+/)
    .filter((word) => word !== '')
    .map((word) => ({
      core: foldWord(word.replaceAll('*', '')),
      openStart: word.startsWith('*'),
      openEnd: word.endsWith('*'),
    }));
  const key = parts.map(
    ({ core, openStart, openEnd }) => `${openStart ? '*' : ''}${core}${openEnd ? '*' : ''}`,
  );
  return { key: key.join(' '), choice, weight: term.weight, parts };
}

/**
 * Returns the terms in a text, in the order of the text. Denied words do not count, nor do words within a
 * longer term that was found. The time is linear in the length of the text.
 */
export function findTerms(text: string, terms: readonly ReadyTerm[]): readonly TermMatch[] {
  const words = wordsOf(text);
  const denied = deniedWords(words);
  const beginning = new Map<string, readonly ReadyTerm[]>();
  const findings = words.flatMap(({ folded, start, end: endOfWord }, index) => {
    if (denied[index]) return [];
    const candidates =
      beginning.get(folded) ??
      termsLike(terms, folded).filter(({ parts: [first] }) => first !== undefined && meets(first, folded));
    beginning.set(folded, candidates);
    return candidates.flatMap((term) => {
      const met = meet(term.parts, words, index);
      if (!met) return [];
      const last = words[met.at(-1) ?? index];
      return [{ term, words: met, text: text.slice(start, last?.end ?? endOfWord) }];
    });
  });
  return withoutCovered(findings);
}

/** The terms by the letter with which they begin; those that begin with any letter are among each. */
const byLetter = new WeakMap<readonly ReadyTerm[], ReadonlyMap<string, readonly ReadyTerm[]>>();

/** Returns the terms that may begin with this word, in their order. */
function termsLike(terms: readonly ReadyTerm[], folded: string): readonly ReadyTerm[] {
  const known = byLetter.get(terms) ?? groupedByLetter(terms);
  byLetter.set(terms, known);
  return known.get(folded.charAt(0)) ?? known.get('') ?? [];
}

function groupedByLetter(terms: readonly ReadyTerm[]): ReadonlyMap<string, readonly ReadyTerm[]> {
  const letterOf = ({ parts: [first] }: ReadyTerm): string =>
    first?.openStart ? '' : (first?.core.charAt(0) ?? '');
  const letters = new Set(['', ...terms.map(letterOf)]);
  return new Map(
    [...letters].map((letter) => [letter, terms.filter((term) => ['', letter].includes(letterOf(term)))]),
  );
}

function meets({ core, openStart, openEnd }: Part, folded: string): boolean {
  if (openStart) return openEnd ? folded.includes(core) : folded.endsWith(core);
  return openEnd ? folded.startsWith(core) : folded === core;
}

/** Returns the positions of the words that match the parts in order within one clause, or undefined. */
function meet(parts: readonly Part[], words: readonly Word[], from: number): readonly number[] | undefined {
  const met: number[] = [];
  let [at, gap] = [from, 0];
  for (const part of parts) {
    if (part.core === '') {
      gap = mostWordsInGap;
      continue;
    }
    const place = placeOf(part, words, { at, last: at + gap, clause: words[from]?.clause ?? 0 });
    if (place === undefined) return undefined;
    met.push(place);
    [at, gap] = [place + 1, 0];
  }
  return met;
}

function placeOf(
  part: Part,
  words: readonly Word[],
  { at, last, clause }: { at: number; last: number; clause: number },
): number | undefined {
  for (let index = at; index <= last; index += 1) {
    const word = words[index];
    if (!word || word.clause !== clause) return undefined;
    if (meets(part, word.folded)) return index;
  }
  return undefined;
}

/** Removes findings whose words are all part of a finding with more words. */
function withoutCovered(findings: readonly TermMatch[]): readonly TermMatch[] {
  const longest = new Map<number, readonly number[]>();
  for (const { words } of findings) {
    for (const word of words) {
      if (words.length > (longest.get(word)?.length ?? 0)) longest.set(word, words);
    }
  }
  return findings.filter(({ words }) => {
    const longer = longest.get(words[0] ?? -1) ?? [];
    return longer.length === words.length || !words.every((word) => longer.includes(word));
  });
}
