import { Press } from '../cards/actions';
import { Turn, voiceOf } from './talk/turn';
import { readWords, Wish } from './typed-commands';
import { ownerOf } from './verb-owners';

/**
 * Answers words and presses in a channel, limited to its role as a reader. A channel has no dialog stack,
 * so no state is saved.
 */
export async function talkInChannel(turn: Turn): Promise<void> {
  const { messages, notices } = voiceOf(turn).texts;
  const press = pressIn(turn);
  if (press === 'unreadable') turn.message = notices.unreadablePress;
  else if (press === 'digest-unreadable') turn.message = messages.digestUnreadable;
  else if (press) await ownerOf(press).inChannel(turn, press);
  else turn.message = messages.channelOnly;
}

function pressIn(turn: Turn): Press | 'unreadable' | 'digest-unreadable' | undefined {
  const { input } = turn;
  if (input.kind === 'press') return input.press;
  return input.kind === 'unreadable' ? 'unreadable' : pressFor(readWords(input.words));
}

function pressFor(wish: Wish): Press | 'digest-unreadable' | undefined {
  switch (wish.kind) {
    case 'press':
      return wish.press;
    case 'deliver-here':
      return { verb: 'open-reader' };
    case 'customers':
      return { verb: 'open-customers' };
    case 'stop':
      return { verb: 'stop-reading' };
    case 'digest-unreadable':
      return wish.kind;
    default:
      return undefined;
  }
}
