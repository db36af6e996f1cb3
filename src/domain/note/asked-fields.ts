import { NoteAnswers } from './note';
import { NoteChoice, NoteField, NoteKind } from './note-kind';

/**
 * What a form sends when an optional choice is taken back. No choice can have this id, and cards cannot offer
 * an empty value.
 */
export const noAnswer = '(none)';

/** Returns true when these answers require the field to be asked. */
export function isAsked({ onlyFor }: NoteField, answers: NoteAnswers): boolean {
  return !onlyFor || onlyFor.choices.includes(answers[onlyFor.field] ?? '');
}

/** Returns true when another field's choices decide the value of this field. */
export function follows(kind: NoteKind, field: NoteField): boolean {
  return kind.fields.some(({ within }) => within === field.id);
}

/** Returns true when the choice of this field decides which fields or choices are offered. */
export function decides(kind: NoteKind, field: NoteField): boolean {
  return follows(kind, field) || kind.fields.some(({ onlyFor }) => onlyFor?.field === field.id);
}

/**
 * Returns true when a form takes the answer in an input. The service and a choice that decides are pressed
 * instead, because the form changes with them.
 */
export function isInput(kind: NoteKind, field: NoteField): boolean {
  return field.tells !== 'service' && !(field.type === 'choice' && decides(kind, field));
}

/** Returns the choices of a field that go with the other answers. */
export function offeredChoices({ choices, within }: NoteField, answers: NoteAnswers): readonly NoteChoice[] {
  const group = within === undefined ? '' : (answers[within] ?? '');
  return group === '' ? choices : choices.filter(({ of }) => of === group);
}

/**
 * Returns the fields that a form shows for these answers: a `first` field alone until it is answered, then
 * all that are asked.
 */
export function fieldsToShow(fields: readonly NoteField[], answers: NoteAnswers): readonly NoteField[] {
  const asked = fields.filter((field) => isAsked(field, answers));
  const open = asked.find(({ id, first }) => first && (answers[id] ?? '') === '');
  return open ? [open] : asked;
}

/** Answers without those that do not go with the others, which are set aside. */
export interface SettledAnswers {
  readonly answers: NoteAnswers;
  /**
   * What was set aside, by field, and by choice of the grouping field where there is one. Undefined when
   * nothing was.
   */
  readonly setAside: NoteAnswers | undefined;
  /** The fields that lost their answer here, in the order of the form. */
  readonly dropped: readonly NoteField[];
}

/**
 * Sets aside the answers to fields that are no longer asked, and choices that belong to another group. An
 * answer that was set aside comes back when its field is asked again and is still empty.
 */
export function settleAnswers(kind: NoteKind, given: NoteAnswers, before: NoteAnswers = {}): SettledAnswers {
  const answers: Record<string, string> = { ...given };
  const aside = new Map(Object.entries(before));
  const dropped: NoteField[] = [];
  for (const field of kind.fields) {
    const { id, within, choices } = field;
    const place = (group: string | undefined): string => (group === undefined ? id : `${id}/${group}`);
    const answer = answers[id] ?? '';
    const group = within === undefined ? undefined : (answers[within] ?? '');
    const own = choices.find((choice) => choice.id === answer)?.of ?? group;
    const asked = isAsked(field, answers);
    if (answer !== '' && (!asked || own !== group)) {
      aside.set(place(own), answer);
      answers[id] = '';
      dropped.push(field);
    }
    const back = asked && (answers[id] ?? '') === '' ? aside.get(place(group)) : undefined;
    if (back === undefined) continue;
    answers[id] = back;
    aside.delete(place(group));
  }
  return { answers, setAside: aside.size > 0 ? Object.fromEntries(aside) : undefined, dropped };
}
