import { instantOf } from '../../../src/domain/values/dates';
import { startDelivering } from '../../../src/delivery/start-delivering';
import { Send } from '../../../src/delivery/sender';
import { Worker, WorkerParts } from '../../../src/delivery/worker';
import { Delivery } from '../../../src/domain/delivery/delivery';
import { ConnectorRequest, startConnector } from '../../support/teams/connector';
import { referenceTo, summaryTo } from '../../support/deliveries';
import { calmWorld, realSend, workerOn } from '../../support/delivering';
import { now } from '../../support/makers';
import { withApp } from '../../support/with-app';
import { conversationLimits, expectWithin, tenantLimits, timesBy } from '../../support/teams/teams-limits';

const start = Date.parse(now);
/** The time limit of a test that plays more than an hour, on a busy machine, in milliseconds. */
const anHourTakes = 60_000;
const tenants = ['tenant-1', 'tenant-2', 'tenant-3'] as const;

const app = withApp();

/** One request to Teams. */
interface Sent {
  readonly recipientId: string;
  readonly tenantId: string;
  readonly what: string;
  readonly at: number;
}

/** Returns summaries to one recipient, all due now, each written a millisecond after the one before. */
function summaries(recipientId: string, count: number, from = start): readonly Delivery[] {
  const tenantId = recipientId.split('/')[0] ?? '';
  return Array.from({ length: count }, (_, index) =>
    summaryTo({
      ...{ tenantId, recipientId, aboutId: `${recipientId}-${index}` },
      createdAt: instantOf(from + index),
      nextAt: instantOf(from),
    }),
  );
}

/** Returns a letter with the key of its delivery as text. */
const write: WorkerParts['write'] = ({ aboutId }) => Promise.resolve({ text: aboutId });

/** Returns a sender that records each request. It accepts at once, unless the test gives another answer. */
function recorder(answer: (one: Sent) => 'accept' | number = () => 'accept') {
  const sent: Sent[] = [];
  const send: Send = (to, letter) => {
    const what = 'text' in letter ? letter.text : '';
    const one = { recipientId: to.id, tenantId: to.tenantId, what, at: app.now().getTime() };
    sent.push(one);
    const answered = answer(one);
    return Promise.resolve({
      result:
        answered === 'accept'
          ? { kind: 'sent', activityId: what }
          : { kind: 'refused', status: 429, code: 'Throttled', retryAfter: answered },
    });
  };
  return { send, sent };
}

/**
 * Lets workers look at the outbox at the same moment, every `every` milliseconds, for `during` milliseconds.
 */
async function look(workers: readonly Worker[], { every, during }: { every: number; during: number }) {
  const begun = app.now().getTime();
  for (let clock = begun; clock < begun + during; clock += every) {
    app.setClock(instantOf(clock));
    await Promise.all(workers.map((worker) => worker.step()));
    await Promise.all(workers.map((worker) => worker.settled()));
  }
}

/** Fails unless each recipient got each of their letters once, in the order in which they were written. */
function expectInOrder(sent: readonly Sent[], deliveries: readonly Delivery[]): void {
  for (const recipientId of new Set(deliveries.map((delivery) => delivery.recipientId))) {
    const got = sent.filter((one) => one.recipientId === recipientId);
    const own = deliveries.filter((delivery) => delivery.recipientId === recipientId);
    expect(got.map(({ what }) => what)).toEqual(own.map(({ aboutId }) => aboutId));
  }
}

function expectNoLimitPassed(sent: readonly Sent[]): void {
  expectWithin(
    conversationLimits,
    timesBy(sent, ({ recipientId }) => recipientId),
  );
  expectWithin(
    tenantLimits,
    timesBy(sent, ({ tenantId }) => tenantId),
  );
}

