import { isReader } from '../../src/app/people/appointed';
import { isChannel } from '../../src/domain/delivery/recipient';
import { Turn, voiceOf } from '../talk/turn';

/** What whoever asks is told when they, or the channel they ask in, are no reader; nothing when they are one. */
export async function whyNoReader(turn: Turn): Promise<string | undefined> {
  return (await isReader(turn.app, turn.here)) ? undefined : notAReader(turn);
}

/** The sentence that a person, or a channel, gets no summaries. */
export function notAReader(turn: Turn): string {
  const { messages } = voiceOf(turn).texts;
  return isChannel(turn.here.id) ? messages.channelNotAReader : messages.notAReader;
}
