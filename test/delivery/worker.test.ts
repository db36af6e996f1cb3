import { instantOf } from '../../src/domain/values/dates';
import { Delivering, startDelivering } from '../../src/delivery/start-delivering';
import { Sent } from '../../src/delivery/sender';
import { leaseMs, Worker, WorkerParts } from '../../src/delivery/worker';
import { Delivery } from '../../src/domain/delivery/delivery';
import { claimAt, referenceTo, summaryKey, summaryTo } from '../support/deliveries';
import { calmWorld, rememberingLog, sendDue, workerOn } from '../support/delivering';
import { TestApp } from '../support/makers';
import { withApp } from '../support/with-app';

const app = withApp(async (app) => {
  await app.references.save(referenceTo('tenant-1/board'));
  await app.outbox.add([summaryTo()]);
});

const accepted: Sent = { result: { kind: 'sent', activityId: 'shown' } };
const write = (): Promise<{ text: string }> => Promise.resolve({ text: 'a letter' });

/** Sends what is due. Returns the state of the summary, the number of sends and the lines of the log. */
async function outcome(given: Partial<WorkerParts>) {
  const log = rememberingLog();
  let sent = 0;
  const { send = () => Promise.resolve(accepted) } = given;
  const counting: WorkerParts['send'] = (...letter) => {
    sent += 1;
    return send(...letter);
  };
  await sendDue(workerOn(app, { write, log, ...given, send: counting }));
  return { ...(await summary()), sent, log: log.lines.map(({ level, message }) => `${level}: ${message}`) };
}

async function summary(): Promise<Pick<Delivery, 'state' | 'reason' | 'attempts'>> {
  const kept = await app.outbox.load(summaryKey());
  if (!kept) throw new Error('the summary is gone');
  return { state: kept.state, reason: kept.reason, attempts: kept.attempts };
}

test('a letter that the connector accepts is delivered', async () => {
  expect(await outcome({})).toEqual({
    ...{ state: 'delivered', reason: undefined, attempts: 1, sent: 1 },
    log: ['info: attempt'],
  });
});

test('a delivery whose subject is gone is not sent', async () => {
  expect(await outcome({ write: () => Promise.resolve(undefined) })).toEqual({
    ...{ state: 'cancelled', reason: undefined, attempts: 1, sent: 0 },
    log: ['info: a delivery has nothing left to tell'],
  });
});

test('a letter that cannot be written fails alone, and the others are sent', async () => {
  await app.outbox.add([summaryTo({ recipientId: 'tenant-1/other' })]);
  const given = await outcome({
    write: ({ recipientId }) =>
      recipientId === 'tenant-1/board' ? Promise.reject(new Error('a key is missing')) : write(),
  });
  expect(given).toMatchObject({ state: 'failed', reason: 'fault', sent: 1 });
  expect(given.log).toContain('error: a letter could not be written');
  expect(await app.outbox.load(summaryKey('note-1', 'tenant-1/other'))).toMatchObject({ state: 'delivered' });
});

test('a recipient known to be unreachable gets no attempt', async () => {
  await app.references.save(referenceTo('tenant-1/board', { unreachable: 'blocked' }));
  expect(await outcome({})).toEqual({
    ...{ state: 'waiting', reason: 'blocked', attempts: 0, sent: 0 },
    log: ['info: a delivery waits'],
  });
});

test('when the connector denies the bot access, an alarm is logged and the attempt does not count', async () => {
  const denied: Sent = { result: { kind: 'refused', status: 401, code: 'BotNotRegistered' } };
  expect(await outcome({ send: () => Promise.resolve(denied) })).toEqual({
    ...{ state: 'queued', reason: undefined, attempts: 0, sent: 1 },
    log: ['error: the connector does not let the bot in: look at its credentials'],
  });
});

