import { lengthOf } from '../values/text';
import { Entry } from '../walk/items-for-note';
import { PrefillSource } from './prefill-source';

/** Returns the first text that fits the limit, or an empty text. */
export function firstFitting(attempts: readonly string[], limit: number): string {
  return attempts.find((text) => lengthOf(text) <= limit) ?? '';
}

/** Returns as many of the first parts as fit the limit together. */
export function asManyAsFit(parts: readonly string[], join: string, limit: number): string {
  let text = '';
  for (const part of parts) {
    const longer = text === '' ? part : text + join + part;
    if (lengthOf(longer) > limit) return text;
    text = longer;
  }
  return text;
}

/** Returns a typed text as a sentence: one line that ends with a punctuation mark. */
export function sentence(text: string): string {
  const line = oneLine(text) || text;
  return /[.?!…]$/.test(line) ? line : `${line}.`;
}

/** Returns a typed text for use within a sentence: one line without a full stop at its end. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/\s*[.;,]+$/, '');
}

/** Returns an item's next action with its owner and day, for use within a sentence. Empty for none. */
export function stepOf({ state }: Entry): string {
  if (state.nextAction === '') return '';
  const by = [state.owner, state.due ?? ''].filter((part) => part !== '').join(', ');
  return by === '' ? oneLine(state.nextAction) : `${oneLine(state.nextAction)} (${by})`;
}

/** Returns an item's next action as a sentence that begins with "Next". Empty for none. */
export function nextStep({ playbook, language }: PrefillSource, entry: Entry): string {
  const step = stepOf(entry);
  return step === '' ? '' : `${playbook.noteWords.next[language]}: ${sentence(step)}`;
}

/**
 * Returns a text in ever shorter forms: first the whole, then without its last sentence or clause, and so on.
 * Each one ends where the author ended a sentence or a clause, never within it.
 */
export function everShorter(text: string): readonly string[] {
  const ends = [...text.matchAll(/(?<=[\p{L}\p{N}]{3})(?:[.!?…](?=\s+\P{Ll})|;(?=\s))/gu)];
  const shorter = ends.map(({ index, 0: mark }) => text.slice(0, index) + (mark === ';' ? '.' : mark));
  return [text, ...shorter.reverse()];
}
