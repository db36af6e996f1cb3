/**
 * Runs work for one key at a time, in the order in which it came. Different keys do not wait for each
 * other.
 */
export type TurnLock = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/** Creates a lock within this process. When work fails, the next work still runs. */
export function createTurnLock(): TurnLock {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(key) === mine) tails.delete(key);
    }
  };
}
