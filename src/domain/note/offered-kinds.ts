import { CovidReason } from '../walk/engagement';
import { Role } from '../values/person';
import { NoteKind } from './note-kind';

/** The kinds of notes for a partner to choose from: those to write, and those that others usually write. */
export interface OfferedKinds {
  readonly own: readonly NoteKind[];
  readonly others: readonly NoteKind[];
}

/**
 * The kinds that a role writes for a customer with this reason, by the role tables of "FTOP Notes Guidance:
 * Overall Status" and "FTA Notes Guidance". When the customer pauses or stops, the kind for that comes first.
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

/** The kind to write without asking: the only one that is offered. */
export function soleKind({ own }: OfferedKinds): NoteKind | undefined {
  return own.length === 1 ? own[0] : undefined;
}
