import { addDays, dayOf, Instant, instantOf } from '../../domain/values/dates';
import { Delivery, newDelivery } from '../../domain/delivery/delivery';
import { ConversationReference } from '../../domain/delivery/recipient';
import { instantAt } from '../../domain/values/zoned-time';
import { Using } from '../ports';
import { knownAdmins } from './known-admins';
import { noticeHour, secretStageFor } from './open-notice';

/** The number of days for which a report is still written for an admin who could not be reached before. */
const reportDays = 7;

/**
 * Writes the notices that admins get at nine in the morning in their time zone: that the client secret
 * expires, and what was deleted by itself in their tenant. The keys name the stage and the day, so a second
 * run adds none. Returns how many were written.
 */
export async function writeNotices(
  app: Using<'outbox' | 'references' | 'retention' | 'appointed' | 'operation' | 'now'>,
): Promise<number> {
  const now = instantOf(app.now());
  let written = 0;
  for (const admin of await knownAdmins(app)) {
    const due = [...secretNotices(app, admin, now), ...(await reportNotices(app, admin, now))];
    const fresh: Delivery[] = [];
    // Most exist already, and a read does not block other writers.
    for (const notice of due) if (!(await app.outbox.load(notice.key))) fresh.push(notice);
    if (fresh.length > 0) written += await app.outbox.add(fresh);
  }
  return written;
}

function secretNotices(
  app: Using<'operation' | 'now'>,
  admin: ConversationReference,
  now: Instant,
): readonly Delivery[] {
  const aboutId = secretStageFor(app, admin.timeZone);
  return aboutId === undefined
    ? []
    : [newDelivery({ kind: 'secret-expiry', engagementId: '', aboutId }, admin, now)];
}

async function reportNotices(
  app: Using<'retention'>,
  admin: ConversationReference,
  now: Instant,
): Promise<readonly Delivery[]> {
  const since = addDays(dayOf(now), -reportDays);
  const reports = await app.retention.reportsSince(admin.tenantId, since);
  return reports
    .filter(({ day }) => instantAt(day, noticeHour, admin.timeZone) <= now)
    .map(({ day }) => newDelivery({ kind: 'retention-report', engagementId: '', aboutId: day }, admin, now));
}
