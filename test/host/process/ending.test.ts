import { createEnding, Ending } from '../../../src/host/process/ending';
import { rememberingLog } from '../../support/delivering';
import { createFakeClock } from '../../support/fake-clock';

const never = (): Promise<void> => new Promise(() => undefined);

/** Runs events on a process with this stop. Returns when it ended, and with which exit code. */
async function ended(stop: (wait: (ms: number) => Promise<void>) => Promise<void>, happens: Happening) {
  const clock = createFakeClock();
  const wait = (ms: number): Promise<void> => clock.wait(ms);
  const exits: string[] = [];
  const log = rememberingLog();
  const exit = (code: number): void => void exits.push(`${code} at ${clock.now()}`);
  const ending = createEnding({ stop: () => stop(wait), exit }, { clock, log });
  await happens(ending, (ms) => clock.pass(ms));
  await clock.pass(60_000);
  return { first: exits[0], logged: log.lines.map(({ message }) => message) };
}

type Happening = (ending: Ending, pass: (ms: number) => Promise<void>) => Promise<void> | void;

const signalled: Happening = (ending) => ending.signalled();
const twice =
  (ms: number): Happening =>
  async (ending, pass) => {
    ending.signalled();
    await pass(ms);
    ending.signalled();
  };
const takesSeconds = (wait: (ms: number) => Promise<void>): Promise<void> => wait(3_000);
const inDisorder = 'the bot could not be stopped in order';

test.each([
  ['one signal', takesSeconds, signalled, '0 at 3000', []],
  ['a second signal', takesSeconds, twice(1_000), '1 at 1000', []],
  ['one Ctrl-C that arrives twice', takesSeconds, twice(20), '0 at 3000', []],
  ['a client that ended', takesSeconds, (ending: Ending) => ending.begin(1), '1 at 3000', []],
  ['a client that ends because of the stop', takesSeconds, andClient, '0 at 3000', []],
  ['a stop that fails', () => Promise.reject(new Error('disk')), signalled, '1 at 0', [inDisorder]],
  ['a stop that never ends', never, signalled, '1 at 9700', [inDisorder]],
] as const)('%s', async (_what, stop, happens, first, logged) => {
  expect(await ended(stop, happens)).toEqual({ first, logged });
});

async function andClient(ending: Ending, pass: (ms: number) => Promise<void>): Promise<void> {
  expect(ending.begun).toBe(false);
  ending.signalled();
  expect(ending.begun).toBe(true);
  await pass(1_000);
  ending.begin(1);
}
