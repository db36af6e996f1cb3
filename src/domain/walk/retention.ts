import { addDays, Day, dayOf, Instant } from '../values/dates';
import { Engagement } from './engagement';
import { isClosed } from './standing';

/**
 * When a closed engagement was last touched: a note, an item, the customer. Empty for one that is not closed, which is
 * never deleted by itself, nor is one whose customer pauses.
 */
export function closedAt(engagement: Engagement): Instant | undefined {
  if (!isClosed(engagement)) return undefined;
  const { changedAt, notedAt, lastNote, touchedAt } = engagement;
  const touches = [notedAt, lastNote?.writtenAt, ...Object.values(touchedAt)];
  return touches.reduce<Instant>((latest, at) => (at && at > latest ? at : latest), changedAt);
}

/** What closed before this moment, the beginning of a day in UTC, has been kept for so many whole days by `today`. */
export function deleteBefore(today: Day, days: number): Instant {
  return `${addDays(today, -days)}T00:00:00.000Z`;
}

/** Whether an engagement is closed and was last touched before a moment. */
export function mayBeDeleted(engagement: Engagement, before: Instant): boolean {
  const at = closedAt(engagement);
  return at !== undefined && at < before;
}

/** The last day (UTC) on which a closed engagement is there for certain; nothing for one that is not closed. */
export function keptUntil(engagement: Engagement, days: number): Day | undefined {
  const at = closedAt(engagement);
  return at && addDays(dayOf(at), days);
}
