import { addDays, dayOf, instantOf } from '../../domain/values/dates';
import { deleteBefore } from '../../domain/walk/retention';
import { Using } from '../ports';

/** How many engagements one transaction deletes; between two of them the turns go on. */
const mostAtOnce = 100;

/** What was deleted, in numbers only. */
export interface Deleted {
  readonly engagements: number;
  readonly notes: number;
}

/**
 * Deletes the engagements that have been closed for longer than `RETENTION_DAYS`, once a day (UTC), and returns how
 * many; nothing when the setting is empty or the day's were deleted before. Nothing is deleted on a day before which the
 * bot did not look: the setting, and a clock that was ahead for a moment, can be mended for a day. Broken off, or run by several processes at
 * once, it goes on where it was, and the day's report counts each engagement once.
 */
export async function deleteClosed(
  app: Using<'retention' | 'operation' | 'now'>,
): Promise<Deleted | undefined> {
  const { retentionDays } = app.operation;
  if (retentionDays === undefined) return undefined;
  const now = instantOf(app.now());
  const day = dayOf(now);
  if (await app.retention.isDone(day)) return undefined;
  if (!(await app.retention.isDone(addDays(day, -1)))) {
    await app.retention.markDone(day, now);
    return undefined;
  }
  const before = deleteBefore(day, retentionDays);
  const all = { engagements: 0, notes: 0 };
  for (let last = mostAtOnce; last === mostAtOnce;) {
    const { engagements, notes } = await app.retention.deleteClosed({ before, day, most: mostAtOnce });
    all.engagements += engagements;
    all.notes += notes;
    last = engagements;
  }
  await app.retention.markDone(day, now);
  return all;
}