test('three tenants of forty recipients, with two workers', async () => {
  const recipients = tenants.flatMap((tenantId) =>
    Array.from({ length: 40 }, (_, index) => `${tenantId}/${index}`),
  );
  const busy = 'tenant-1/0';
  const deliveries = recipients.flatMap((id, index) => summaries(id, id === busy ? 100 : 1 + (index % 7)));
  await app.outbox.add(deliveries);
  const { send, sent } = recorder();
  const workers = ['worker-1', 'worker-2'].map((name) => workerOn(app, { name, send, write }));
  await look(workers, { every: 100, during: 102_000 });

  expectInOrder(sent, deliveries);
  expectNoLimitPassed(sent);
  // The other recipients do not wait for the one with the most letters.
  const others = sent.filter(({ recipientId }) => recipientId !== busy);
  expect(Math.max(...others.map(({ at }) => at)) - start).toBeLessThan(10_000);
});

test(
  'an hour of one conversation',
  async () => {
    const deliveries = summaries('tenant-1/board', 2_000);
    await app.outbox.add(deliveries);
    const { send, sent } = recorder();
    const worker = workerOn(app, { send, write });
    await look([worker], { every: 1_000, during: 600_000 });
    await look([worker], { every: 1_200, during: 3_600_000 });
    expect(sent.filter(({ at }) => at < start + 3_600_000).length).toBeGreaterThan(1_700);
    expectNoLimitPassed(sent);
    expectInOrder(sent, deliveries);
  },
  anHourTakes,
);

test('after "too many, wait 7 seconds" the whole tenant rests, and no other', async () => {
  const deliveries = tenants.flatMap((tenantId) =>
    Array.from({ length: 10 }, (_, index) => summaries(`${tenantId}/${index}`, 3)).flat(),
  );
  await app.outbox.add(deliveries);
  const throttledAt = start + 1_000;
  const { send, sent } = recorder(({ tenantId, at }) =>
    tenantId === 'tenant-2' && at === throttledAt ? 7_000 : 'accept',
  );
  const workers = ['worker-1', 'worker-2'].map((name) => workerOn(app, { name, send, write }));
  await look(workers, { every: 100, during: 15_000 });

  const resting = sent.filter(({ at }) => at > throttledAt && at < throttledAt + 7_000);
  expect(sent.filter(({ tenantId, at }) => tenantId === 'tenant-2' && at === throttledAt)).not.toEqual([]);
  expect(new Set(resting.map(({ tenantId }) => tenantId))).toEqual(new Set(['tenant-1', 'tenant-3']));
  expect((await app.outbox.counts()).byState).toMatchObject({ delivered: deliveries.length });
});

test('sixty to thirty recipients through the real sender, in real time', async () => {
  const connector = await startConnector();
  const from = Date.now();
  const recipients = Array.from({ length: 30 }, (_, index) => `tenant-1/${index}`);
  const deliveries = recipients.flatMap((id) => summaries(id, 2, from));
  for (const id of recipients) {
    await app.references.save(referenceTo(id, { conversationId: id, serviceUrl: connector.url }));
  }
  await app.outbox.add(deliveries);
  const present = { ...app, now: () => new Date() };
  const parts = { app: present, name: 'worker-1', send: realSend(present), write, perSecond: 20 };
  const arrived = new Promise<void>((resolve) => {
    connector.answerBy(({ number }) => {
      if (number === deliveries.length) resolve();
      return 'accept';
    });
  });
  const delivering = startDelivering({ ...parts, ...calmWorld() });
  await arrived;
  await delivering.stop(new Promise(() => undefined));
  await connector.close();

  const sent = connector.requests.map(sentIn);
  expectInOrder(sent, deliveries);
  expectNoLimitPassed(sent);
  expect((await app.outbox.counts()).byState).toMatchObject({ delivered: deliveries.length });
});

function sentIn({ conversationId, activity, at }: ConnectorRequest): Sent {
  return { recipientId: conversationId, tenantId: 'tenant-1', what: activity.text ?? '', at };
}
