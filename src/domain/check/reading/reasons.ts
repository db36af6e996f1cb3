import { Words } from './check-words';

/** Returns true if a sentence gives the reason of what a neighbouring one tells; "no reason given" does not. */
export function givesReason(sentence: string, words: Words): boolean {
  return words('reasons').isIn(words('reasons-denied').takenFrom(sentence));
}

/** Returns true if a sentence gives the reason of what it tells itself. */
export function givesOwnReason(sentence: string, words: Words): boolean {
  const told = words('reasons-denied').takenFrom(sentence);
  return words('reasons').isIn(told) || words('reasons-here').isIn(told);
}
