/**
 * One word of a text: as it is compared, and where it stands (`end` is the place after it). Words with the same
 * `clause` have no mark between them, with the same `sentence` at most commas.
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
 * A word as it is compared: small letters, no accents, no apostrophes. "ß" is "ss", and "ä", "ae" and "a" are the
 * same, as are the other umlauts, since people type them in all three ways.
 */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1');
}

/** The words of a text in their order. Blanks, hyphens and slashes part words; other marks part clauses too. */
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
