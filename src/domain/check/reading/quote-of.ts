const longestQuote = 80;

/** Returns a text as a quote on one line. A quote over 80 characters is cut at the end. */
export function quoteOf(text: string): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').trim();
  if (line.length <= longestQuote) return line;
  const cut = line.slice(0, longestQuote - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}
