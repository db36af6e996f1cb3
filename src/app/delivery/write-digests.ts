import { newDelivery } from '../../domain/delivery/delivery';
import { digestDue } from '../../domain/delivery/digest';
import { App } from '../ports';

/** Writes a delivery for every digest that is due. Its key names the reader and the day: twice is harmless. */
export async function writeDigests(app: App): Promise<number> {
  const now = app.now().toISOString();
  const readers = await app.readers.withDigest();
  const due = readers.flatMap((reader) => {
    const day = digestDue(reader, now);
    if (!day) return [];
    return [newDelivery({ kind: 'digest', engagementId: '', aboutId: day }, reader, now)];
  });
  return due.length === 0 ? 0 : app.outbox.add(due);
}
