import { Day, dayIn } from '../values/dates';
import { LastNote } from '../walk/engagement';
import { Note } from './note';
import { chosenStatus, LaidOut } from './laid-out';

/**
 * Returns the data that an engagement stores about the note just written. A correction changes the content,
 * but not the day from which the cadence counts. A correction of an earlier note has no effect. A final
 * note keeps the walk closed, also when a note of a kind without finality follows.
 */
export function lastNoteOf(note: Note, laidOut: LaidOut, before: LastNote | undefined): LastNote {
  const { id, number, version, kindId, writtenAt, ftop } = note;
  if (before && number < before.number) return before;
  const writtenOn = before?.number === number ? before.writtenOn : note.writtenOn;
  const closes = note.finality === 'final' || (note.finality === 'update' && before?.closes === true);
  return {
    ...{ id, number, version, kindId, writtenAt, writtenOn, closes },
    pauses: chosenStatus(laidOut, note.answers)?.means === 'paused',
    nextUpdate: nextUpdateIn(note, laidOut),
    next: { nextAction: ftop.nextAction, owner: ftop.nextActionOwner, due: dayIn(ftop.nextActionDate) },
  };
}

function nextUpdateIn({ answers }: Note, { kind }: LaidOut): Day | undefined {
  const rule = kind.cadence.nextUpdate;
  return rule && dayIn(answers[rule.field] ?? '');
}
