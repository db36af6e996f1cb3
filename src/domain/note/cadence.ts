import { addDays, Day, dayIn } from '../values/dates';
import { LastNote } from '../walk/engagement';
import { fieldTelling, LaidOut } from './laid-out';
import { Draft, Note } from './note';
import { NoteKind, Telling } from './note-kind';

/** The day proposed for the next update, and the last day that is allowed. */
export interface NextUpdate {
  readonly proposed: Day;
  readonly latest: Day;
}

/**
 * Returns when the next note of this kind is due after an update on that day. The kind's data file has the
 * rule. For Enterprise Status it is 14 days later and at most 21 ("FTA Notes Guidance"). Returns undefined
 * for a kind without such a rule.
 */
export function nextUpdateAfter(kind: NoteKind, updated: Day): NextUpdate | undefined {
  const rule = kind.cadence.nextUpdate;
  return rule && { proposed: addDays(updated, rule.days), latest: addDays(updated, rule.mostDays) };
}

/**
 * Returns the day of the update that a draft makes: today. For a correction, it is the day on which the
 * note was first written. This holds while the latest day for the next update is not yet past.
 */
export function updateDayOf(
  kind: NoteKind,
  draft: Pick<Draft, 'corrects'>,
  given: { notes: readonly Note[]; today: Day },
): Day {
  const first = given.notes.find(({ number, version }) => number === draft.corrects && version === 1);
  if (!first) return given.today;
  const written = first.writtenOn;
  const rule = nextUpdateAfter(kind, written);
  return rule && rule.latest >= given.today ? written : given.today;
}

/** Returns the kind and layout of a note, or undefined when the content no longer has the kind. */
type LayOut = (note: Note) => LaidOut | undefined;

/**
 * Returns the earliest day that the newest notes of their kinds name for the next one, with that kind. A
 * note of another kind therefore moves no next update. `notes` are the newest versions, newest first.
 */
export function nextUpdateIn(
  notes: readonly Note[],
  layOutOf: LayOut,
): Pick<LastNote, 'nextUpdate' | 'nextUpdateKind'> {
  const named = newestOf(notes, ({ kindId }) => kindId).flatMap((note) => {
    const rule = layOutOf(note)?.kind.cadence.nextUpdate;
    const on = rule && dayIn(note.answers[rule.field] ?? '');
    return on ? [{ on, kindId: note.kindId }] : [];
  });
  const [first] = named.sort((one, other) => one.on.localeCompare(other.on));
  return { nextUpdate: first?.on, ...(first && { nextUpdateKind: first.kindId }) };
}

/**
 * Returns the earliest target date that the newest notes about each service name, without those that had
 * passed when the newest of these notes was first written. `notes` are the newest versions, newest first.
 */
export function targetDateIn(notes: readonly Note[], layOutOf: LayOut): Day | undefined {
  const told = (note: Note, tells: Telling): string | undefined => {
    const laidOut = layOutOf(note);
    const field = laidOut && fieldTelling(laidOut, tells);
    return field && (note.answers[field.id] ?? '');
  };
  const dated = notes.filter((note) => told(note, 'target-date') !== undefined);
  const since = dated[0]?.writtenOn;
  return newestOf(dated, (note) => told(note, 'service') ?? '')
    .map((note) => dayIn(told(note, 'target-date') ?? ''))
    .filter((on) => on !== undefined && since !== undefined && on >= since)
    .sort()[0];
}

/** Returns the first of the notes with each key. */
function newestOf(notes: readonly Note[], keyOf: (note: Note) => string): readonly Note[] {
  const keys = notes.map(keyOf);
  return notes.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
