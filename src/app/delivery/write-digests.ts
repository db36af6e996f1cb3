import { instantOf } from '../../domain/values/dates';
import { newDelivery } from '../../domain/delivery/delivery';
import { digestDue } from '../../domain/delivery/digest';
import { Using } from '../ports';

/** Writes a delivery for every digest that is due. Its key names the reader and the day: twice is harmless. */
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

/** Digests stay due until the next day's: most are there already, and reading that keeps nobody from writing. */
async function writtenOf(app: Using<'outbox'>, days: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const written = await Promise.all([...days].map((day) => app.outbox.about(day)));
  return new Set(written.flat().map(({ key }) => key));
}
