import { Check, fault, fine } from '../looking/check';
import { publicAnswer } from '../looking/public-answer';

/** An activity that says nothing: were it taken, nothing would happen and nobody be answered. */
const nothing = {
  type: 'event',
  name: 'doctor',
  id: 'doctor',
  channelId: 'doctor',
  from: { id: 'doctor' },
  recipient: { id: 'doctor' },
  conversation: { id: 'doctor' },
};

/**
 * Messages reach the bot at `PUBLIC_URL`, and without a token they are refused. Where nobody answers at all, the check
 * of the address tells it.
 */
export const publicMessages: Check = {
  needs: ['PUBLIC_URL'],
  async look({ config: { publicUrl }, surroundings: { ask }, says: { publicMessages: says } }) {
    if (publicUrl === '') return [];
    const answer = await publicAnswer(ask, `${publicUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(nothing),
    });
    if ('why' in answer) return [];
    const { status } = answer;
    if (status === 401) return fine(says.fine);
    if (status >= 200 && status < 300) return fault(says.open);
    if (status === 403) return fault(says.local);
    // Sent on, or nobody behind the server in front: that is told of the address.
    if (status < 400 || [502, 503, 504].includes(status)) return [];
    return fault(status === 404 ? says.notFound : says.other(status));
  },
};
