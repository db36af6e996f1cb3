import { instantOf } from '../../domain/values/dates';
import { newDelivery } from '../../domain/delivery/delivery';
import { digestDue } from '../../domain/delivery/digest';
import { Using } from '../ports';

/**
 * Writes a delivery for every digest that is due, and returns how many were new. The key names the reader
 * and the day, so a second run adds none.
 */
export async function writeDigests(app: Using<'outbox' | 'readers' | 'now'>): Promise<number> {
  const now = instantOf(app.now());
  const readers = await app.readers.withDigest();
  const due = readers.flatMap((reader) => {
    const day = digestDue(reader, now);
    if (!day) return [];
    return [newDelivery({ kind: 'digest', engagementId: '', aboutId: day }, reader, now)];
  });
  const written = await writtenOf(app, new Set(due.map(({ aboutId }) => aboutId)));
  const fresh = due.filter(({ key }) => !written.has(key));
  return fresh.length === 0 ? 0 : app.outbox.add(fresh);
}

/**
 * Returns the keys of the digests that exist. A digest stays due until the next day's, so most exist
 * already, and a read does not block other writers.
 */
async function writtenOf(app: Using<'outbox'>, days: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const written = await Promise.all([...days].map((day) => app.outbox.about(day)));
  return new Set(written.flat().map(({ key }) => key));
}
