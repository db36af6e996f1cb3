import { dayOf, instantOf } from '../../domain/values/dates';
import { newDelivery } from '../../domain/delivery/delivery';
import { Engagement } from '../../domain/walk/engagement';
import { remindersOf } from '../../domain/walk/standing';
import { instantAt, utc } from '../../domain/values/zoned-time';
import { Using } from '../ports';

/** The hour of a partner's day at which reminders are sent. */
export const reminderHour = 9;

/** The largest number of engagements in one run. The next run continues where this one ends. */
const mostAtOnce = 1_000;

/** The time zone that is furthest ahead of UTC, in milliseconds. */
const furthestAhead = 14 * 3_600_000;

/**
 * Writes a delivery for every reminder that is due, at nine in the morning in the partner's time zone. When
 * several were missed, only the last one is sent. The key names the note and the stage, so a second run
 * adds none. Returns how many were written.
 */
export async function writeReminders(app: Using<'outbox' | 'references' | 'now'>): Promise<number> {
  const latestDay = dayOf(instantOf(app.now().getTime() + furthestAhead));
  const due = await app.outbox.remindersDue(latestDay, mostAtOnce);
  let written = 0;
  for (const { engagement } of due) if (await remind(app, engagement)) written += 1;
  return written;
}

async function remind(app: Using<'outbox' | 'references' | 'now'>, engagement: Engagement): Promise<boolean> {
  const now = instantOf(app.now());
  const { id, ownerId, tenantId } = engagement;
  const zone = (await app.references.load(ownerId))?.timeZone ?? utc;
  const reminders = remindersOf(engagement);
  const over = reminders.filter(({ on }) => instantAt(on, reminderHour, zone) <= now);
  const last = over.at(-1);
  if (!last) return false;
  const about = { kind: 'reminder', engagementId: id, aboutId: last.stage } as const;
  const delivery = newDelivery(about, { id: ownerId, tenantId }, now);
  await app.outbox.remind({ engagement, delivery, nextOn: reminders[over.length]?.on });
  return true;
}
