import { Delivery } from './delivery';

/**
 * Returns the delivery to store when an attempt has ended. `ended` is the attempt's result, based on the
 * value that it started with. Changes that people made in the meantime stay: read, acknowledged, cancelled,
 * queued again. A cancellation is undone only when the message has arrived.
 */
export function settled(present: Delivery, ended: Delivery): Delivery {
  const { readAt, acknowledgedAt, acknowledgedBy, acknowledgedById, queuedAt } = present;
  const seen = { readAt, acknowledgedAt, acknowledgedBy, acknowledgedById };
  const outcome = { ...ended, ...seen, queuedAt };
  const anew = present.state === 'queued' && queuedAt !== ended.queuedAt;
  const { activityId, deliveredAt } = ended;
  if (ended.state === 'delivered') return anew ? { ...present, activityId, deliveredAt } : outcome;
  if (anew) return { ...present, uncertain: present.uncertain || ended.uncertain };
  return present.state === 'queued' ? outcome : present;
}
