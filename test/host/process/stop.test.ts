import { stopBot, stopLimits } from '../../../src/host/process/stop';
import { rememberingLog } from '../../support/delivering';
import { createFakeClock } from '../../support/fake-clock';

/** The work under way: how long it takes by itself, and how much of it is left when it is cut off. */
interface UnderWay {
  readonly requests: { readonly takesMs: number; readonly count: number };
  readonly attempts: { readonly takesMs: number; readonly count: number };
}

/** Stops a bot with this work under way. Returns what happened at which millisecond. */
async function stopped({ requests, attempts }: UnderWay) {
  const clock = createFakeClock();
  const log = rememberingLog();
  const events: string[] = [];
  const at = (what: string): void => void events.push(`${clock.now()} ${what}`);
  const ending = async (what: string, { takesMs, count }: UnderWay['requests'], enough: Promise<void>) => {
    const inTime = clock.wait(takesMs).then(() => 0);
    const left = await Promise.race([inTime, enough.then(() => count)]);
    at(left === 0 ? `${what} ended` : `${what} cut off`);
    return left;
  };
  const running = {
    server: {
      port: 0,
      giveNotice: () => at('notice'),
      close: (enough: Promise<void>) => (at('no more requests'), ending('requests', requests, enough)),
    },
    delivering: {
      nudge: () => undefined,
      stop: (enough: Promise<void>) => (at('no more deliveries'), ending('attempts', attempts, enough)),
    },
    metricsServer: { close: async () => at('metrics closed') },
    stores: { close: async () => at('database closed') },
  };
  const done = stopBot(running, { clock, log }).then(() => at('done'));
  await clock.pass(60_000);
  await done;
  return { events, lines: log.lines };
}

test('without work under way, ends after the notice', async () => {
  const idle = { takesMs: 0, count: 0 };
  expect(await stopped({ requests: idle, attempts: idle })).toEqual({
    events: [
      '0 no more deliveries',
      '0 notice',
      '0 attempts ended',
      '500 no more requests',
      '500 requests ended',
      '500 metrics closed',
      '500 database closed',
      '500 done',
    ],
    lines: [],
  });
});

test('finishes the work under way before it closes the database', async () => {
  const { events, lines } = await stopped({
    requests: { takesMs: 8_000, count: 3 },
    attempts: { takesMs: 8_700, count: 2 },
  });
  expect(events.slice(-5)).toEqual([
    '8500 requests ended',
    '8700 attempts ended',
    '8700 metrics closed',
    '8700 database closed',
    '8700 done',
  ]);
  expect(lines).toEqual([]);
});

test('cuts off work that takes too long, and counts it in one line', async () => {
  const { events, lines } = await stopped({
    requests: { takesMs: 30_000, count: 3 },
    attempts: { takesMs: 16_000, count: 2 },
  });
  expect(events.slice(-3)).toEqual(['9000 metrics closed', '9000 database closed', '9000 done']);
  expect(lines).toEqual([
    {
      level: 'warn',
      detail: { requests: 3, attempts: 2 },
      message: expect.stringMatching(/^cut off/) as string,
    },
  ]);
});

test('takes less than the ten seconds after which Docker kills a process', () => {
  expect(stopLimits.underWay).toBeLessThan(stopLimits.all);
  expect(stopLimits.all).toBeLessThan(10_000);
});
