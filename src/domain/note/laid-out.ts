import { NoteAnswers } from './note';
import { NoteChoice, NoteField, NoteKind, NoteLayout, Telling } from './note-kind';

/**
 * A kind of note in one of its layouts, put together once when a draft or a note is opened. `fields` are
 * those that the layout shows, in the order of the form.
 */
export interface LaidOut {
  readonly kind: NoteKind;
  readonly layout: NoteLayout;
  readonly fields: readonly NoteField[];
}

/**
 * Returns a kind of note in the layout with this id, or else in its first layout. Throws for a kind without
 * a layout.
 */
export function layOut(kind: NoteKind, layoutId: string): LaidOut {
  const layout = kind.layouts.find(({ id }) => id === layoutId) ?? kind.layouts[0];
  if (!layout) throw new Error(`note kind ${kind.id} has no layout`);
  const shown = layout.paragraphs.flatMap(({ fields }) => fields);
  return { kind, layout, fields: kind.fields.filter(({ id }) => shown.includes(id)) };
}

/** Returns the field with this meaning, or undefined when the layout has none. */
export function fieldTelling({ fields }: Pick<LaidOut, 'fields'>, tells: Telling): NoteField | undefined {
  return fields.find((field) => field.tells === tells);
}

/** Returns the number of characters that a field takes: its own limit, or that of its box. 0: no limit. */
export function roomOf({ layout }: Pick<LaidOut, 'layout'>, { id, limit }: NoteField): number {
  return limit || (layout.paragraphs.find(({ fields }) => fields.includes(id))?.limit ?? 0);
}

/**
 * Returns the status that the answers choose, or undefined when none is chosen or the layout does not ask
 * for one.
 */
export function chosenStatus(laidOut: LaidOut, answers: NoteAnswers): NoteChoice | undefined {
  const status = fieldTelling(laidOut, 'status');
  return status?.choices.find(({ id }) => id === answers[status.id]);
}

/** Returns the field that says which service a note of this kind is about, or undefined for other kinds. */
export function serviceField({ fields }: Pick<NoteKind, 'fields'>): NoteField | undefined {
  return fields.find(({ tells }) => tells === 'service');
}

/** Returns the workload code of the service that the answers are about, or an empty text. */
export function serviceOf(kind: Pick<NoteKind, 'fields'>, answers: NoteAnswers): string {
  return answers[serviceField(kind)?.id ?? ''] ?? '';
}
