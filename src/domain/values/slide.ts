import { lengthOf } from './text';

/**
 * The mark that cuts a text for the S400 customer slide. Text after it is not on the slide. Rule of "FTA
 * Notes Guidance".
 */
export const slideCut = '##';

/** A text for the S400 customer slide: the part on the slide, and the part that it leaves out. */
export interface SlideParts {
  readonly taken: string;
  readonly left: string;
}

/** Splits a text at its first `##`. Without one, the whole text is on the slide. */
export function slideParts(text: string): SlideParts {
  const at = text.indexOf(slideCut);
  if (at < 0) return { taken: text.trim(), left: '' };
  return { taken: text.slice(0, at).trim(), left: text.slice(at + slideCut.length).trim() };
}

/**
 * Returns the parts of a box with everything behind a `##` at the end, so that one part cut for the slide does
 * not take the parts after it off the slide. `left` is empty when no part is cut.
 */
export function gatherCuts(parts: readonly string[]): { taken: readonly string[]; left: string } {
  const split = parts.map(slideParts);
  return {
    taken: split.map(({ taken }) => taken).filter((part) => part !== ''),
    left: split
      .map(({ left }) => left)
      .filter((part) => part !== '')
      .join(' '),
  };
}

/**
 * Returns the text with everything over the limit after `##`. It cuts after the last whole sentence if at
 * least half of the limit stays, else after the last whole word. A text whose part for the slide fits stays
 * as it is.
 */
export function cutForSlide(text: string, limit: number): string {
  const { taken, left } = slideParts(text);
  if (lengthOf(taken) <= limit) return text;
  const whole = left === '' ? taken : `${taken} ${left}`;
  const head = whole.slice(0, limit + 1);
  const sentence = Math.max(...[...head.matchAll(/[.!?…](?=\s)|\S(?=\n)/g)].map(({ index }) => index + 1), 0);
  const word = Math.max(head.search(/\s\S*$/), 0);
  const at = sentence >= limit / 2 ? sentence : word > 0 ? word : wholeCharacters(whole, limit);
  return `${whole.slice(0, at).trimEnd()} ${slideCut} ${whole.slice(at).trimStart()}`;
}

/** Returns the limit, or one less where it would split a surrogate pair. */
function wholeCharacters(text: string, limit: number): number {
  return text.slice(0, limit).isWellFormed() ? limit : limit - 1;
}
