import { Check, fault, fine, warning } from '../looking/check';
import { publicAnswer } from '../looking/public-answer';

/**
 * The address asked for the time. Any address of the login server will do; only its `Date` header is used.
 */
const address = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';
const secondsForWarning = 60;
/** The largest clock difference that tokens allow, in seconds. */
const secondsForError = 300;

/** Checks that the clock is right, because tokens hold times. Runs only online. */
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
