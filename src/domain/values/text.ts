/**
 * What people type, made fit to keep: line breaks as `\n`, no control characters, no direction overrides
 * (they could reorder the words around them), no broken surrogates, no blanks at the ends. Every letter,
 * emoji and mark that can be seen stays as typed.
 */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

/** As {@link cleanText}, on a single line. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/g, ' ');
}

/** Length in UTF-16 code units, the count that a web form's length limit uses; an emoji counts two or more. */
export function lengthOf(text: string): number {
  return text.length;
}

/** Lower case, without accents and blanks at the ends: how names are compared when somebody searches. */
export function searchable(text: string): string {
  return cleanLine(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
