import { createPace } from '../../../src/host/turn/pace';

/**
 * Sends messages with a clock that moves only while it waits. Returns the time when each message was sent.
 */
async function sendAll(count: number, tookMs = 0): Promise<readonly number[]> {
  let time = 1_000;
  const pace = createPace({ now: () => time, wait: async (ms) => void (time += ms) });
  const sent: number[] = [];
  for (let message = 0; message < count; message += 1) {
    await pace();
    sent.push(time - 1_000);
    time += tookMs;
  }
  return sent;
}

it('sends five messages at once', async () => {
  expect(await sendAll(5)).toEqual([0, 0, 0, 0, 0]);
});

it('later messages wait until the message five before is two seconds old', async () => {
  expect(await sendAll(12)).toEqual([
    ...Array<number>(5).fill(0),
    ...Array<number>(5).fill(2_000),
    4_000,
    4_000,
  ]);
});

it('messages that are slow themselves do not wait', async () => {
  expect(await sendAll(7, 400)).toEqual([0, 400, 800, 1_200, 1_600, 2_000, 2_400]);
});

it.each([0, 50, 100, 250, 400])(
  'sends at most five in two seconds, when each takes %i ms',
  async (tookMs) => {
    const sent = await sendAll(40, tookMs);
    for (const at of sent)
      expect(sent.filter((other) => other >= at && other < at + 2_000).length).toBeLessThanOrEqual(5);
  },
);
