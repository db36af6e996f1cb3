import { Day, dayIn } from '../values/dates';
import { LastNote } from '../walk/engagement';
import { Note } from './note';
import { chosenStatus, LaidOut } from './laid-out';

/**
 * What an engagement remembers of a note that was just written. A correction changes what the note says, not the day
 * its cadence counts from; that of an earlier note changes nothing. A walk that a final note closed stays closed by
 * a later note of a kind that neither closes nor goes on with the checklist.
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
