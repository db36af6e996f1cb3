import { Delivery } from './delivery';

/**
 * What becomes of a delivery when an attempt at it has ended. `ended` is what the attempt made of the value it began
 * with; what a person did meanwhile stays: read, acknowledged, cancelled, queued anew. Only a message that arrived
 * takes back that it was cancelled.
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
