import { Words } from './check-words';

const bulletMark = /^\s*(?:[-–—•*·▪◦‣>+]|\d{1,2}[.)])\s+/u;

/** Returns true if a line of a text begins a list item, or is a workload's line. */
export function isBullet(line: string): boolean {
  return bulletMark.test(line) || /^\s*\[[A-Z0-9+, ]{2,40}\]/.test(line);
}

/** Returns a line of a text without its list mark. */
export function withoutBullet(line: string): string {
  return line.replace(bulletMark, '').trim();
}

/** Returns the lines of a text that are not blank. */
export function linesIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/**
 * Returns the sentences of a text, in order. A line end also ends a sentence. Abbreviations ("e.g.", "z.
 * B."), versions, figures, addresses and German days ("20. April") do not.
 */
export function sentencesOf(text: string, words: Words): readonly string[] {
  return linesIn(text).flatMap((line) => sentencesOfLine(withoutBullet(line), words));
}

function sentencesOfLine(line: string, words: Words): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/(?<![.!?…])[.!?…]{1,9}["'”“’»)\]]{0,3}(?=\s)/gu)) {
    const end = match.index + match[0].length;
    const before = line.slice(Math.max(start, match.index - 40), match.index);
    const after = line.slice(end, end + 40).trimStart();
    if (isWithinBrackets(line.slice(start, end)) || !endsSentence(match[0], { before, after, words }))
      continue;
    sentences.push(line.slice(start, end).trim());
    start = end;
  }
  sentences.push(line.slice(start).trim());
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Returns true when a bracket that was opened in a text is still open at its end. */
function isWithinBrackets(text: string): boolean {
  const opened = text.lastIndexOf('(');
  return opened > text.lastIndexOf(')') && text.length - opened < 120;
}

/** Returns true when a mark between these texts ends a sentence. */
function endsSentence(
  mark: string,
  { before, after, words }: { before: string; after: string; words: Words },
): boolean {
  const startsLow = /^["'“„(]?\p{Ll}/u.test(after);
  if (/[!?]/.test(mark)) return true;
  if (/[.…]{2}|…/.test(mark)) return !startsLow;
  const typed = before.trimEnd().split(/\s+/);
  const last = (typed.at(-1) ?? '').replace(/^["'“„([]+/, '').toLowerCase();
  if (last.length <= 1 || /^(?:\p{L}\.)+\p{L}$/u.test(last)) return false;
  if (/^\d/.test(after) && words('weekdays-short').has(typed.at(-1) ?? '')) return false;
  if (words('abbreviations').has(last)) {
    return words('abbreviations-at-end').has(last) && /^\p{Lu}/u.test(after);
  }
  if (/^\d{1,2}$/.test(last)) {
    const next = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? '';
    const ordinal =
      words('ordinal-signs').has((typed.at(-2) ?? '').toLowerCase()) || words('months').has(next);
    return !(startsLow || ordinal || /^\d/.test(after) || typed.length === 1);
  }
  return !startsLow || last.replace(/\P{L}/gu, '').length >= 4;
}
