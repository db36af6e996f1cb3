import { Day, dayIn, instantOf } from '../../domain/values/dates';
import { Delivery } from '../../domain/delivery/delivery';
import { daysLeft, ExpiringSecret, secretStage } from '../../domain/operation/secret-expiry';
import { lastDayAt, utc } from '../../domain/values/zoned-time';
import { isAdmin } from '../people/appointed';
import { RetentionReport } from '../operation-ports';
import { Using } from '../ports';

/** The hour of an admin's day at which they are told of what the bot noticed by itself. */
export const noticeHour = 9;

/** What an admin in a zone is to be told of the client secret by now: its last day and the stage; mostly nothing. */
export function secretStageFor(app: Using<'operation' | 'now'>, zone: string): string | undefined {
  const { secretExpires } = app.operation;
  if (!secretExpires) return undefined;
  const stage = secretStage(daysLeft(secretExpires, morningDay(app, zone)));
  return stage && `${secretExpires}/${stage}`;
}

/** What an admin is told of the client secret; nothing when they are none any more, or another stage is reached. */
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

/** What an admin is told was deleted in their tenant on a day; nothing when they are none any more. */
export async function openRetentionReport(
  app: Using<'retention' | 'appointed'>,
  { recipientId: id, tenantId, aboutId }: Delivery,
): Promise<RetentionReport | undefined> {
  const day = dayIn(aboutId);
  if (!day || !isAdmin(app, { id, tenantId })) return undefined;
  return (await app.retention.reportsSince(tenantId, day)).find((report) => report.day === day);
}

/** The day that an admin's morning has come to: before nine it is still the day before. */
function morningDay(app: Using<'now'>, zone: string): Day {
  return lastDayAt(noticeHour, instantOf(app.now()), zone);
}
