import { Words } from './check-words';

const shortestWithEnding = 6;

/** Returns true for a capitalized word that is not part of a person's name, by the lists or by its form. */
export function isNoName(word: string, words: Words): boolean {
  const low = word.toLowerCase();
  const known = words('no-names');
  return (
    known.has(low) ||
    known.has(low.replace(/s$/, '')) ||
    (low.length >= shortestWithEnding && words('noun-endings').endingOf(low) !== undefined) ||
    /[-.]?\d/.test(word)
  );
}
