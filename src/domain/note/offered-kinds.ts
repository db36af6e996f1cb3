import { CovidReason } from '../walk/engagement';
import { Role } from '../values/person';
import { NoteKind } from './note-kind';

/**
 * The kinds of notes that a partner can choose from: those of their role, and those that other roles
 * usually write.
 */
export interface OfferedKinds {
  readonly own: readonly NoteKind[];
  readonly others: readonly NoteKind[];
}

/**
 * Returns the kinds that a role writes for a customer with this reason, by the role tables of "FTOP Notes
 * Guidance: Overall Status" and "FTA Notes Guidance". When the customer pauses or stops, the kind for that
 * comes first.
 */
export function offeredKinds(
  kinds: readonly NoteKind[],
  given: { role: Role | undefined; covid: CovidReason },
): OfferedKinds {
  const { role, covid } = given;
  const ofRole = kinds.filter(({ roles, forPausing }) => role && roles.includes(role) && !forPausing);
  const own = covid === 'pausing' ? [...kinds.filter(({ forPausing }) => forPausing), ...ofRole] : ofRole;
  return { own, others: kinds.filter((kind) => !own.includes(kind)) };
}

/**
 * Returns the only kind of the role, which needs no question, or undefined when there are none or several.
 */
export function soleKind({ own }: OfferedKinds): NoteKind | undefined {
  return own.length === 1 ? own[0] : undefined;
}
