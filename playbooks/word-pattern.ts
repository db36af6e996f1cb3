/*
 * The syntax of an entry of a word list:
 *
 *   for now         words; case does not matter, a space matches up to three, ' matches both apostrophes
 *   block*  *mail   any ending of a word, any beginning
 *   licen(c|s)es?   one of these; with `?`, the letter or bracket before it is optional
 *   version ~       a number in digits
 *   …3 ab           up to three words before "ab"; …3(!if|as) up to three that do not begin with these
 *   (!a|b) (=a|b)   not before these, only before these; (<!a|b) not after these
 *   {months}        any entry of another list, as a whole word
 *   ^da  aktuell$   at the beginning of a part of a sentence, at its end
 *
 * Every repetition has a limit, so that the time for an entry grows only with the length of the text.
 */

/** An entry that cannot be read. The message says why. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

const longest = 200;
const mostGaps = 3;
const signs: Readonly<Record<string, string>> = {
  ' ': '\\s{1,3}',
  "'": "['’]",
  '*': '\\p{L}{0,30}',
  '~': '\\d{1,16}',
  '^': '(?:^|(?<=[,;:(–-]\\s{0,2}))',
  $: '(?=\\s*(?:[.,;:!)]|$))',
};
const brackets = [
  ['(<!', '(?<!'],
  ['(!', '(?!'],
  ['(=', '(?='],
  ['(', '(?:'],
] as const;

/**
 * Returns the regular expression of an entry. `sourceOf` returns that of another list. Throws a {@link
 * PatternError} for an entry that cannot be read, or is too long or has too many gaps. Also throws for one
 * that matches an empty text or any word.
 */
export function patternOf(entry: string, sourceOf: (list: string) => string): string {
  if (entry.length > longest) throw new PatternError(`must have at most ${longest} characters`);
  if ((entry.match(/…/g) ?? []).length > mostGaps) {
    throw new PatternError(`must have at most ${mostGaps} gaps (…)`);
  }
  if (/\*[*?]/.test(entry)) throw new PatternError('must have no * or ? behind a *');
  const { source, rest, fixed } = readAlternatives(entry, sourceOf);
  if (rest !== '') throw new PatternError('has a ) without its (');
  if (!fixed) throw new PatternError('meets any text');
  return source;
}

/**
 * The part of an entry that was read, as a regular expression, and the rest. `fixed` is true if it needs a
 * letter.
 */
interface Read {
  readonly source: string;
  readonly fixed: boolean;
  readonly rest: string;
}

/** Reads up to the bracket that ends these alternatives, or to the end. */
function readAlternatives(entry: string, sourceOf: (list: string) => string): Read {
  let [source, rest] = ['', entry];
  const fixed = [false];
  while (rest !== '' && !rest.startsWith(')')) {
    const another = rest.startsWith('|');
    const one = another ? { source: '|', rest: rest.slice(1), fixed: false } : readOne(rest, sourceOf);
    source += one.source;
    rest = one.rest;
    if (another) fixed.push(false);
    if (one.fixed) fixed[fixed.length - 1] = true;
  }
  return { source, rest, fixed: fixed.every((each) => each) };
}

/** Reads one letter, sign, gap, list or bracket, and the `?` after it. */
function readOne(entry: string, sourceOf: (list: string) => string): Read {
  const one =
    readBracket(entry, sourceOf) ?? readGap(entry, sourceOf) ?? readList(entry, sourceOf) ?? readSign(entry);
  if (!one.rest.startsWith('?')) return one;
  const optional = entry.startsWith(' ') ? '\\s{0,3}' : `(?:${one.source})?`;
  return { source: optional, rest: one.rest.slice(1), fixed: false };
}

function readBracket(entry: string, sourceOf: (list: string) => string): Read | undefined {
  const bracket = brackets.find(([typed]) => entry.startsWith(typed));
  if (!bracket) return undefined;
  const [typed, opening] = bracket;
  const inside = readAlternatives(entry.slice(typed.length), sourceOf);
  if (inside.source === '') throw new PatternError('has an empty bracket');
  if (!inside.rest.startsWith(')')) throw new PatternError('has a ( without its )');
  const fixed = typed === '(' && inside.fixed;
  return { source: `${opening}${inside.source})`, rest: inside.rest.slice(1), fixed };
}

function readGap(entry: string, sourceOf: (list: string) => string): Read | undefined {
  if (!entry.startsWith('…')) return undefined;
  const [, most = ''] = /^…([1-9])/.exec(entry) ?? [];
  if (most === '') throw new PatternError('needs a number from 1 to 9 behind …');
  const unless = entry.startsWith('(!', 2) ? readBracket(entry.slice(2), sourceOf) : undefined;
  const rest = unless?.rest ?? entry.slice(2);
  if (!rest.startsWith(' ')) throw new PatternError('needs a blank behind a gap');
  return {
    source: `(?:${unless?.source ?? ''}\\S{1,24}\\s{1,3}){0,${most}}?`,
    rest: rest.slice(1),
    fixed: false,
  };
}

function readList(entry: string, sourceOf: (list: string) => string): Read | undefined {
  if (!entry.startsWith('{')) return undefined;
  const [typed, name = ''] = /^\{([a-z-]+)\}/.exec(entry) ?? [];
  if (typed === undefined) throw new PatternError('has a { without a list and its }');
  return {
    source: `(?<![\\p{L}\\p{N}])(?:${sourceOf(name)})(?![\\p{L}\\p{N}])`,
    rest: entry.slice(typed.length),
    fixed: true,
  };
}

function readSign(entry: string): Read {
  // Letters in a row stand for themselves. The last one is left out when a `?` makes it optional.
  const [letters] = /^[\p{L}\p{N}]+(?![\p{L}\p{N}?])/u.exec(entry) ?? [];
  if (letters !== undefined) return { source: letters, rest: entry.slice(letters.length), fixed: true };
  const sign = String.fromCodePoint(entry.codePointAt(0) ?? 0);
  const rest = entry.slice(sign.length);
  if (signs[sign] !== undefined) return { source: signs[sign], rest, fixed: sign === '~' };
  if (!/[\p{L}\p{M}\p{N}.,:/&+%’–×-]/u.test(sign))
    throw new PatternError(`has a ${sign} in a place without meaning`);
  return { source: /[.+/]/.test(sign) ? `\\${sign}` : sign, rest, fixed: /[\p{L}\p{N}]/u.test(sign) };
}
