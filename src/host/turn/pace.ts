import { Clock } from '../../runtime/clock';

/**
 * In one conversation Teams accepts from a bot 7 messages in one second, and 8 in two. A turn sends at most
 * 5 messages and a card in two seconds. The rest is left for deliveries at the same time, one each second.
 */
const most = 5;
const windowMs = 2_000;

/**
 * Returns a function that spaces out the messages of one turn. It resolves when the next message may be
 * sent. The first five are sent at once. Each later one waits until the message five before it is two
 * seconds old.
 */
export function createPace(clock: Clock): () => Promise<void> {
  const sentAt: number[] = [];
  return async () => {
    const before = sentAt.at(-most);
    const left = before === undefined ? 0 : before + windowMs - clock.now();
    if (left > 0) await clock.wait(left);
    sentAt.push(clock.now());
  };
}
