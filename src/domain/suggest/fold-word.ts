/**
 * One word of a text: its form for comparison, and its position (`end` is the position after it). Words
 * with the same `clause` have no mark between them, and words with the same `sentence` at most commas.
 */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  readonly sentence: number;
}

const oneWord = /[\p{L}\p{M}\p{N}]+(?:['’]t(?![\p{L}\p{M}\p{N}]))?/gu;

/**
 * Returns a word in its form for comparison: lower case, no accents, no apostrophes. "ß" becomes "ss". "ä",
 * "ae" and "a" are the same, and so are the other umlauts, because people type them in all three ways.
 */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1');
}

/**
 * Returns the words of a text in order. Spaces, hyphens and slashes separate words. Other marks also
 * separate clauses.
 */
export function wordsOf(text: string): readonly Word[] {
  let [clause, sentence, before] = [0, 0, 0];
  return [...text.matchAll(oneWord)].map((match) => {
    const between = text.slice(before, match.index);
    if (/[.;:!?()[\]…–—|\n]|\s-\s/.test(between)) sentence += 1;
    if (/[.;:!?()[\]…–—|\n,]|\s-\s/.test(between)) clause += 1;
    before = match.index + match[0].length;
    return { folded: foldWord(match[0]), start: match.index, end: before, clause, sentence };
  });
}
