import { Activity } from 'botbuilder';

/**
 * The calendar day it is for whoever sent the activity, `YYYY-MM-DD`: by the time zone their client names, else
 * by the offset of its local time, else in UTC.
 */
export function todayFor(activity: Partial<Activity>, now: Date): string {
  const zone = activity.localTimezone ?? zoneOfClient(activity);
  if (zone) {
    try {
      const parts = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      });
      const named = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
      return `${named['year']}-${named['month']}-${named['day']}`;
    } catch {
      // A zone this machine does not know: the offset will do.
    }
  }
  const offset = /([+-])(\d{2}):(\d{2})$/.exec(rawLocalTime(activity));
  const minutes = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 10);
}

function zoneOfClient(activity: Partial<Activity>): string | undefined {
  const entity = activity.entities?.find(({ type }) => type === 'clientInfo') as
    { timezone?: unknown } | undefined;
  return typeof entity?.timezone === 'string' ? entity.timezone : undefined;
}

/** The local time as the client wrote it; the SDK keeps it beside the date it makes of it, outside its types. */
function rawLocalTime(activity: Partial<Activity>): string {
  return (activity as { rawLocalTimestamp?: string }).rawLocalTimestamp ?? '';
}
