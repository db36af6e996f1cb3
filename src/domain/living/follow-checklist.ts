import { NoteAnswers } from '../note/note';
import { NoteField } from '../note/note-kind';
import { mergePieces, pieceMark } from './merge-pieces';

/**
 * The three texts of a draft's fields: as they were filled in, as they are, and as they would be filled in
 * now. `keeps` is true for a correction: no field follows, so each counts as typed.
 */
export interface ThreeTexts {
  readonly fields: readonly NoteField[];
  readonly filledIn: NoteAnswers;
  readonly answers: NoteAnswers;
  readonly now: NoteAnswers;
  readonly keeps: boolean;
}

/** The answers of a draft, and what was filled in at the last look. */
export interface FilledAnswers {
  readonly answers: NoteAnswers;
  readonly filledIn: NoteAnswers;
}

/** A field that was typed in and for which the checklist has news. */
export interface OpenChange {
  readonly fieldId: string;
  /** The merged text for a field of several pieces; for others the value that the checklist has now. */
  readonly wanted: string;
  /** True when the change can be added beside what was typed. */
  readonly addable: boolean;
}

/**
 * Returns the answers after the checklist changed. A field that nobody touched since it was filled in takes
 * the new text. A typed one stays.
 */
export function followChecklist(texts: ThreeTexts): FilledAnswers {
  const followed = texts.fields.filter(({ id }) => !isTyped(id, texts));
  const open = openChanges(texts).map(({ fieldId }) => fieldId);
  const seen = texts.fields.filter(({ id }) => !open.includes(id));
  return {
    answers: { ...texts.answers, ...only(followed, texts.now) },
    filledIn: { ...texts.filledIn, ...only(seen, texts.now) },
  };
}

/**
 * Returns the fields in which the text was typed and the checklist has news that the text does not have. Without
 * news to show there is none, such as an emptied date.
 */
export function openChanges(texts: ThreeTexts): readonly OpenChange[] {
  return texts.fields.flatMap((field): readonly OpenChange[] => {
    const { id: fieldId } = field;
    const [before, typed, now] = threeOf(fieldId, texts);
    if (!isTyped(fieldId, texts) || now === before) return [];
    const mark = pieceMark(field);
    if (mark === undefined)
      return now === '' || now === typed ? [] : [{ fieldId, wanted: now, addable: false }];
    const wanted = mergePieces({ filledIn: before, typed, now, mark });
    return wanted === typed ? [] : [{ fieldId, wanted, addable: true }];
  });
}

/** Returns the answers with the checklist's news merged into the typed texts. Nothing typed is lost. */
export function addChecklist(texts: ThreeTexts): FilledAnswers {
  const added = openChanges(texts).flatMap(({ fieldId, wanted, addable }) =>
    addable ? [[fieldId, wanted] as const] : [],
  );
  return leaveChecklist({ ...texts, answers: { ...texts.answers, ...Object.fromEntries(added) } });
}

/** Returns the same answers, and counts the checklist's news as seen. */
export function leaveChecklist({ fields, filledIn, answers, now }: ThreeTexts): FilledAnswers {
  return { answers, filledIn: { ...filledIn, ...only(fields, now) } };
}

/**
 * Returns the answers filled in from the checklist: empty and untouched fields take its text, typed ones are
 * merged with it. With `replaced`, the checklist's text replaces what was typed.
 */
export function fillFromChecklist(texts: ThreeTexts, { replaced = false } = {}): FilledAnswers {
  const { fields, now } = texts;
  const taken = fields.filter(({ id }) => {
    const [, typed, wanted] = threeOf(id, texts);
    return !isTyped(id, texts) || (wanted !== '' && (typed === '' || replaced));
  });
  return addChecklist({ ...texts, answers: { ...texts.answers, ...only(taken, now) } });
}

/** Returns the fields whose typed text is not the one that the checklist would fill in. */
export function ownTexts({
  fields,
  answers,
  now,
}: Pick<ThreeTexts, 'fields' | 'answers' | 'now'>): readonly string[] {
  return fields
    .map(({ id }) => id)
    .filter((id) => (now[id] ?? '') !== '' && (answers[id] ?? '') !== '' && answers[id] !== now[id]);
}

function isTyped(fieldId: string, texts: ThreeTexts): boolean {
  const [before, typed] = threeOf(fieldId, texts);
  return texts.keeps || before !== typed;
}

/** Returns the three texts of one field. What was never filled in counts as it would be filled in now. */
function threeOf(
  fieldId: string,
  { filledIn, answers, now }: ThreeTexts,
): readonly [before: string, typed: string, now: string] {
  const wanted = now[fieldId] ?? '';
  return [filledIn[fieldId] ?? wanted, answers[fieldId] ?? '', wanted];
}

function only(fields: readonly NoteField[], from: NoteAnswers): NoteAnswers {
  return Object.fromEntries(fields.map(({ id }) => [id, from[id] ?? '']));
}
