/** Joins texts, without the empty ones. After a finished sentence, a space replaces the dash. */
export function joined(words: readonly string[], join: string): string {
  return words
    .filter((word) => word !== '')
    .reduce((told, word) => {
      if (told === '') return word;
      return told + (join === ' – ' && /[.?!…]$/.test(told) ? ' ' : join) + word;
    }, '');
}
