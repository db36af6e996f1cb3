import { addDays, Day, dayIn } from '../values/dates';
import { Draft, Note } from './note';
import { NoteKind } from './note-kind';

/** The day proposed for the next update, and the last one that is allowed. */
export interface NextUpdate {
  readonly proposed: Day;
  readonly latest: Day;
}

/**
 * When the next note of this kind is due after an update on that day: by its data file, for Enterprise Status 14
 * days later and at most 21 ("FTA Notes Guidance"). Nothing for a kind without such a rule.
 */
export function nextUpdateAfter(kind: NoteKind, updated: Day): NextUpdate | undefined {
  const rule = kind.cadence.nextUpdate;
  return rule && { proposed: addDays(updated, rule.days), latest: addDays(updated, rule.mostDays) };
}

/**
 * The day of the update that a draft makes: today, but for a correction the day on which the note was first
 * written, as long as a next update within the rule can still lie ahead of it.
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

/** By when the next note of a kind should have been written, when that day has passed; nothing otherwise. */
export function overdueSince(kind: NoteKind, notes: readonly Note[], today: Day): Day | undefined {
  const rule = kind.cadence.nextUpdate;
  const last = notes
    .filter(({ kindId }) => kindId === kind.id)
    .sort((one, other) => other.number - one.number || other.version - one.version)[0];
  const due = rule && dayIn(last?.answers[rule.field] ?? '');
  return due && due < today ? due : undefined;
}
