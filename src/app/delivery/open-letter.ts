import { instantOf } from '../../domain/values/dates';
import { Delivery } from '../../domain/delivery/delivery';
import { noteDays, standingOf } from '../../domain/walk/standing';
import { localTime, utc } from '../../domain/values/zoned-time';
import { Using } from '../ports';
import { recipientName } from '../people/recipient-name';
import { DueReminder } from '../views/due-reminder';
import { ToldDelivery } from '../views/told-delivery';

/** What a reminder tells its partner today; nothing when the note was written, or the reminder put off, meanwhile. */
export async function openReminder(
  app: Using<'engagements' | 'references' | 'now'>,
  delivery: Delivery,
): Promise<DueReminder | undefined> {
  const engagement = await app.engagements.load(delivery.engagementId);
  const days = engagement && noteDays(engagement);
  if (!days) return undefined;
  const zone = (await app.references.load(delivery.recipientId))?.timeZone ?? utc;
  const { day: today } = localTime(instantOf(app.now()), zone);
  const standing = standingOf(engagement, today);
  if (standing !== 'due' && standing !== 'overdue') return undefined;
  return (engagement.snoozedUntil ?? '') > today ? undefined : { engagement, days, standing };
}

/** What a partner is told of a delivery that was given up; nothing when it went on, or its note is gone. */
export async function openFailed(
  app: Using<'engagements' | 'outbox' | 'readers' | 'references' | 'questions'>,
  { aboutId }: Delivery,
): Promise<ToldDelivery | undefined> {
  // Behind the key stands when it was queued: each time it is given up is told of.
  const delivery = await app.outbox.load(aboutId.slice(0, aboutId.lastIndexOf('/')));
  return delivery?.state === 'failed' ? toldOf(app, delivery) : undefined;
}

/** What there is to tell of a summary, a question or an answer; nothing when its note is gone. */
export async function toldOf(
  app: Using<'engagements' | 'readers' | 'references' | 'questions'>,
  delivery: Delivery,
): Promise<ToldDelivery | undefined> {
  const { kind, aboutId, recipientId } = delivery;
  const noteId = kind === 'summary' ? aboutId : (await app.questions.load(aboutId))?.noteId;
  const note = noteId === undefined ? undefined : await app.engagements.loadNote(noteId);
  return note && { delivery, reader: await recipientName(app, recipientId), note, customer: note.customer };
}
