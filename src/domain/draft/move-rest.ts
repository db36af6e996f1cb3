import { fieldTelling, LaidOut } from '../note/laid-out';
import { NoteAnswers } from '../note/note';
import { NoteParagraph } from '../note/note-kind';
import { Counted } from '../note/note-lengths';
import { bodyOf } from '../note/note-paragraphs';
import { cutForSlide, slideParts } from '../values/slide';
import { lengthOf } from '../values/text';

/** The end of a field's text that another field can take, and the answers once it has moved there. */
export interface MovableRest {
  readonly fieldId: string;
  readonly to: string;
  readonly answers: NoteAnswers;
}

/**
 * Returns how a box that FTOP takes only in part can be shortened without losing a word: the end of its longest
 * text moves to the end of the summary, which has a box of its own. Returns undefined when the box fits, when
 * the longest text would disappear, or when the summary has no room.
 */
export function movableRest(note: Counted, box: NoteParagraph): MovableRest | undefined {
  const { answers } = note;
  const target = fieldTelling(note, 'summary');
  const over = lengthOf(bodyOf(note, box)) - box.limit;
  if (!target || box.limit === 0 || box.fields.length < 2 || over <= 0) return undefined;
  const textOf = (fieldId: string): string => answers[fieldId] ?? '';
  const [fieldId = ''] = [...box.fields].sort((one, other) => textOf(other).length - textOf(one).length);
  const room = lengthOf(textOf(fieldId)) - over;
  // A text cut within a sentence is joined to the next one by a longer mark.
  for (const allowed of [room, room - 2]) {
    const { taken, left } = slideParts(cutForSlide(textOf(fieldId), allowed));
    const moved = [textOf(target.id), left].filter((part) => part !== '').join('\n');
    const after = { ...answers, [fieldId]: taken, [target.id]: moved };
    const fits = lengthOf(bodyOf({ ...note, answers: after }, box)) <= box.limit;
    if (allowed > 0 && taken !== '' && fits && lengthOf(moved) <= target.limit)
      return { fieldId, to: target.id, answers: after };
  }
  return undefined;
}

/** Returns the answers after the move from this field, or after cutting its own text for the slide. */
export function cutField(note: Counted, fieldId: string): NoteAnswers {
  const box = note.layout.paragraphs.find(({ fields }) => fields.includes(fieldId));
  const rest = box && movableRest(note, box);
  if (rest?.fieldId === fieldId) return rest.answers;
  if (!box || box.slide === 0 || box.fields.length > 1) return note.answers;
  return { ...note.answers, [fieldId]: cutForSlide(note.answers[fieldId] ?? '', box.slide) };
}

/** Returns the moves that would make boxes of this note fit. */
export function movableRests(note: Counted): readonly MovableRest[] {
  const { paragraphs }: LaidOut['layout'] = note.layout;
  return paragraphs.map((box) => movableRest(note, box)).filter((rest) => rest !== undefined);
}
