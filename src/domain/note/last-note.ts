import { Day, dayIn } from '../values/dates';
import { Engagement, LastNote, NoteFacts } from '../walk/engagement';
import { Playbook } from '../walk/playbook';
import { openItems } from '../walk/progress';
import { nextUpdateIn, targetDateIn } from './cadence';
import { Note } from './note';
import { fieldTelling, LaidOut, serviceOf } from './laid-out';
import { Telling } from './note-kind';

/** The data from which a walk's last note is told, after a note was written. */
export interface NotesAtHand {
  readonly note: Note;
  /** Every version of every earlier note. */
  readonly earlier: readonly Note[];
  readonly engagement: Engagement;
  readonly playbook: Playbook;
  /** Returns the kind and layout of a note, or undefined when the content no longer has the kind. */
  readonly layOut: (note: Note) => LaidOut | undefined;
}

/**
 * Returns the data that an engagement stores about its newest note, after one was written. A correction
 * changes the content, but not the day from which the cadence counts. A correction of an earlier note
 * changes only what still follows from it: the days that it names, a closing that no later note lifted, and
 * the facts that no later note was asked for.
 */
export function lastNoteOf(given: NotesAtHand): LastNote {
  const { note, earlier, engagement, playbook, layOut } = given;
  const { lastNote: before } = engagement;
  const notes = newestVersions([...earlier, note]);
  const named = { ...nextUpdateIn(notes, layOut), targetDate: targetDateIn(notes, layOut) };
  const facts = factsIn(notes, layOut);
  const closing = closingAfter(note, notes, before);
  if (before && note.number < before.number) return { ...before, ...named, closing, facts };
  const { id, number, version, kindId, writtenAt, ftop } = note;
  const laidOut = layOut(note);
  const service = laidOut ? serviceOf(laidOut.kind, note.answers) : '';
  return {
    ...{ id, number, version, kindId, writtenAt, writtenOn: firstWritten(note, earlier) },
    openItems: openItems(engagement, playbook).map((item) => item.id),
    closing,
    ...(service !== '' && { service }),
    ...named,
    next: { nextAction: ftop.nextAction, owner: ftop.nextActionOwner, due: dayIn(ftop.nextActionDate) },
    facts,
  };
}

/** Returns the closing that holds after a note. The newest note that says if it is final decides. */
function closingAfter(note: Note, notes: readonly Note[], before: LastNote | undefined): LastNote['closing'] {
  const decides = notes.find(({ finality }) => finality !== 'update');
  if (decides?.id !== note.id) return before?.closing;
  return note.closing && { ...note.closing, at: note.writtenAt };
}

/** Returns the newest version of each note, newest note first, each with the day of its first version. */
function newestVersions(notes: readonly Note[]): readonly Note[] {
  const sorted = [...notes].sort((one, other) => other.number - one.number || other.version - one.version);
  return sorted
    .filter((note, index) => note.number !== sorted[index - 1]?.number)
    .map((note) => ({ ...note, writtenOn: firstWritten(note, notes) }));
}

function firstWritten(note: Note, notes: readonly Note[]): Day {
  const first = notes.find(({ number, version }) => number === note.number && version === 1);
  return first?.writtenOn ?? note.writtenOn;
}

/** The id of the kind of note that asks for a customer's intent. */
export const serviceIntentId = 'service-intent';

/** Returns each fact from the newest note that was asked for it. `notes` are the newest first. */
function factsIn(notes: readonly Note[], layOut: NotesAtHand['layOut']): NoteFacts {
  return notes.reduceRight<NoteFacts>((before, note) => {
    const laidOut = layOut(note);
    return laidOut ? { ...before, ...factsOf(note, laidOut) } : before;
  }, {});
}

function factsOf(note: Note, laidOut: LaidOut): NoteFacts {
  const { fields, kind } = laidOut;
  const asked = (tells: Telling): boolean => fieldTelling(laidOut, tells) !== undefined;
  const workloads = note.ftop.services.join(',');
  return {
    ...(asked('escalate') && { escalate: note.ftop.escalate ? 'yes' : '' }),
    ...(asked('risks') && { risks: toldIn(note, laidOut, 'risks') }),
    ...(asked('concerns') && { concerns: toldIn(note, laidOut, 'concerns') }),
    ...(fields.some(({ type }) => type === 'workloads' || type === 'workload-lines') && { workloads }),
    ...(kind.id === serviceIntentId && {
      intent: toldIn(note, laidOut, 'status'),
      intentServices: workloads,
    }),
  };
}

/** Returns the answers of all fields with this meaning, each on lines of its own. */
export function toldIn({ answers }: Note, { fields }: LaidOut, tells: Telling): string {
  const texts = fields.filter((field) => field.tells === tells).map(({ id }) => answers[id] ?? '');
  return texts.filter((text) => text !== '').join('\n');
}
