import { NoteAnswers } from '../note/note';

/** The longest text of a field that is kept, in characters as `lengthOf` counts; a card can show it by itself. */
const longestKept = 6_000;

/** What was typed over what is kept; where nothing was typed, what is kept stays. */
export function overAnswers(kept: NoteAnswers, typed: NoteAnswers): NoteAnswers {
  const filled = Object.entries(typed).filter(([fieldId, answer]) => answer !== '' || !kept[fieldId]);
  return { ...kept, ...Object.fromEntries(filled) };
}

/** The answers, with what was kept before in place of each that no card could show. */
export function keepableAnswers(answers: NoteAnswers, before: NoteAnswers): NoteAnswers {
  const kept = Object.entries(answers).map(([fieldId, answer]) => {
    const earlier = before[fieldId] ?? '';
    return [fieldId, answer.length <= longestKept ? answer : earlier.slice(0, longestKept)];
  });
  return Object.fromEntries(kept) as NoteAnswers;
}

/** Whether two sets of answers say the same; one that is missing is empty. */
export function sameAnswers(one: NoteAnswers, other: NoteAnswers): boolean {
  return Object.keys({ ...one, ...other }).every((field) => (one[field] ?? '') === (other[field] ?? ''));
}
