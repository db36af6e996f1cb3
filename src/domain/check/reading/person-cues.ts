import { Words } from './check-words';

const mostFillers = 5;

/**
 * Returns true if the words before a place announce a person: "spoke with", "IT manager", "Gespräch mit",
 * "laut".
 */
export function afterCue(before: string, words: Words): boolean {
  let rest = before;
  for (let fillers = 0; fillers <= mostFillers; fillers += 1) {
    if (!/[\s:,(–-]$/u.test(rest)) return false;
    if (words('person-cues').endingOf(rest)) return true;
    const filler = words('cue-fillers').endingOf(rest);
    if (!filler) return false;
    rest = rest.slice(0, filler.index);
  }
  return false;
}

/** Returns true if the words after a name say what only a person says or does. */
export function saysOrDoes(after: string, words: Words): boolean {
  const deed = words('person-deeds').firstIn(after);
  return deed !== undefined && /^[\s(),]{1,3}$/.test(after.slice(0, deed.index));
}
