import {
  Delivery,
  deliveryKey,
  deliveryStates,
  newDelivery,
  sentAgain,
  woken,
} from '../../../src/domain/delivery/delivery';
import { channelKey, isChannel, objectIdOf, personRecipient } from '../../../src/domain/delivery/recipient';
import { summaryTo } from '../../support/deliveries';
import { now } from '../../support/makers';

const later = '2026-04-07T08:00:00.000Z';

it('a new delivery is due at once, and its key names the subject and the recipient', () => {
  const reader = personRecipient('tenant-1', 'reader');
  const about = { kind: 'summary', engagementId: 'engagement-1', aboutId: 'note-1', version: 3 } as const;
  expect(newDelivery(about, reader, now)).toEqual({
    ...{ key: 'summary/note-1/tenant-1/reader', kind: 'summary', recipientId: 'tenant-1/reader' },
    ...{ tenantId: 'tenant-1', engagementId: 'engagement-1', aboutId: 'note-1', version: 3 },
    ...{ state: 'queued', createdAt: now, queuedAt: now, nextAt: now, attempts: 0, waited: 0 },
    ...{
      uncertain: false,
      short: false,
      remade: false,
      reason: undefined,
      lastError: undefined,
      activityId: undefined,
    },
    ...{
      deliveredAt: undefined,
      readAt: undefined,
      acknowledgedAt: undefined,
      acknowledgedBy: undefined,
      acknowledgedById: undefined,
    },
  });
});

it('only a summary has a version', () => {
  const about = { kind: 'digest', engagementId: '', aboutId: '2026-04-06' } as const;
  expect(newDelivery(about, personRecipient('tenant-1', 'reader'), now).version).toBe(0);
});

it('another subject or another recipient gives another key', () => {
  const keys = [
    deliveryKey('summary', 'note-1', 'tenant-1/reader'),
    deliveryKey('summary', 'note-1', 'tenant-1/board'),
    deliveryKey('summary', 'note-2', 'tenant-1/reader'),
    deliveryKey('answer', 'note-1', 'tenant-1/reader'),
  ];
  expect(new Set(keys).size).toBe(4);
});

/** A delivery with every changeable field set. */
const before: Delivery = summaryTo({
  ...{ attempts: 5, waited: 9_000, uncertain: true, short: true, remade: true, nextAt: now },
  ...{ reason: 'blocked', lastError: '403', activityId: 'message-1', deliveredAt: now, readAt: now },
});

/** The same delivery as if tried for the first time. The data about its arrival stays. */
const anew: Delivery = {
  ...before,
  ...{ state: 'queued', queuedAt: later, nextAt: later, attempts: 0, waited: 0 },
  ...{ short: false, remade: false, reason: undefined, lastError: undefined },
};

it.each(deliveryStates)(
  'when the recipient can be reached, a delivery that is %s goes on only if it was waiting',
  (state) => {
    const one = { ...before, state };
    expect(woken(one, later)).toEqual(state === 'waiting' ? anew : one);
  },
);

it.each(deliveryStates)(
  'a person can send a delivery that is %s again, unless it is queued or cancelled',
  (state) => {
    const one = { ...before, state };
    const stays = state === 'queued' || state === 'cancelled';
    expect(sentAgain(one, later)).toEqual(stays ? one : anew);
  },
);

describe('a recipient', () => {
  it('who is a person has their object id and their tenant as key', () => {
    const person = personRecipient('tenant-1', 'object-1');
    expect(person).toEqual({ id: 'tenant-1/object-1', tenantId: 'tenant-1' });
    expect(objectIdOf(person)).toBe('object-1');
    expect(isChannel(person.id)).toBe(false);
  });

  it('that is a channel has the same key in each of its threads', () => {
    const channel = channelKey('tenant-1', '19:pilot@thread.tacv2');
    expect(channel).toEqual({ id: 'tenant-1/channel/19:pilot@thread.tacv2', tenantId: 'tenant-1' });
    expect(channelKey('tenant-1', '19:pilot@thread.tacv2;messageid=1617')).toEqual(channel);
    expect(isChannel(channel.id)).toBe(true);
  });

  it('has another key in another tenant', () => {
    expect(personRecipient('tenant-1', 'object-1').id).not.toBe(personRecipient('tenant-2', 'object-1').id);
  });
});
