const longestQuote = 80;

/**
 * A pattern for any of these phrases, as whole words in upper or lower case. A blank stands for one to three
 * (` ?` for three at most), `~` for any rest of a word; all else is a regular expression, to be kept without nested repetition.
 */
export function phrases(...patterns: readonly string[]): RegExp {
  return new RegExp(wholeWords(patterns), 'iu');
}

/** As {@link phrases}, to find or replace every occurrence. */
export function everyPhrase(...patterns: readonly string[]): RegExp {
  return new RegExp(wholeWords(patterns), 'giu');
}

function wholeWords(patterns: readonly string[]): string {
  const any = patterns
    .map((pattern) => pattern.trim())
    .join('|')
    .replaceAll("'", "['’]")
    .replaceAll(' ?', '\\s{0,3}')
    .replaceAll(' ', '\\s{1,3}')
    .replaceAll('~', '\\p{L}{0,30}');
  return `(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`;
}

/** The words of a list written with blanks between them. */
export function listOf(...words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((line) => line.split(/\s+/).filter((word) => word !== '')));
}

/** A text as a quote: on one line, at most 80 characters, cut at the end. */
export function quoteOf(text: string): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').trim();
  if (line.length <= longestQuote) return line;
  const cut = line.slice(0, longestQuote - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}
