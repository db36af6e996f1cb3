/** A calendar day as `YYYY-MM-DD`, or an empty string for none. */
export type Day = string;

/** A moment as an ISO 8601 string in UTC, such as `2026-04-06T09:30:00.000Z`. */
export type Instant = string;

/** Whether the text is a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Whether one day comes before another; both must be days. */
export function isBefore(day: Day, other: Day): boolean {
  return day < other;
}

/** The day so many days later; the day must be one. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The calendar day (UTC) of a moment. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}