describe('a database that fails while an attempt is recorded', () => {
  const rounds = (fails: number) => {
    const waits: number[] = [];
    const settle: TestApp['outbox']['settle'] = (worker, settlement) =>
      fails-- > 0 ? Promise.reject(new Error('the disk is busy')) : app.outbox.settle(worker, settlement);
    const wait = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));
    return { waits, given: { app: { ...app, outbox: { ...app.outbox, settle } }, wait } };
  };

  test.each([
    ['once', 1, [100]],
    ['three times', 3, [100, 1_000, 5_000]],
  ])('%s is asked again, and the letter is sent only once', async (_what, fails, waited) => {
    const { waits, given } = rounds(fails);
    expect(await outcome(given)).toMatchObject({
      state: 'delivered',
      attempts: 1,
      sent: 1,
      log: ['info: attempt'],
    });
    expect(waits).toEqual(waited);
    expect(waited.reduce((sum, ms) => sum + ms)).toBeLessThan(leaseMs - 10_000);
  });

  test('for longer leaves the delivery until its lease is over; it may have arrived', async () => {
    const { given } = rounds(4);
    expect(await outcome(given)).toMatchObject({
      ...{ state: 'queued', attempts: 1, sent: 1 },
      log: ['error: an attempt could not be settled'],
    });
    app.setClock(instantOf(app.now().getTime() + leaseMs));
    await outcome({});
    expect(await app.outbox.load(summaryKey())).toMatchObject({ state: 'delivered', uncertain: true });
  });

  test('for longer releases the delivery when the bot stops; it may have arrived', async () => {
    await outcome(rounds(4).given);
    await app.outbox.release('worker-1');
    expect(await app.outbox.load(summaryKey())).toMatchObject({
      state: 'queued',
      attempts: 1,
      uncertain: true,
    });
  });
});

test('an attempt is not started twice when the clock is set ahead, and its result counts', async () => {
  let sent = 0;
  let end = (_sent: Sent): void => undefined;
  let worker: Worker | undefined;
  const begun = new Promise<void>((resolve) => {
    const first = new Promise<Sent>((answer) => (end = answer));
    const send: WorkerParts['send'] = () => {
      resolve();
      return (sent += 1) === 1 ? first : Promise.resolve(accepted);
    };
    worker = workerOn(app, { write, send });
  });
  await worker?.step();
  await begun;
  app.setClock(instantOf(app.now().getTime() + 2 * leaseMs));
  await worker?.step();
  end(accepted);
  await worker?.settled();
  expect(sent).toBe(1);
  expect(await summary()).toMatchObject({ state: 'delivered' });
});

test('stopping waits for the running attempts, and starts no new one', async () => {
  let end = (_sent: Sent): void => undefined;
  let delivering: Delivering | undefined;
  const begun = new Promise<void>((resolve) => {
    const send: WorkerParts['send'] = () =>
      new Promise((answer) => {
        end = answer;
        resolve();
      });
    const parts = { app, name: 'worker-1', write, send, perSecond: 20, ...calmWorld() };
    delivering = startDelivering(parts);
  });
  await begun;
  const stopped = delivering?.stop(new Promise(() => undefined));
  expect(await summary()).toEqual({ state: 'queued', reason: undefined, attempts: 1 });
  end(accepted);
  expect(await stopped).toBe(0);
  expect(await summary()).toEqual({ state: 'delivered', reason: undefined, attempts: 1 });

  await app.outbox.add([summaryTo({ recipientId: 'tenant-1/other' })]);
  delivering?.nudge();
  expect(await app.outbox.load(summaryKey('note-1', 'tenant-1/other'))).toMatchObject({ attempts: 0 });
});

test('when the time to stop is over, a running attempt is released and another process may take it', async () => {
  let delivering: Delivering | undefined;
  const begun = new Promise<void>((resolve) => {
    const send: WorkerParts['send'] = () => {
      resolve();
      return new Promise(() => undefined);
    };
    const parts = { app, name: 'worker-1', write, send, perSecond: 20, ...calmWorld() };
    delivering = startDelivering(parts);
  });
  await begun;
  expect(await delivering?.stop(Promise.resolve())).toBe(1);
  // The message may have arrived.
  expect(await app.outbox.load(summaryKey())).toMatchObject({ state: 'queued', uncertain: true });
  expect(await app.outbox.claim(claimAt(app.now().getTime(), { worker: 'worker-2' }))).toHaveLength(1);
});
