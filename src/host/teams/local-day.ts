import { Activity } from 'botbuilder';
import { Day, dayOf, instantOf } from '../../domain/values/dates';
import { knownZone, localTime, utc } from '../../domain/values/zoned-time';

/** A person's zone as their client names it (`UTC` when none is known), and their calendar day. */
export interface LocalDay {
  readonly zone: string;
  readonly today: Day;
}

/**
 * Returns the zone and the calendar day of whoever sent the activity: by the time zone that their client names, else by
 * the offset of its local time, else in UTC.
 */
export function localDayFor(activity: Partial<Activity>, now: Date): LocalDay {
  const zone = knownZone(activity.localTimezone ?? zoneOfClient(activity));
  if (zone !== utc) return { zone, today: localTime(instantOf(now), zone).day };
  const offset = /([+-])(\d{2}):(\d{2})$/.exec(rawLocalTime(activity));
  const minutes = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return { zone, today: dayOf(instantOf(now.getTime() + minutes * 60_000)) };
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
