/**
 * Rows as CSV (RFC 4180): commas, line ends of CR and LF, quotes where a cell needs them, and a byte order mark, by
 * which spreadsheets know that it is UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front, as OWASP's "CSV Injection" advises; so does what would begin one where a spreadsheet separates otherwise.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(csvLine).join('')}`;
}

/** One row as a line of CSV, with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  // Spreadsheets skip blanks before a formula, and take full-width signs for the plain ones.
  const inside = text.replace(/([;\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/gu, "$1'");
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(inside) ? `'${inside}` : inside;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
