const lookAlikes: Readonly<Record<string, string>> = {
  '*': '∗',
  _: '＿',
  '`': 'ˋ',
  '~': '∼',
  '[': '［',
  ']': '］',
  '<': '‹',
  '>': '›',
  '#': '＃',
  '\\': '＼',
  '|': '｜',
  $: '＄',
  '{': '｛',
  '}': '｝',
};

/**
 * Makes typed text safe for the few places that may be read as Markdown, mentions or markup (button titles,
 * spoken text). Special characters become look-alikes, line breaks become spaces, and a text above `limit`
 * characters ends with an ellipsis. In all other places typed text is in text runs and input values, which
 * show it unchanged.
 */
export function inert(typed: string, limit = 60): string {
  const line = typed.replace(/\s+/g, ' ');
  const characters = [...line].map((character) => lookAlikes[character] ?? character);
  return characters.length > limit
    ? `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
    : characters.join('');
}

/** Returns a text on one line, cut to `limit` characters. A button leads to the full text. */
export function clipped(typed: string, limit = 160): string {
  const characters = [...shown(typed).replace(/\s*\n\s*/g, ' · ')];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : characters.join('');
}

/**
 * Returns typed text for a text run. Clients replace `{{DATE(…)}}` and `{{TIME(…)}}` even there. An
 * invisible joiner between the braces prevents that.
 */
export function shown(typed: string): string {
  return typed.replace(/\{\{(?=\s*(?:DATE|TIME)\s*\()/gi, '{\u2060{');
}

/** The number of text lines that a card shows separately. The rest is put on the last of them. */
const shownLines = 40;

/** Splits a text into lines for text runs, which do not show line breaks. */
export function linesOf(text: string): readonly { readonly text: string }[] {
  const lines = text.split('\n');
  const first = lines.slice(0, shownLines - 1);
  const rest = lines.slice(shownLines - 1).join(' ');
  return [...first, ...(rest === '' ? [] : [rest])].map((line) => ({
    text: line === '' ? '\u00a0' : shown(line),
  }));
}
