import { Clock } from '../../runtime/clock';

/** The milliseconds between two checks of the parent. */
const everyMs = 1_000;

/**
 * Resolves when the parent of this process has ended. When npm gets a signal, it ends its shell and itself
 * and does not pass the signal on. Without this check the bot would keep running, and no one could stop it.
 * Windows reports no new parent, so there it never resolves.
 */
export async function orphaned(parentId: () => number, clock: Pick<Clock, 'wait'>): Promise<void> {
  const first = parentId();
  while (parentId() === first) await clock.wait(everyMs);
}
