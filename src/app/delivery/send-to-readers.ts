import { instantOf } from '../../domain/values/dates';
import { deliveryKey, isUnsent, newDelivery, sentAfterAll } from '../../domain/delivery/delivery';
import { RecipientKey } from '../../domain/delivery/recipient';
import { Note } from '../../domain/note/note';
import { PersonKey } from '../../domain/values/person';
import { Engagement } from '../../domain/walk/engagement';
import { openNote } from '../notes/open-note';
import { recipientName } from '../people/recipient-name';
import { Using } from '../ports';
import { changeEngagement, Unknown } from '../walk/change-engagement';
import { readersOfWalk } from '../walk/readers-of-walk';
import { summariesOfNote } from './summaries-of-note';

/** The readers of a walk to whom a note's newest version was not sent, and all whom its partner chose. */
interface UnsentReaders {
  readonly unsent: readonly RecipientKey[];
  readonly chosenIds: readonly string[];
}

/**
 * Returns the readers of a walk who neither got a note's summary nor have it on its way. There are none for
 * a version that a later one has replaced.
 */
export async function unsentReaders(
  app: Using<'people' | 'outbox' | 'readers' | 'appointed'>,
  given: { engagement: Engagement; note: Note; versions: readonly Note[] },
): Promise<UnsentReaders> {
  const { engagement, note, versions } = given;
  const { chosen, appointed } = await readersOfWalk(app, engagement);
  const chosenIds = chosen.map(({ id }) => id);
  if (versions.some(({ version }) => version > note.version)) return { unsent: [], chosenIds };
  const sent = (await summariesOfNote(app, note.id)).filter((delivery) => !isUnsent(delivery));
  const got = new Set(sent.map(({ recipientId }) => recipientId));
  const readers = [...chosen, ...appointed].map(({ id, tenantId }) => ({ id, tenantId }));
  return { unsent: readers.filter(({ id }) => !got.has(id)), chosenIds };
}

/** The names of the readers to whom a note was sent now. The list is empty when nobody was left. */
export type SentToReaders = { readonly kind: 'sent'; readonly names: readonly string[] } | Unknown;

/**
 * Sends the summary of a person's own written note to those readers of its walk who have none of its newest
 * version. The summary shows the checklist as it was when the note was written. Sending twice reaches each
 * reader once, because a delivery's key names note and reader.
 */
export async function sendToReaders(
  app: Using<
    'engagements' | 'people' | 'outbox' | 'readers' | 'references' | 'appointed' | 'noteKinds' | 'now'
  >,
  { person, noteId }: { person: PersonKey; noteId: string },
): Promise<SentToReaders> {
  const opened = await openNote(app, { person, noteId });
  if (opened.kind === 'unknown') return opened;
  const { note, versions } = opened;
  const step = `${note.number}/${note.version}`;
  const now = instantOf(app.now());
  const outcome = await changeEngagement(
    app,
    { person, engagementId: note.engagementId },
    async (present) => {
      const { unsent, chosenIds } = await unsentReaders(app, { engagement: present, note, versions });
      const answer = { kind: 'sent', unsent } as const;
      if (unsent.length === 0) return { answer };
      const version = await versionOf(app, note);
      const about = { kind: 'summary', engagementId: present.id, aboutId: note.id, version } as const;
      return {
        // From now on they are the readers of this walk, as after a note that was finished for them.
        next: { ...present, readers: chosenIds },
        marks: [{ what: `summary/${step}`, from: '', to: String(unsent.length) }],
        deliveries: unsent.map((reader) => newDelivery(about, reader, now)),
        answer: () => answer,
      };
    },
  );
  if (outcome.kind === 'unknown') return outcome;
  // A summary that was cancelled has its key already, so the save above added none.
  for (const { id } of outcome.unsent) {
    await app.outbox.change(deliveryKey('summary', note.id, id), (kept) => sentAfterAll(kept, now));
  }
  const names = await Promise.all(outcome.unsent.map(({ id }) => recipientName(app, id)));
  return { kind: 'sent', names };
}

/** Returns the version of the save that wrote a note: its summaries show the checklist of then. */
async function versionOf(
  app: Using<'engagements'>,
  { engagementId, number, version }: Note,
): Promise<number> {
  const timeline = await app.engagements.timelineOf(engagementId);
  return timeline.findLast(({ what }) => what === `note/${number}/${version}`)?.version ?? 0;
}
