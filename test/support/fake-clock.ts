import { Clock } from '../../src/runtime/clock';

/** A clock that stands still until the test moves it. */
export interface FakeClock extends Clock {
  /**
   * Moves the clock on by `ms` milliseconds. Each wait that ends in this time ends at its moment, in order.
   */
  pass(ms: number): Promise<void>;
}

/** Returns a clock that stands at 0. */
export function createFakeClock(): FakeClock {
  let present = 0;
  const waiting: { readonly at: number; readonly goOn: () => void }[] = [];
  // Work that has started must end before the clock moves on.
  const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => present,
    wait: (ms) => new Promise((goOn) => waiting.push({ at: present + ms, goOn })),
    async pass(ms) {
      const end = present + ms;
      await rest();
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        waiting.splice(waiting.indexOf(next), 1);
        present = next.at;
        next.goOn();
        await rest();
      }
      present = end;
    },
  };
}
