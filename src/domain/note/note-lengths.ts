import { lengthOf } from '../values/text';
import { NoteField, NoteParagraph } from './note-kind';
import { AnswerSource, bodyOf } from './note-paragraphs';
import { slideParts } from '../values/slide';

/** The data from which the lengths of a note are counted. */
export type Counted = AnswerSource;

/**
 * The length and the limit of a field or a box, counted as `lengthOf` counts. The form shows it at
 * `fieldId`: the field itself, or the last field of a box of FTOP's form. A text over `limit` is refused
 * (0: no limit). `slide` is the length suggested for the S400 customer slide (0: none), and `onSlide` is
 * the used part of it. `withTag` is true when the tag is counted.
 */
export interface NoteLength {
  readonly fieldId: string;
  /** The box of FTOP's form that is counted. When missing, only the field is counted. */
  readonly box?: NoteParagraph;
  readonly used: number;
  readonly limit: number;
  readonly slide: number;
  readonly onSlide: number;
  readonly withTag: boolean;
}

/**
 * Returns the lengths that a partner sees while writing: FTOP's boxes, the longer texts, the next action.
 */
export function lengthsOf(note: Counted): readonly NoteLength[] {
  const boxes = note.layout.paragraphs.filter(({ limit, slide }) => limit > 0 || slide > 0);
  const boxed = boxes.flatMap(({ fields }) => fields);
  const fields = note.fields
    .filter((field) => isCounted(field) && !boxed.includes(field.id))
    .map(({ id, limit }) => ({
      fieldId: id,
      used: lengthOf(note.answers[id] ?? ''),
      limit,
      slide: 0,
      onSlide: 0,
      withTag: false,
    }));
  return [...boxes.map((box) => boxLength(note, box)), ...fields];
}

function isCounted({ type, tells }: NoteField): boolean {
  return type === 'text' || type === 'workload-lines' || tells === 'next-action' || tells === 'status-text';
}

function boxLength(note: Counted, box: NoteParagraph): NoteLength {
  const body = bodyOf(note, box);
  const [only] = box.fields.length === 1 ? note.kind.fields.filter(({ id }) => id === box.fields[0]) : [];
  return {
    fieldId: box.fields.at(-1) ?? '',
    box,
    used: lengthOf(body),
    limit: box.limit || (only?.limit ?? 0),
    slide: box.slide,
    onSlide: box.slide > 0 ? lengthOf(slideParts(body).taken) : 0,
    withTag: box.withTag && note.tag !== '',
  };
}
