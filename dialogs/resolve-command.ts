import { isAdmin, isReader } from '../src/app/people/appointed';
import { pressForCustomers } from './read-filter';
import { Turn, voiceOf } from './talk/turn';
import { Wish } from './typed-commands';

/** A command with a clear meaning. `hint` shows help with a sentence about the command,
 * `said` answers with a sentence alone. */
export type SettledWish =
  | Exclude<
      Wish,
      { kind: 'customers' | 'stop' | 'failed' | 'admin' | 'deliver-here' | 'digest-unreadable' | 'unknown' }
    >
  | { readonly kind: 'hint'; readonly notice: string }
  | { readonly kind: 'said'; readonly sentence: string };

/**
 * Decides the meaning of a command in a personal chat. "customers" opens a reader's customers, else the
 * partner's own engagements. "stop" ends being a reader, else the current conversation. Only an admin can
 * learn that there are cards for admins.
 */
export async function settleWish(turn: Turn, wish: Wish): Promise<SettledWish> {
  const { messages, notices } = voiceOf(turn).texts;
  switch (wish.kind) {
    case 'customers':
      return settleCustomers(turn, wish);
    case 'stop':
      return {
        kind: 'press',
        press: { verb: (await isReader(turn.app, turn.person)) ? 'stop-reading' : 'cancel' },
      };
    case 'failed':
    case 'admin':
      return isAdmin(turn.app, turn.person)
        ? { kind: 'press', press: { verb: `open-${wish.kind}` } }
        : { kind: 'hint', notice: notices.notUnderstood };
    case 'deliver-here':
      return { kind: 'hint', notice: messages.inChannelOnly };
    case 'digest-unreadable':
      return { kind: 'hint', notice: messages.digestUnreadable };
    case 'unknown':
      return { kind: 'hint', notice: notices.notUnderstood };
    default:
      return wish;
  }
}

/** A partner who reads nobody's notes means their own engagements, or something that is not a command. */
async function settleCustomers(turn: Turn, wish: Extract<Wish, { kind: 'customers' }>): Promise<SettledWish> {
  const { notices } = voiceOf(turn).texts;
  const press = pressForCustomers(turn, wish);
  const reads = await isReader(turn.app, turn.person);
  if (!press || (!reads && 'sentence' in press)) return { kind: 'hint', notice: notices.notUnderstood };
  if ('sentence' in press) return { kind: 'said', sentence: press.sentence };
  const own = !reads && press.verb === 'open-customers' && press.filter === undefined;
  return { kind: 'press', press: own ? { verb: 'open-status' } : press };
}
