import { Press } from '../cards/actions';
import { pressForCustomers } from './read-filter';
import { Turn, voiceOf } from './talk/turn';
import { readWords, Wish } from './typed-commands';
import { ownerOf } from './verb-owners';

/**
 * Answers words and presses in a channel, limited to its role as a reader. A channel has no dialog stack,
 * so no state is saved.
 */
export async function talkInChannel(turn: Turn): Promise<void> {
  const meant = meantIn(turn);
  if ('sentence' in meant) turn.message = meant.sentence;
  else await ownerOf(meant).inChannel(turn, meant);
}

/** A press, or a sentence that answers without one. */
type Meant = Press | { readonly sentence: string };

function meantIn(turn: Turn): Meant {
  const { input } = turn;
  if (input.kind === 'press') return input.press;
  const { messages, notices } = voiceOf(turn).texts;
  if (input.kind === 'unreadable') return { sentence: notices.unreadablePress };
  return pressFor(turn, readWords(input.words)) ?? { sentence: messages.channelOnly };
}

function pressFor(turn: Turn, wish: Wish): Meant | undefined {
  switch (wish.kind) {
    case 'press':
      return wish.press;
    case 'deliver-here':
      return { verb: 'open-reader' };
    case 'customers':
      return pressForCustomers(turn, wish);
    case 'stop':
      return { verb: 'stop-reading' };
    case 'digest-unreadable':
      return { sentence: voiceOf(turn).texts.messages.digestUnreadable };
    default:
      return undefined;
  }
}
