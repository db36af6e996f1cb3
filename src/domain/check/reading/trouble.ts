import { Words } from './check-words';

/**
 * Returns true if a part of a text describes trouble: a lack, a loss, a refusal, an end, or a mere
 * possibility.
 */
export function tellsTrouble(part: string, words: Words): boolean {
  return words('troubles').isIn(withoutHanging(part, words));
}

/**
 * Returns a part up to its first subordinate clause. A clause at its very beginning counts as the part
 * itself.
 */
function withoutHanging(part: string, words: Words): string {
  const hanging = words('hanging-clauses')
    .allIn(part)
    .find(
      ({ text, index }) => /\s$/.test(part.slice(0, index)) && /^\s/.test(part.slice(index + text.length)),
    );
  return hanging ? part.slice(0, hanging.index) : part;
}
