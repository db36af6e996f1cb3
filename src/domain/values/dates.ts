/** A calendar day as `YYYY-MM-DD`. */
export type Day = `${number}-${number}-${number}`;

/** A moment as an ISO 8601 string in UTC, such as `2026-04-06T09:30:00.000Z`. */
export type Instant = `${Day}T${string}Z`;

/** Returns true when the text is a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Returns a text, such as one typed into a form, as a day. Returns undefined when it is not a day. */
export function dayIn(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

/** Returns a text as a day. Throws a RangeError when it is not a day. */
export function dayFrom(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${text} is no day`);
  return text;
}

/**
 * Returns the moment of a date, or of a number of milliseconds since 1970. Throws a RangeError after the
 * year 9999.
 */
export function instantOf(time: Date | number): Instant {
  const text = new Date(time).toISOString();
  if (!isInstant(text)) throw new RangeError(`${text} is no moment`);
  return text;
}

/** Returns true when one day comes before another. Both must be days. */
export function isBefore(day: Day, other: Day): boolean {
  return day < other;
}

/** Returns the day that is a number of days later. Throws a RangeError after the year 9999. */
export function addDays(day: Day, days: number): Day {
  return dayOf(instantOf(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));
}

/** Returns the calendar day (UTC) of a moment. */
export function dayOf(instant: Instant): Day {
  return dayFrom(instant.slice(0, 10));
}

function isInstant(text: string): text is Instant {
  return /^\d{4}-\d{2}-\d{2}T.*Z$/.test(text);
}
