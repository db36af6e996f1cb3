import { Clock } from '../../runtime/clock';

/** How often it is looked who the parent is, in milliseconds. */
const everyMs = 1_000;

/**
 * Resolves when the process that started this one has ended. npm, when it is sent a signal, ends its shell and itself
 * and passes nothing on: the bot would stay behind, without anybody who could stop it. Windows names no new parent, and
 * there it never resolves.
 */
export async function orphaned(parentId: () => number, clock: Pick<Clock, 'wait'>): Promise<void> {
  const first = parentId();
  while (parentId() === first) await clock.wait(everyMs);
}
