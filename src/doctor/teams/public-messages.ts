import { Check, fault, fine } from '../looking/check';
import { publicAnswer } from '../looking/public-answer';

/** An activity without content. A bot that accepted it would do nothing and answer nobody. */
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
 * Checks that messages reach the bot at `PUBLIC_URL`, and that one without a token is refused. When no
 * server answers at all, the check of the address reports it.
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
    // Redirects, and a proxy without a server behind it, are reported by the check of the address.
    if (status < 400 || [502, 503, 504].includes(status)) return [];
    return fault(status === 404 ? says.notFound : says.other(status));
  },
};
