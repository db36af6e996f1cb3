import { addDays, dayOf, instantOf } from '../../domain/values/dates';
import { deleteBefore } from '../../domain/walk/retention';
import { Using } from '../ports';

/**
 * The number of engagements that one transaction deletes. Turns of people are handled between two
 * transactions.
 */
const mostAtOnce = 100;

/** The numbers of what was deleted. */
export interface Deleted {
  readonly engagements: number;
  readonly notes: number;
}

/**
 * Deletes the engagements that have been closed for longer than `RETENTION_DAYS`, once a day (UTC). Returns
 * how many, or undefined when the setting is empty or this day is done. It deletes only when the bot also
 * ran this check the day before. An admin therefore has one day to fix a wrong setting, or a clock that was
 * ahead for a moment. After an interruption, or with several processes at once, it continues where it was.
 * The day's report counts each engagement once.
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
