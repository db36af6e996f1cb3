import { Clock } from '../../src/runtime/clock';

/** A clock that stands still until the test lets time pass. */
export interface FakeClock extends Clock {
  /** Lets so many milliseconds pass: whoever waits for a moment in them goes on at it, in order. */
  pass(ms: number): Promise<void>;
}

/** A clock at 0. */
export function createFakeClock(): FakeClock {
  let present = 0;
  const waiting: { readonly at: number; readonly goOn: () => void }[] = [];
  // Everything that was set going comes to rest before the next moment.
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
