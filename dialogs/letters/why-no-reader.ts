import { isReader } from '../../src/app/people/appointed';
import { isChannel } from '../../src/domain/delivery/recipient';
import { Turn, voiceOf } from '../talk/turn';

/**
 * Returns a sentence when the person, or the channel they write in, is not a reader. Returns undefined when
 * it is one.
 */
export async function whyNoReader(turn: Turn): Promise<string | undefined> {
  return (await isReader(turn.app, turn.here)) ? undefined : notAReader(turn);
}

/** Returns the sentence that a person, or a channel, gets no summaries. */
export function notAReader(turn: Turn): string {
  const { messages } = voiceOf(turn).texts;
  return isChannel(turn.here.id) ? messages.channelNotAReader : messages.notAReader;
}
