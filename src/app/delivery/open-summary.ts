import { Delivery, deliveryKey, neverSent } from '../../domain/delivery/delivery';
import { RecipientKey } from '../../domain/delivery/recipient';
import { changesOf, Summary } from '../../domain/delivery/summary';
import { Engagement } from '../../domain/walk/engagement';
import { findLaidOut } from '../notes/find-note-kind';
import { asShownAt } from '../walk/change-engagement';
import { Note } from '../../domain/note/note';
import { Using } from '../ports';

/**
 * Returns a note's summary for one reader, or undefined when it was never sent to them or was deleted. A
 * reader can open only what was sent to them, because the delivery's key contains their id.
 */
export async function openSummary(
  app: Using<'engagements' | 'outbox' | 'references' | 'questions' | 'playbook' | 'noteKinds'>,
  reader: RecipientKey,
  noteId: string,
): Promise<Summary | undefined> {
  const delivery = await app.outbox.load(deliveryKey('summary', noteId, reader.id));
  return delivery && !neverSent(delivery) ? summaryOf(app, delivery) : undefined;
}

/** Returns the content of a summary's delivery, or undefined when its note or engagement was deleted. */
export async function summaryOf(
  app: Using<'engagements' | 'outbox' | 'references' | 'questions' | 'playbook' | 'noteKinds'>,
  delivery: Delivery,
): Promise<Summary | undefined> {
  const { recipientId, engagementId, aboutId: noteId } = delivery;
  const [engagement, note] = await Promise.all([
    app.engagements.load(engagementId),
    app.engagements.loadNote(noteId),
  ]);
  if (!engagement || note?.engagementId !== engagementId) return undefined;
  const then = await asShownAt(app, engagement, delivery.version);
  const questions = await app.questions.ofNote(noteId);
  const sent = await app.outbox.summariesOf(recipientId, engagementId);
  const arrived = sent.filter(({ key, deliveredAt }) => key !== delivery.key && deliveredAt !== undefined);
  return {
    delivery,
    engagement: then,
    note,
    laidOut: findLaidOut(app, note),
    writer: (await app.references.load(engagement.ownerId))?.name ?? '',
    since: await sinceLast(app, { delivery, arrived, engagement, then }),
    newerHere: arrived.some(({ version }) => version > delivery.version),
    replaces: await newestBefore(app, note, arrived),
    questions: questions.filter(({ readerId }) => readerId === recipientId),
  };
}

/**
 * Returns the changes since the last earlier summary of the engagement that arrived, or undefined when
 * there is none.
 */
async function sinceLast(
  app: Using<'engagements' | 'playbook'>,
  given: { delivery: Delivery; arrived: readonly Delivery[]; engagement: Engagement; then: Engagement },
): Promise<Summary['since']> {
  const { delivery, arrived, engagement, then } = given;
  const last = arrived.find(({ version }) => version < delivery.version);
  const note = last && (await app.engagements.loadNote(last.aboutId));
  if (!note) return undefined;
  const before = await asShownAt(app, engagement, last.version);
  return { number: note.number, changes: changesOf(before, then, app.playbook) };
}

/** Returns the newest earlier version of a note among those whose summaries arrived. */
async function newestBefore(
  app: Using<'engagements'>,
  { engagementId, number, version }: Note,
  arrived: readonly Delivery[],
): Promise<number | undefined> {
  if (version === 1) return undefined;
  const got = new Set(arrived.map(({ aboutId }) => aboutId));
  const notes = await app.engagements.notesOf(engagementId);
  // The newest comes first.
  return notes.find((note) => note.number === number && note.version < version && got.has(note.id))?.version;
}
