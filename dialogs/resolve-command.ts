import { isAdmin, isReader } from '../src/app/people/appointed';
import { Turn, voiceOf } from './talk/turn';
import { Wish } from './typed-commands';

/** A command with a clear meaning. `hint` shows help with a sentence about the command. */
export type SettledWish =
  | Exclude<
      Wish,
      { kind: 'customers' | 'stop' | 'failed' | 'admin' | 'deliver-here' | 'digest-unreadable' | 'unknown' }
    >
  | { readonly kind: 'hint'; readonly notice: string };

/**
 * Decides the meaning of a command in a personal chat. "customers" opens a reader's customers, else the
 * partner's own engagements. "stop" ends being a reader, else the current conversation. Only an admin can
 * learn that there are cards for admins.
 */
export async function settleWish(turn: Turn, wish: Wish): Promise<SettledWish> {
  const { messages, notices } = voiceOf(turn).texts;
  switch (wish.kind) {
    case 'customers':
      return {
        kind: 'press',
        press: { verb: (await isReader(turn.app, turn.person)) ? 'open-customers' : 'open-status' },
      };
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
