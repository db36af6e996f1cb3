import { Instant } from '../values/dates';
import { Engagement } from '../walk/engagement';
import { blockedItems, inProgressItems } from '../walk/items-for-note';
import { Playbook } from '../walk/playbook';
import { serviceField, serviceOf } from '../note/laid-out';
import { Note } from '../note/note';
import { NoteKind } from '../note/note-kind';
import { inPublishedOrder } from '../note/note-paragraphs';

/** A service that a note may be about now, and the newest note about it. */
export interface ServiceAtHand {
  readonly code: string;
  /** The number of items of this service that are blocked. */
  readonly blocked: number;
  /** The first writing of the newest note about it; undefined when there is none. */
  readonly writtenAt: Instant | undefined;
  /** True while no note was written since its items were blocked, or since the customer pauses. */
  readonly open: boolean;
}

/** The data from which the services at hand are found. `notes` are those of the walk, the newest first. */
interface ServiceSource {
  readonly engagement: Engagement;
  readonly playbook: Playbook;
  readonly notes: readonly Note[];
}

/**
 * Returns the services that a note of this kind may be about, in the published order: those with blocked
 * items; when nothing is blocked and the customer pauses, those in progress. While the customer pauses, those
 * with a note of this pause stay at hand, because their target date moves. Returns none for a kind that is not
 * about one service.
 */
export function servicesAtHand(kind: NoteKind, source: ServiceSource): readonly ServiceAtHand[] {
  if (!serviceField(kind)) return [];
  const { engagement, playbook, notes } = source;
  const { customer, pausingSince = '', touchedAt } = engagement;
  const blocked = blockedItems(engagement, playbook);
  const pausing = customer.covid === 'pausing';
  const entries = blocked.length === 0 && pausing ? inProgressItems(engagement, playbook) : blocked;
  const paused = pausing
    ? notes.filter((note) => note.kindId === kind.id && note.writtenAt >= pausingSince)
    : [];
  const codes = inPublishedOrder(
    [
      ...entries.map(({ item }) => item.workload),
      ...paused.map(({ answers }) => serviceOf(kind, answers)).filter((code) => code !== ''),
    ],
    playbook,
  );
  return codes.map((code) => {
    const ofService = blocked.filter(({ item }) => item.workload === code);
    const since = [pausing ? pausingSince : '', ...ofService.map(({ item }) => touchedAt[item.id] ?? '')];
    const writtenAt = lastWritten(kind, code, notes);
    const open = writtenAt === undefined || since.some((at) => at > writtenAt);
    return { code, blocked: ofService.length, writtenAt, open };
  });
}

/**
 * Returns when the newest note of a kind was first written. For a kind that is about one service, only notes
 * about this one count. A correction counts as written when its note was.
 */
export function lastWritten(kind: NoteKind, service: string, notes: readonly Note[]): Instant | undefined {
  const firsts = notes.filter(({ kindId, version }) => kindId === kind.id && version === 1);
  const newest = (number: number): Note | undefined => notes.find((note) => note.number === number);
  return firsts
    .filter(({ number }) => !serviceField(kind) || serviceOf(kind, newest(number)?.answers ?? {}) === service)
    .map(({ writtenAt }) => writtenAt)
    .reduce<Instant | undefined>((last, at) => (last && last > at ? last : at), undefined);
}
