import { Day, dayIn, instantOf } from '../../domain/values/dates';
import { Delivery } from '../../domain/delivery/delivery';
import { daysLeft, ExpiringSecret, secretStage } from '../../domain/operation/secret-expiry';
import { lastDayAt, utc } from '../../domain/values/zoned-time';
import { isAdmin } from '../people/appointed';
import { RetentionReport } from '../operation-ports';
import { Using } from '../ports';

/** The hour of an admin's day at which notices are sent. */
export const noticeHour = 9;

/**
 * Returns the notice about the client secret that is due in a time zone: its last day and the stage.
 * Returns undefined when none is due, which is the usual case.
 */
export function secretStageFor(app: Using<'operation' | 'now'>, zone: string): string | undefined {
  const { secretExpires } = app.operation;
  if (!secretExpires) return undefined;
  const stage = secretStage(daysLeft(secretExpires, morningDay(app, zone)));
  return stage && `${secretExpires}/${stage}`;
}

/**
 * Returns the content of a notice about the client secret. Returns undefined when the recipient is no
 * longer an admin, or another stage is reached.
 */
export async function openSecretExpiry(
  app: Using<'references' | 'appointed' | 'operation' | 'now'>,
  { recipientId: id, tenantId, aboutId }: Delivery,
): Promise<ExpiringSecret | undefined> {
  if (!isAdmin(app, { id, tenantId })) return undefined;
  const zone = (await app.references.load(id))?.timeZone ?? utc;
  if (secretStageFor(app, zone) !== aboutId) return undefined;
  const expires = app.operation.secretExpires;
  return expires && { expires, left: daysLeft(expires, morningDay(app, zone)) };
}

/**
 * Returns the report of the deletions in an admin's tenant on a day. Returns undefined when the recipient
 * is no longer an admin, or the report is missing.
 */
export async function openRetentionReport(
  app: Using<'retention' | 'appointed'>,
  { recipientId: id, tenantId, aboutId }: Delivery,
): Promise<RetentionReport | undefined> {
  const day = dayIn(aboutId);
  if (!day || !isAdmin(app, { id, tenantId })) return undefined;
  return (await app.retention.reportsSince(tenantId, day)).find((report) => report.day === day);
}

/**
 * Returns the day whose notice hour has passed in a zone. Before nine in the morning it is the day before.
 */
function morningDay(app: Using<'now'>, zone: string): Day {
  return lastDayAt(noticeHour, instantOf(app.now()), zone);
}
