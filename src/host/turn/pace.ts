import { Clock } from '../../runtime/clock';

/**
 * Teams takes 7 messages in one second and 8 in two from a bot in one conversation. A turn sends 5 of its own and a
 * card in two seconds; the rest is left to what is delivered beside it, one each second.
 */
const most = 5;
const windowMs = 2_000;

/**
 * Spaces out the messages that one turn sends: resolves when the next may go out. The first five go at once; then
 * each waits until the one five before it is two seconds old.
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
