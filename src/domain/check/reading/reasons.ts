import { Words } from './check-words';

/**
 * Returns true if a sentence gives the reason for the sentence before or after it. "No reason given" is not
 * a reason.
 */
export function givesReason(sentence: string, words: Words): boolean {
  return words('reasons').isIn(words('reasons-denied').takenFrom(sentence));
}

/** Returns true if a sentence gives a reason for its own statement. */
export function givesOwnReason(sentence: string, words: Words): boolean {
  const told = words('reasons-denied').takenFrom(sentence);
  return words('reasons').isIn(told) || words('reasons-here').isIn(told);
}
