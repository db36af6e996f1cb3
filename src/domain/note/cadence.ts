import { addDays, Day, dayIn } from '../values/dates';
import { Draft, Note } from './note';
import { NoteKind } from './note-kind';

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

/**
 * Returns the day on which the next note of a kind was due, when that day has passed. Returns undefined
 * otherwise.
 */
export function overdueSince(kind: NoteKind, notes: readonly Note[], today: Day): Day | undefined {
  const rule = kind.cadence.nextUpdate;
  const last = notes
    .filter(({ kindId }) => kindId === kind.id)
    .sort((one, other) => other.number - one.number || other.version - one.version)[0];
  const due = rule && dayIn(last?.answers[rule.field] ?? '');
  return due && due < today ? due : undefined;
}
