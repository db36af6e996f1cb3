/**
 * Returns rows as CSV (RFC 4180): commas, CR LF line ends, and quotes where a cell needs them. A byte order
 * mark says to spreadsheets that it is UTF-8. A cell that a spreadsheet could run as a formula gets an
 * apostrophe in front, as OWASP's "CSV Injection" advises. So does text inside a cell that could begin a
 * formula with another separator.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(csvLine).join('')}`;
}

/** Returns one row as a line of CSV, with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  // Spreadsheets skip spaces before a formula, and read full-width signs as plain ones.
  const inside = text.replace(/([;\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/gu, "$1'");
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(inside) ? `'${inside}` : inside;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
