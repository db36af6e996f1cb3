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
 * What a person typed, for the few places that may be read as Markdown, a mention or markup (button titles,
 * spoken text): marks give way to look-alikes, line breaks to blanks, and more than `limit` characters to an
 * ellipsis. Everywhere else typed text stands in text runs and input values, which show it as it is.
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

/** A text on one line, cut to a glance's length; the whole is a press away. */
export function clipped(typed: string, limit = 160): string {
  const characters = [...shown(typed).replace(/\s*\n\s*/g, ' · ')];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : characters.join('');
}

/**
 * A typed text for a text run. Clients replace `{{DATE(…)}}` and `{{TIME(…)}}` even there; an invisible joiner
 * between the braces keeps the text as it was typed.
 */
export function shown(typed: string): string {
  return typed.replace(/\{\{(?=\s*(?:DATE|TIME)\s*\()/gi, '{\u2060{');
}

/** How many lines of a text a card shows one by one; the rest stands on the last of them. */
const shownLines = 40;

/** A text as lines for text runs, which do not break lines by themselves. */
export function linesOf(text: string): readonly { readonly text: string }[] {
  const lines = text.split('\n');
  const first = lines.slice(0, shownLines - 1);
  const rest = lines.slice(shownLines - 1).join(' ');
  return [...first, ...(rest === '' ? [] : [rest])].map((line) => ({
    text: line === '' ? '\u00a0' : shown(line),
  }));
}
