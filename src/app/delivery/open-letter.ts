import { instantOf } from '../../domain/values/dates';
import { Delivery } from '../../domain/delivery/delivery';
import { remindedOf } from '../../domain/walk/standing';
import { localTime, utc } from '../../domain/values/zoned-time';
import { Using } from '../ports';
import { recipientName } from '../people/recipient-name';
import { DueReminder } from '../views/due-reminder';
import { ToldDelivery } from '../views/told-delivery';

/**
 * Returns the reminder as it is true today. Returns undefined when the note was written, the customer
 * came back, or the reminder was snoozed, meanwhile.
 */
export async function openReminder(
  app: Using<'engagements' | 'references' | 'now'>,
  delivery: Delivery,
): Promise<DueReminder | undefined> {
  const engagement = await app.engagements.load(delivery.engagementId);
  if (!engagement) return undefined;
  const zone = (await app.references.load(delivery.recipientId))?.timeZone ?? utc;
  const { day: today } = localTime(instantOf(app.now()), zone);
  const reminded = remindedOf(engagement, today);
  return reminded && (engagement.snoozedUntil ?? '') <= today ? { engagement, ...reminded } : undefined;
}

/**
 * Returns the given-up delivery that its sender gets a message about. Returns undefined when it is no
 * longer given up, or its note was deleted.
 */
export async function openFailed(
  app: Using<'engagements' | 'outbox' | 'readers' | 'references' | 'questions'>,
  { aboutId }: Delivery,
): Promise<ToldDelivery | undefined> {
  // The key is followed by the time of queuing, because each time it is given up gets a message of its own.
  const delivery = await app.outbox.load(aboutId.slice(0, aboutId.lastIndexOf('/')));
  return delivery?.state === 'failed' ? toldOf(app, delivery) : undefined;
}

/**
 * Returns what the sender needs to know of a summary, question or answer. Returns undefined when its note
 * was deleted.
 */
export async function toldOf(
  app: Using<'engagements' | 'readers' | 'references' | 'questions'>,
  delivery: Delivery,
): Promise<ToldDelivery | undefined> {
  const { kind, aboutId, recipientId } = delivery;
  const noteId = kind === 'summary' ? aboutId : (await app.questions.load(aboutId))?.noteId;
  const note = noteId === undefined ? undefined : await app.engagements.loadNote(noteId);
  return note && { delivery, reader: await recipientName(app, recipientId), note, customer: note.customer };
}
