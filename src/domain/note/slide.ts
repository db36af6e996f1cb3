import { lengthOf } from '../values/text';

/** What cuts a text for the S400 customer slide: what stands behind it stays off. Rule of "FTA Notes Guidance". */
export const slideCut = '##';

/** A text as the S400 customer slide sees it: what it takes, and what stays off. */
export interface SlideParts {
  readonly taken: string;
  readonly left: string;
}

/** Splits a text at its first `##`; without one the slide takes everything. */
export function slideParts(text: string): SlideParts {
  const at = text.indexOf(slideCut);
  if (at < 0) return { taken: text.trim(), left: '' };
  return { taken: text.slice(0, at).trim(), left: text.slice(at + slideCut.length).trim() };
}

/**
 * The text with what goes beyond the limit behind `##`: cut after the last whole sentence if that keeps half of
 * what fits, else after the last whole word. A text whose part for the slide fits stays as it is.
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

/** The limit, or one less where it would split a pair of surrogates. */
function wholeCharacters(text: string, limit: number): number {
  return text.slice(0, limit).isWellFormed() ? limit : limit - 1;
}
