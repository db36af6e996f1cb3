import { instantOf } from '../../domain/values/dates';
import { Delivery, deliveryKey, neverSent } from '../../domain/delivery/delivery';
import { RecipientKey } from '../../domain/delivery/recipient';
import { Summary } from '../../domain/delivery/summary';
import { Using } from '../ports';
import { openSummary } from './open-summary';

/** Opens the whole summary and records that it was read. Only the first time counts. */
export function readSummary(
  app: Using<'engagements' | 'outbox' | 'references' | 'questions' | 'playbook' | 'noteKinds' | 'now'>,
  reader: RecipientKey,
  noteId: string,
): Promise<Summary | undefined> {
  const now = instantOf(app.now());
  return mark(app, { reader, noteId }, ({ readAt }) => (readAt ? {} : { readAt: now }));
}

/**
 * Records that a summary was acknowledged, and by which person. Only the first time counts. An acknowledged
 * summary is also read.
 */
export function acknowledgeSummary(
  app: Using<'engagements' | 'outbox' | 'references' | 'questions' | 'playbook' | 'noteKinds' | 'now'>,
  given: { reader: RecipientKey; noteId: string; name: string; personId: string },
): Promise<Summary | undefined> {
  const now = instantOf(app.now());
  return mark(app, given, ({ readAt, acknowledgedAt }) =>
    acknowledgedAt === undefined
      ? {
          readAt: readAt ?? now,
          acknowledgedAt: now,
          acknowledgedBy: given.name,
          acknowledgedById: given.personId,
        }
      : {},
  );
}

/**
 * Marks a delivery. A person who presses a button has the card, so a delivery with an unknown result has
 * arrived.
 */
async function mark(
  app: Using<'engagements' | 'outbox' | 'references' | 'questions' | 'playbook' | 'noteKinds' | 'now'>,
  { reader, noteId }: { reader: RecipientKey; noteId: string },
  marks: (delivery: Delivery) => Partial<Delivery>,
): Promise<Summary | undefined> {
  const now = instantOf(app.now());
  const changed = await app.outbox.change(deliveryKey('summary', noteId, reader.id), (delivery) => {
    if (neverSent(delivery)) return undefined;
    const arrived =
      delivery.deliveredAt === undefined
        ? { state: 'delivered' as const, deliveredAt: now, reason: undefined }
        : {};
    return { ...delivery, ...arrived, ...marks(delivery) };
  });
  return changed && openSummary(app, reader, noteId);
}
