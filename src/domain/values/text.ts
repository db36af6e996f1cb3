/**
 * Cleans typed text for storage. Line breaks become `\n`. Control characters, direction overrides (they could
 * reorder the words around them), broken surrogates, and spaces at the ends are removed. All visible letters,
 * emojis and signs stay as typed.
 */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

/** Cleans as {@link cleanText} does, and returns a single line. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/g, ' ');
}

/**
 * Returns the length in UTF-16 code units, as the length limit of a web form counts. An emoji counts two or
 * more.
 */
export function lengthOf(text: string): number {
  return text.length;
}

/**
 * Returns the text in lower case, without accents and without spaces at the ends. Searches compare names in
 * this form.
 */
export function searchable(text: string): string {
  return cleanLine(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
