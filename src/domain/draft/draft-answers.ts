import { NoteAnswers } from '../note/note';

/**
 * The longest text of a field that is stored, in characters as `lengthOf` counts. A card can show one such
 * text.
 */
const longestKept = 6_000;

/**
 * Returns the stored answers with the typed ones in their place. A field in which no text was typed keeps
 * the stored one.
 */
export function overAnswers(kept: NoteAnswers, typed: NoteAnswers): NoteAnswers {
  const filled = Object.entries(typed).filter(([fieldId, answer]) => answer !== '' || !kept[fieldId]);
  return { ...kept, ...Object.fromEntries(filled) };
}

/**
 * Returns the answers that can be stored. Each one too long for any card is replaced by the earlier one.
 */
export function keepableAnswers(answers: NoteAnswers, before: NoteAnswers): NoteAnswers {
  const kept = Object.entries(answers).map(([fieldId, answer]) => {
    const earlier = before[fieldId] ?? '';
    return [fieldId, answer.length <= longestKept ? answer : earlier.slice(0, longestKept)];
  });
  return Object.fromEntries(kept) as NoteAnswers;
}

/** Returns true when two sets of answers say the same. A missing answer is the same as an empty one. */
export function sameAnswers(one: NoteAnswers, other: NoteAnswers): boolean {
  return Object.keys({ ...one, ...other }).every((field) => (one[field] ?? '') === (other[field] ?? ''));
}
