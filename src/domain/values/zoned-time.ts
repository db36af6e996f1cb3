import { addDays, Day, dayFrom, Instant, instantOf } from './dates';

/** The default time zone. */
export const utc = 'UTC';

/** Returns the name of a zone that this machine knows, else `UTC`. */
export function knownZone(zone: string | undefined): string {
  if (!zone) return utc;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return utc;
  }
}

/** Returns the local day and hour of a zone at a moment. The zone must be a known one. */
export function localTime(instant: Instant, zone: string): { day: Day; hour: number } {
  const { year, month, day, hour } = wallClock(Date.parse(instant), zone);
  return { day: dayFrom(`${year}-${month}-${day}`), hour: Number(hour) };
}

/**
 * Returns the local time of a zone at a moment in hours and minutes, such as `09:05`. The zone must be a
 * known one.
 */
export function clockTime(instant: Instant, zone: string): string {
  const { hour, minute } = wallClock(Date.parse(instant), zone);
  return `${hour}:${minute}`;
}

/**
 * Returns the moment at which a day's hour (0 to 23) begins in a zone. When the clock skips that hour, it
 * returns the moment of the change. When the clock shows the hour twice, it returns the first of the two.
 */
export function instantAt(day: Day, hour: number, zone: string): Instant {
  const wall = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  // Only the zone's offsets shortly before and after can apply. The larger one gives the earlier moment.
  const offsets = [wall - 86_400_000, wall + 86_400_000].map((near) => offsetAt(near, zone));
  const candidates = offsets.map((offset) => wall - offset).sort((one, other) => one - other);
  const real = candidates.find((moment) => moment + offsetAt(moment, zone) === wall);
  return instantOf(real ?? afterGap(candidates, wall, zone));
}

/** Returns the last local day whose hour has been reached at a moment. The zone must be a known one. */
export function lastDayAt(hour: number, instant: Instant, zone: string): Day {
  const { day } = localTime(instant, zone);
  return instantAt(day, hour, zone) <= instant ? day : addDays(day, -1);
}

/** Returns the first moment of a day whose clock shows a later time than the skipped one. */
function afterGap(candidates: readonly number[], wall: number, zone: string): number {
  let [moment = wall] = candidates;
  const last = candidates.at(-1) ?? wall;
  while (moment < last && moment + offsetAt(moment, zone) < wall) moment += 15 * 60_000;
  return moment;
}

/**
 * Returns the zone's offset from UTC at a moment, in milliseconds. It is positive when the zone is ahead.
 */
function offsetAt(moment: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(moment, zone);
  return (
    Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(moment / 1000) * 1000
  );
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(moment: number, zone: string): Record<Part, string> {
  const known = formats.get(zone);
  const format =
    known ??
    new Intl.DateTimeFormat('en-CA', {
      // A zone that another machine stored may be unknown here.
      timeZone: knownZone(zone),
      hourCycle: 'h23',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    });
  formats.set(zone, format);
  const parts = format.formatToParts(moment).map(({ type, value }) => [type, value]);
  return Object.fromEntries(parts) as Record<Part, string>;
}
