import { instantOf } from '../../src/domain/values/dates';
import { Claim, Settlement } from '../../src/app/delivery-ports';
import { Delivery, deliveryKey, newDelivery } from '../../src/domain/delivery/delivery';
import { Reader } from '../../src/domain/delivery/reader';
import { ConversationReference } from '../../src/domain/delivery/recipient';
import { now } from './makers';

/** Returns a summary of a note to one recipient: `tenant-1/board`, unless the test names another. */
export function summaryTo(given: Partial<Delivery> = {}): Delivery {
  const { recipientId = 'tenant-1/board', tenantId = 'tenant-1', aboutId = 'note-1', ...rest } = given;
  const { engagementId = 'engagement-1', version = 2, createdAt = now } = given;
  const about = { kind: 'summary', engagementId, aboutId, version } as const;
  return { ...newDelivery(about, { id: recipientId, tenantId }, createdAt), ...rest };
}

/** Returns the key of such a summary. */
export function summaryKey(aboutId = 'note-1', recipientId = 'tenant-1/board'): string {
  return deliveryKey('summary', aboutId, recipientId);
}

/** Returns a reader of `tenant-1` without a digest. */
export function readerNamed(name: string, given: Partial<Reader> = {}): Reader {
  return {
    ...{ id: `tenant-1/${name.toLowerCase()}`, tenantId: 'tenant-1', name, language: 'en', timeZone: 'UTC' },
    ...{ digest: 'off', digestHour: 8, digestSince: now, since: now, ...given },
  };
}

/** Returns the conversation reference of a recipient who has written to the bot. */
export function referenceTo(id: string, given: Partial<ConversationReference> = {}): ConversationReference {
  return {
    ...{ id, tenantId: 'tenant-1', conversationId: `chat-${id}`, serviceUrl: 'http://localhost/connector' },
    ...{ botId: '28:bot', userId: `29:${id}`, teamId: '', name: 'Board', language: 'en', timeZone: 'UTC' },
    ...{ unreachable: undefined, ...given },
  };
}

/** Returns a worker's claim for due deliveries. `at` is in milliseconds; the lease lasts a minute. */
export function claimAt(at: number, given: Partial<Claim> = {}): Claim {
  return { worker: 'worker-1', now: at, leaseMs: 60_000, most: 16, perSecond: 30, ...given };
}

/** Returns the settlement of an attempt whose message arrived. `at` is in milliseconds. */
export function arrivedAt(at: number, delivery: Delivery): Settlement {
  const deliveredAt = instantOf(at);
  const activityId = `activity-${delivery.aboutId}`;
  return { delivery: { ...delivery, state: 'delivered', deliveredAt, activityId }, endedAt: at, follows: [] };
}
