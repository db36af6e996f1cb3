import { instantOf } from '../../src/domain/values/dates';
import { Claim, Settlement } from '../../src/app/delivery-ports';
import { Delivery, deliveryKey, newDelivery } from '../../src/domain/delivery/delivery';
import { Reader } from '../../src/domain/delivery/reader';
import { ConversationReference } from '../../src/domain/delivery/recipient';
import { now } from './makers';

/** A summary of a note to one recipient, `tenant-1/board` when the test does not say otherwise. */
export function summaryTo(given: Partial<Delivery> = {}): Delivery {
  const { recipientId = 'tenant-1/board', tenantId = 'tenant-1', aboutId = 'note-1', ...rest } = given;
  const { engagementId = 'engagement-1', version = 2, createdAt = now } = given;
  const about = { kind: 'summary', engagementId, aboutId, version } as const;
  return { ...newDelivery(about, { id: recipientId, tenantId }, createdAt), ...rest };
}

/** The key of such a summary. */
export function summaryKey(aboutId = 'note-1', recipientId = 'tenant-1/board'): string {
  return deliveryKey('summary', aboutId, recipientId);
}

/** A reader of `tenant-1` without a digest. */
export function readerNamed(name: string, given: Partial<Reader> = {}): Reader {
  return {
    ...{ id: `tenant-1/${name.toLowerCase()}`, tenantId: 'tenant-1', name, language: 'en', timeZone: 'UTC' },
    ...{ digest: 'off', digestHour: 8, digestSince: now, since: now, ...given },
  };
}

/** How to reach a recipient who has spoken to the bot. */
export function referenceTo(id: string, given: Partial<ConversationReference> = {}): ConversationReference {
  return {
    ...{ id, tenantId: 'tenant-1', conversationId: `chat-${id}`, serviceUrl: 'http://localhost/connector' },
    ...{ botId: '28:bot', userId: `29:${id}`, teamId: '', name: 'Board', language: 'en', timeZone: 'UTC' },
    ...{ unreachable: undefined, ...given },
  };
}

/** A worker's question for what is due, at a moment in milliseconds; its lease lasts a minute. */
export function claimAt(at: number, given: Partial<Claim> = {}): Claim {
  return { worker: 'worker-1', now: at, leaseMs: 60_000, most: 16, perSecond: 30, ...given };
}

/** An attempt whose message arrived at a moment in milliseconds. */
export function arrivedAt(at: number, delivery: Delivery): Settlement {
  const deliveredAt = instantOf(at);
  const activityId = `activity-${delivery.aboutId}`;
  return { delivery: { ...delivery, state: 'delivered', deliveredAt, activityId }, endedAt: at, follows: [] };
}
