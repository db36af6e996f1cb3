import { Check, fault, fine, warning } from '../looking/check';
import { publicAnswer } from '../looking/public-answer';

/** Any address of the login server will do: it is its time that matters. */
const address = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';
const secondsForWarning = 60;
/** As much as tokens may be off. */
const secondsForError = 300;

/** The clock is right, since tokens hold times; asked only online. */
export const clockSkew: Check = {
  needs: [],
  async look({ surroundings: { ask, now }, extent: { online }, says }) {
    if (!online) return [];
    const before = now().getTime();
    const answer = await publicAnswer(ask, address);
    const after = now().getTime();
    const there = 'status' in answer ? Date.parse(answer.date) : NaN;
    if (Number.isNaN(there)) return warning(says.clock.unknown);
    const seconds = Math.round(((before + after) / 2 - there) / 1_000);
    if (Math.abs(seconds) > secondsForError) return fault(says.clock.off(seconds));
    return Math.abs(seconds) > secondsForWarning ? warning(says.clock.off(seconds)) : fine(says.clock.fine);
  },
};
