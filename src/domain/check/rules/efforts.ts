import { Words } from '../reading/check-words';
import { isPlaceholder } from '../reading/placeholder';
import { sentencesOf } from '../reading/sentences';
import { tellsTrouble } from '../reading/trouble';

const breaks = /[;,(]\s|\s[–—-]\s|\s?(?:->|→|=>|⇒)\s?/u;
const afterArrow = /^(?:->|→|=>|⇒)\s?(.*)$/u;

/**
 * Returns true if a text says in plain words what is done about a risk. "No mitigation" and "kein Plan" do
 * not.
 */
export function tellsEffort(text: string, words: Words): boolean {
  return sentencesOf(text, words).some(
    (sentence) =>
      isLabelled(sentence, words) ||
      sentence
        .split(breaks)
        .some(
          (part) =>
            names(part, words) || clausesOf(part, words).some((clause) => isEffort(clause.trim(), words)),
        ),
  );
}

function clausesOf(part: string, words: Words): readonly string[] {
  return words('clause-joints')
    .replacedIn(part, () => '\n')
    .split(/:\s|\s\n\s/u)
    .map((clause) => clause.replaceAll('\n', ' '));
}

/** Returns true when a part names a thing that is an effort: a workaround, an open ticket. */
function names(part: string, words: Words): boolean {
  if (words('effort-denials').isIn(part) || words('effort-thing-denials').isIn(part)) return false;
  return words('effort-things').isIn(part);
}

/** Returns true when a sentence names an effort after a label ("Mitigation: ...") or an arrow. */
function isLabelled(sentence: string, words: Words): boolean {
  const told = behindLabel(sentence, words) ?? afterArrow.exec(sentence)?.[1];
  if (told === undefined || isPlaceholder(told, words)) return false;
  return words('label-denials').openingOf(told.trim()) === undefined;
}

function behindLabel(sentence: string, words: Words): string | undefined {
  for (const { text, index } of words('effort-labels').allIn(sentence)) {
    const told = /^\s?[:=]\s*(.*)$/u.exec(sentence.slice(index + text.length))?.[1];
    if (told !== undefined) return told;
  }
  return undefined;
}

function isEffort(clause: string, words: Words): boolean {
  if (isPast(clause, words)) return false;
  const trouble = tellsTrouble(clause, words);
  const helper = words('helping-subjects').openingOf(clause);
  if (helper !== undefined && /^\s/.test(clause.slice(helper.length)) && !trouble) return true;
  const verb = words('efforts').firstIn(clause);
  if (verb && !words('effort-denials').isIn(clause.slice(0, verb.index + verb.text.length))) return true;
  if (words('effort-openings').openingOf(clause) !== undefined && !trouble) return true;
  return words('effort-words').isIn(clause) && !words('effort-denials').isIn(clause);
}

/**
 * Returns true when a German clause says what a previously named person did once. The verb at its end shows
 * it.
 */
function isPast(clause: string, words: Words): boolean {
  const [first = '', second = ''] = clause.split(/\s/);
  const last = clause.split(/\s/).at(-1) ?? '';
  const describes = words('relative-words').has(first) && /^\p{Ll}/u.test(second);
  return describes && words('past-endings').has(last);
}
