import { Delivery, sentAgain } from '../../../src/domain/delivery/delivery';
import { settled } from '../../../src/domain/delivery/settled';
import { summaryTo } from '../../support/deliveries';
import { now } from '../../support/makers';

const later = '2026-04-06T09:31:00.000Z';

/** The delivery as a worker claimed it. */
const claimed = summaryTo({ attempts: 1 });
const delivered: Partial<Delivery> = { state: 'delivered', deliveredAt: later, activityId: 'a-1' };
const retried: Partial<Delivery> = { nextAt: later, waited: 1_500, uncertain: true, lastError: 'timeout' };
const failed: Partial<Delivery> = { state: 'failed', reason: 'refused', lastError: '400' };
const read: Partial<Delivery> = { state: 'delivered', deliveredAt: now, readAt: now };
const acknowledged: Partial<Delivery> = {
  ...read,
  acknowledgedAt: now,
  acknowledgedBy: 'Board',
  acknowledgedById: 'board',
};
const again: Partial<Delivery> = sentAgain({ ...claimed, state: 'failed' }, later);

it.each<[string, Partial<Delivery>, string, Partial<Delivery>, Partial<Delivery>]>([
  ['untouched', {}, 'arrives', delivered, delivered],
  ['untouched', {}, 'is tried again', retried, { ...retried, state: 'queued' }],
  ['untouched', {}, 'is given up', failed, failed],
  ['read', read, 'arrives', delivered, { ...delivered, readAt: now }],
  ['read', read, 'has no answer', retried, { ...read, nextAt: now }],
  ['read', read, 'is given up', failed, { ...read, reason: undefined }],
  ['acknowledged', acknowledged, 'arrives', delivered, { ...delivered, acknowledgedById: 'board' }],
  ['cancelled', { state: 'cancelled' }, 'arrives', delivered, delivered],
  ['cancelled', { state: 'cancelled' }, 'is tried again', retried, { state: 'cancelled', nextAt: now }],
  ['cancelled', { state: 'cancelled' }, 'is given up', failed, { state: 'cancelled', reason: undefined }],
  ['sent again', again, 'arrives', delivered, { ...delivered, state: 'queued', queuedAt: later }],
  ['sent again', again, 'has no answer', retried, { ...again, uncertain: true }],
  ['sent again', again, 'is given up', failed, { ...again, uncertain: false }],
])('a delivery that was %s in the meantime and %s', (_, meanwhile, __, outcome, kept) => {
  const present = { ...claimed, ...meanwhile };
  expect(settled(present, { ...claimed, ...outcome })).toMatchObject(kept);
});
