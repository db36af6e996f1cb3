import { monthWords } from './figures';
import { listOf } from './words';

const bulletMark = /^\s*(?:[-–—•*·▪◦‣>+]|\d{1,2}[.)])\s+/u;

/** Whether a line of a text begins a point of a list, or a workload's line. */
export function isBullet(line: string): boolean {
  return bulletMark.test(line) || /^\s*\[[A-Z0-9+, ]{2,40}\]/.test(line);
}

/** A line of a text without its list mark. */
export function withoutBullet(line: string): string {
  return line.replace(bulletMark, '').trim();
}

/** The lines of a text that hold anything. */
export function linesIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/**
 * The sentences of a text, in order. A line ends a sentence; abbreviations ("e.g.", "z. B."), versions, figures,
 * addresses and German days ("20. April") do not.
 */
export function sentencesOf(text: string): readonly string[] {
  return linesIn(text).flatMap((line) => sentencesOfLine(withoutBullet(line)));
}

function sentencesOfLine(line: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/(?<![.!?…])[.!?…]{1,9}["'”“’»)\]]{0,3}(?=\s)/gu)) {
    const end = match.index + match[0].length;
    const before = line.slice(Math.max(start, match.index - 40), match.index);
    const after = line.slice(end, end + 40).trimStart();
    if (isWithinBrackets(line.slice(start, end)) || !endsSentence(match[0], before, after)) continue;
    sentences.push(line.slice(start, end).trim());
    start = end;
  }
  sentences.push(line.slice(start).trim());
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Whether a bracket opened in a text is still open at its end. */
function isWithinBrackets(text: string): boolean {
  const opened = text.lastIndexOf('(');
  return opened > text.lastIndexOf(')') && text.length - opened < 120;
}

const abbreviations = listOf(
  'approx ca bzw ggf evtl inkl exkl incl excl zzgl vs resp sog vgl lt max min mind mr mrs ms dr prof herr hr fr',
  'st inc ltd corp co no nr nos tel fig sec dept est ext ref rev ver vers jan feb mär mrz apr jun jul aug sep',
  'sept okt oct nov dez dez dec std tsd mio mrd abs abt art bspw dh zb',
  'ft mt ste figs wk wks hrs mins',
  'eg ie cf usw etc allg gem betr bes tägl wö kfm techn int ext u.a i.d.r',
);
const weekday = /^(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So)$/u;
const atEnd = listOf('etc usw inc ltd corp co u.a');
const ordinalSigns = listOf(
  'am der die das den dem des zum zur im ab bis vom ein eine einer einen einem seit dieser diese jeder jede in und',
);

/** Whether a mark between these words ends a sentence. */
function endsSentence(mark: string, before: string, after: string): boolean {
  const startsLow = /^["'“„(]?\p{Ll}/u.test(after);
  if (/[!?]/.test(mark)) return true;
  if (/[.…]{2}|…/.test(mark)) return !startsLow;
  const words = before.trimEnd().split(/\s+/);
  const last = (words.at(-1) ?? '').replace(/^["'“„([]+/, '').toLowerCase();
  if (last.length <= 1 || /^(?:\p{L}\.)+\p{L}$/u.test(last)) return false;
  if (/^\d/.test(after) && weekday.test(words.at(-1) ?? '')) return false;
  if (abbreviations.has(last)) return atEnd.has(last) && /^\p{Lu}/u.test(after);
  if (/^\d{1,2}$/.test(last)) {
    const next = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? '';
    const ordinal = ordinalSigns.has((words.at(-2) ?? '').toLowerCase());
    return !(startsLow || ordinal || monthWords.has(next) || /^\d/.test(after) || words.length === 1);
  }
  return !startsLow || last.replace(/\P{L}/gu, '').length >= 4;
}
