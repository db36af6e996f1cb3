import { Words } from './check-words';

/** Returns true if a part of a text tells of trouble: a lack, a loss, a refusal, an end, something that only may be. */
export function tellsTrouble(part: string, words: Words): boolean {
  return words('troubles').isIn(withoutHanging(part, words));
}

/** A part up to the first clause that hangs on it; a clause at its very beginning is the part itself. */
function withoutHanging(part: string, words: Words): string {
  const hanging = words('hanging-clauses')
    .allIn(part)
    .find(
      ({ text, index }) => /\s$/.test(part.slice(0, index)) && /^\s/.test(part.slice(index + text.length)),
    );
  return hanging ? part.slice(0, hanging.index) : part;
}
