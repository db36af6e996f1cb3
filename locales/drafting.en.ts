import { enDay } from './day.en';

function counted(items: readonly string[]): string {
  return items.length === 1 ? 'One item' : `${items.length} items`;
}

/** The English sentences about the filled-in text of a note's form. */
export const enDrafting = {
  changed: (items: readonly string[]) =>
    items.length === 0
      ? 'What the checklist fills in has changed since.'
      : `${counted(items)} changed since: ${items.join('; ')}.`,
  changedSinceNote: (items: readonly string[], number: number) =>
    items.length === 0
      ? `The checklist would now fill in something other than note ${number} says.`
      : `${counted(items)} changed since note ${number} and are not in it: ${items.join('; ')}.`,
  saysNow: (fields: readonly { readonly label: string; readonly value: string }[]) =>
    `The checklist now says: ${fields.map(({ label, value }) => `${label} – ${value}`).join('; ')}.`,
  add: 'Add changes',
  leave: 'Leave text as it is',
  nothingSince: (number: number, at: string) =>
    `Nothing changed since note ${number} of ${enDay(at)}. Write what you talked about, or fill in all items.`,
  fillAll: 'Fill in all items',
  filledIn: (fields: readonly string[]) => `Filled in: ${fields.join(', ').replaceAll(' (optional)', '')}.`,
  undo: 'Undo fill-in',
  nothingToFill: 'Everything that the checklist knows is filled in.',
  own: (fields: number) =>
    fields === 1 ? 'Your own text stays in one field.' : `Your own text stays in ${fields} fields.`,
  replace: (fields: number) =>
    fields === 1 ? 'Replace text in one field' : `Replace text in ${fields} fields`,
  carried: (number: number, at: string) => `From note ${number} of ${enDay(at)}`,
  carriedAsWritten: (number: number, at: string, language: string) =>
    `From note ${number} of ${enDay(at)}, written in ${language}`,
  wasDue: (at: string) => `It was due on ${enDay(at)}; give a new date.`,
  notTold: (items: readonly string[]) => `Changed since, and perhaps not in the note: ${items.join('; ')}.`,
};
