import { addDays, Day, dayOf, Instant } from '../values/dates';
import { Engagement } from './engagement';
import { isOver } from './standing';

/**
 * Returns when a note, an item or the customer of an engagement that is over last changed: finished, closed
 * with open items, or archived. Returns undefined for any other engagement, such as one whose customer
 * pauses. The bot never deletes such an engagement by itself.
 */
export function closedAt(engagement: Engagement): Instant | undefined {
  if (!isOver(engagement)) return undefined;
  const { changedAt, notedAt, lastNote, touchedAt } = engagement;
  const touches = [notedAt, lastNote?.writtenAt, ...Object.values(touchedAt)];
  return touches.reduce<Instant>((latest, at) => (at && at > latest ? at : latest), changedAt);
}

/**
 * Returns the moment before which an engagement must have closed to be deleted, after `days` whole days. It
 * is the beginning of a day in UTC.
 */
export function deleteBefore(today: Day, days: number): Instant {
  return `${addDays(today, -days)}T00:00:00.000Z`;
}

/** Returns true when an engagement is closed and last changed before a moment. */
export function mayBeDeleted(engagement: Engagement, before: Instant): boolean {
  const at = closedAt(engagement);
  return at !== undefined && at < before;
}

/**
 * Returns the last day (UTC) on which a closed engagement certainly exists. Returns undefined for one that
 * is not closed.
 */
export function keptUntil(engagement: Engagement, days: number): Day | undefined {
  const at = closedAt(engagement);
  return at && addDays(dayOf(at), days);
}
