import { Activity } from 'botbuilder';
import { Day, dayOf, instantOf } from '../../domain/values/dates';
import { knownZone, localTime, utc } from '../../domain/values/zoned-time';

/** A person's time zone as their client names it (`UTC` when it is unknown), and their calendar day. */
export interface LocalDay {
  readonly zone: string;
  readonly today: Day;
}

/**
 * Returns the time zone and the calendar day of the sender. Uses the time zone that their client names,
 * else the offset of its local time, else UTC.
 */
export function localDayFor(activity: Partial<Activity>, now: Date): LocalDay {
  const zone = knownZone(activity.localTimezone ?? zoneOfClient(activity));
  if (zone !== utc) return { zone, today: localTime(instantOf(now), zone).day };
  const offset = /([+-])(\d{2}):(\d{2})$/.exec(rawLocalTime(activity));
  const minutes = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return { zone, today: dayOf(instantOf(now.getTime() + minutes * 60_000)) };
}

function zoneOfClient(activity: Partial<Activity>): string | undefined {
  const entity = activity.entities?.find(({ type }) => type === 'clientInfo') as { timezone?: unknown };
  return typeof entity?.timezone === 'string' ? entity.timezone : undefined;
}

/**
 * Returns the local time as the client wrote it. The SDK stores it beside its parsed date, but not in its
 * types.
 */
function rawLocalTime(activity: Partial<Activity>): string {
  return (activity as { rawLocalTimestamp?: string }).rawLocalTimestamp ?? '';
}
