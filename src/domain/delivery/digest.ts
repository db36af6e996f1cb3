import { addDays, Day, Instant } from '../values/dates';
import { instantAt, localTime } from '../values/zoned-time';
import { Reader } from './reader';

/**
 * Returns the day whose digest is due: the last one that is not later than now and not before the digest was
 * set. Earlier missed days are skipped. Returns undefined when the digest is off or the first one is still
 * to come.
 */
export function digestDue(
  { digest, digestHour, digestSince, timeZone }: Reader,
  now: Instant,
): Day | undefined {
  if (digest === 'off') return undefined;
  const { day: present } = localTime(now, timeZone);
  for (let back = 0; back <= 7; back += 1) {
    const day = addDays(present, -back);
    if (digest === 'weekly' && !isMonday(day)) continue;
    const due = instantAt(day, digestHour, timeZone);
    if (due < digestSince) return undefined;
    if (due <= now) return day;
  }
  return undefined;
}

function isMonday(day: Day): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
}
