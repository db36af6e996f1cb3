import { lengthOf } from '../values/text';
import { NoteField, NoteParagraph } from './note-kind';
import { bodyOf, NoteSource } from './note-paragraphs';
import { slideParts } from './slide';

/** What the lengths of a note are counted from. */
export type Counted = Omit<NoteSource, 'engagement' | 'finality'>;

/**
 * How long something is, and how long it may be, counted as `lengthOf` counts. It stands at a field: the field
 * itself, or the last one of a box of FTOP's form. `limit` refuses (0: none), `slide` is suggested for the S400
 * customer slide (0: none), of which `onSlide` is used; `withTag` says that the tag is counted.
 */
export interface NoteLength {
  readonly fieldId: string;
  /** The box of FTOP's form that is counted; without one it is the field alone. */
  readonly box?: NoteParagraph;
  readonly used: number;
  readonly limit: number;
  readonly slide: number;
  readonly onSlide: number;
  readonly withTag: boolean;
}

/** The lengths that a partner should see while writing: FTOP's boxes, the longer texts, the next action. */
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
