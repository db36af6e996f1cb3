import { addDays, Day, dayFrom, Instant, instantOf } from './dates';

/** The zone to fall back on. */
export const utc = 'UTC';

/** The name of a zone when this machine knows it, else `UTC`. */
export function knownZone(zone: string | undefined): string {
  if (!zone) return utc;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return utc;
  }
}

/** What the calendar and the clock of a zone show at a moment; the zone must be a known one. */
export function localTime(instant: Instant, zone: string): { day: Day; hour: number } {
  const { year, month, day, hour } = wallClock(Date.parse(instant), zone);
  return { day: dayFrom(`${year}-${month}-${day}`), hour: Number(hour) };
}

/** The hours and minutes that the clock of a zone shows at a moment, such as `09:05`; the zone must be a known one. */
export function clockTime(instant: Instant, zone: string): string {
  const { hour, minute } = wallClock(Date.parse(instant), zone);
  return `${hour}:${minute}`;
}

/**
 * The moment at which a day's hour (0 to 23) begins in a zone. Where the clock goes forward over that hour, the
 * moment at which it does; where it goes back and shows the hour twice, the first of the two.
 */
export function instantAt(day: Day, hour: number, zone: string): Instant {
  const wall = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  // The zone's offsets shortly before and after are all that can apply; the larger one gives the earlier moment.
  const offsets = [wall - 86_400_000, wall + 86_400_000].map((near) => offsetAt(near, zone));
  const candidates = offsets.map((offset) => wall - offset).sort((one, other) => one - other);
  const real = candidates.find((moment) => moment + offsetAt(moment, zone) === wall);
  return instantOf(real ?? afterGap(candidates, wall, zone));
}

/** The last day of a zone on which an hour has come by a moment; the zone must be a known one. */
export function lastDayAt(hour: number, instant: Instant, zone: string): Day {
  const { day } = localTime(instant, zone);
  return instantAt(day, hour, zone) <= instant ? day : addDays(day, -1);
}

/** The first moment of a day whose clock shows a later time than the one that was left out. */
function afterGap(candidates: readonly number[], wall: number, zone: string): number {
  let [moment = wall] = candidates;
  const last = candidates.at(-1) ?? wall;
  while (moment < last && moment + offsetAt(moment, zone) < wall) moment += 15 * 60_000;
  return moment;
}

/** By how much the clock of a zone is ahead of UTC at a moment, in milliseconds. */
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
      // One that was kept on another machine may not be known here.
      timeZone: knownZone(zone),
      hourCycle: 'h23',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    });
  formats.set(zone, format);
  const parts = format.formatToParts(moment).map(({ type, value }) => [type, value]);
  return Object.fromEntries(parts) as Record<Part, string>;
}
