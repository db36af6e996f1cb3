import { instantOf } from '../../../src/domain/values/dates';
import { Settlement } from '../../../src/app/delivery-ports';
import { Delivery, sentAgain } from '../../../src/domain/delivery/delivery';
import { Unreachable } from '../../../src/domain/delivery/recipient';
import { arrivedAt, claimAt, referenceTo, summaryKey, summaryTo } from '../../support/deliveries';
import { first, now } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

const start = Date.parse(now);
const later = '2026-04-06T09:31:00.000Z';
const board = 'tenant-1/board';

/** Claims the summary of the first note, as a worker does at the start of an attempt. */
async function begin(worker = 'worker-1', ms = 0): Promise<Delivery> {
  return first(await app.outbox.claim(claimAt(start + ms, { worker })));
}

function settle(delivery: Delivery, given: Partial<Settlement> = {}, worker = 'worker-1'): Promise<void> {
  return app.outbox.settle(worker, { delivery, endedAt: start, follows: [], ...given });
}

function unreachable(delivery: Delivery, reason: Unreachable): Promise<void> {
  return settle({ ...delivery, state: 'waiting', reason }, { unreachable: reason });
}

const kept = (aboutId = 'note-1') => app.outbox.load(summaryKey(aboutId));

describe('an attempt that ends', () => {
  beforeEach(() => app.outbox.add([summaryTo()]));

  it('is stored with its result', async () => {
    const delivery = await begin();
    const { delivery: arrived } = arrivedAt(start + 5, delivery);
    await settle(arrived);
    expect(await kept()).toEqual(arrived);
  });

  it.each<[string, Partial<Delivery>]>([
    ['read', { state: 'delivered', deliveredAt: now, readAt: now }],
    ['cancelled', { state: 'cancelled' }],
    ['sent again', sentAgain(summaryTo({ state: 'failed', attempts: 1 }), later)],
  ])(
    'leaves a delivery unchanged that was %s in the meantime, when the message did not arrive',
    async (_, meanwhile) => {
      const delivery = await begin();
      await app.outbox.change(delivery.key, (present) => ({ ...present, ...meanwhile }));
      await settle(
        { ...delivery, state: 'failed', reason: 'refused' },
        { follows: [summaryTo({ aboutId: 'x' })] },
      );
      expect(await kept()).toMatchObject({ reason: undefined, ...meanwhile });
      expect(await kept('x')).toBeUndefined();
    },
  );

  it('marks a delivery as delivered when the message arrived, although it was cancelled in the meantime', async () => {
    const delivery = await begin();
    await app.outbox.cancelFor(board);
    await app.outbox.settle('worker-1', arrivedAt(start, delivery));
    expect(await kept()).toMatchObject({ state: 'delivered', activityId: 'activity-note-1' });
  });

  it('lets another worker begin the next one at once', async () => {
    const delivery = await begin();
    await settle({ ...delivery, nextAt: instantOf(start + 1_000) });
    expect(await begin('worker-2', 1_000)).toMatchObject({ attempts: 2, uncertain: false });
  });

  it('adds the deliveries that follow from it, once', async () => {
    const delivery = await begin();
    const follows = [summaryTo({ aboutId: 'told', recipientId: 'tenant-1/partner' })];
    await settle({ ...delivery, state: 'failed', reason: 'gone' }, { follows });
    await settle({ ...delivery, state: 'failed', reason: 'gone' }, { follows });
    expect(await app.outbox.about('told')).toEqual(follows);
  });

  it('stores no data about a person who was forgotten in the meantime', async () => {
    const delivery = await begin();
    await app.people.forget(board);
    await settle({ ...delivery, state: 'failed', reason: 'gone' }, { reference: referenceTo(board) });
    expect(await kept()).toBeUndefined();
    expect(await app.references.load(board)).toBeUndefined();
  });
});

describe('a worker whose lease was lost', () => {
  let late: Delivery;
  beforeEach(async () => {
    await app.outbox.add([summaryTo()]);
    late = await begin();
    await begin('worker-2', 60_000);
  });

  it('has its result stored when the message arrived', async () => {
    await app.outbox.settle('worker-1', arrivedAt(start + 61_000, late));
    expect(await kept()).toMatchObject({ state: 'delivered', activityId: 'activity-note-1' });
  });

  it('has its result ignored when the message did not arrive', async () => {
    const before = await kept();
    await unreachable(late, 'blocked');
    await settle({ ...late, state: 'failed', reason: 'refused' });
    expect(await kept()).toEqual(before);
    expect(await app.references.load(board)).toBeUndefined();
  });
});

describe('a recipient who cannot be reached', () => {
  beforeEach(() => app.outbox.add([summaryTo(), summaryTo({ aboutId: 'note-2' })]));

  it('is marked as unreachable, and all other deliveries for them wait, too', async () => {
    await app.references.save(referenceTo(board));
    await unreachable(await begin(), 'blocked');
    expect(await app.references.load(board)).toEqual(referenceTo(board, { unreachable: 'blocked' }));
    expect(await kept()).toMatchObject({ state: 'waiting', reason: 'blocked' });
    expect(await kept('note-2')).toMatchObject({ state: 'waiting', reason: 'blocked', attempts: 0 });
    expect(await app.outbox.claim(claimAt(start + 60_000))).toEqual([]);
  });

  it('is marked as unreachable even when unknown before', async () => {
    await unreachable(await begin(), 'not-installed');
    expect(await app.references.load(board)).toMatchObject({
      ...{ tenantId: 'tenant-1', conversationId: '', serviceUrl: '', unreachable: 'not-installed' },
    });
  });

  it('gets all deliveries in their order when they can be reached again', async () => {
    await unreachable(await begin(), 'not-installed');
    await app.references.save(referenceTo(board, { unreachable: 'not-installed' }));
    await app.outbox.wake({ recipientId: board }, later);
    expect(await app.references.load(board)).toEqual(referenceTo(board));
    const anew = { state: 'queued', reason: undefined, attempts: 0, queuedAt: later, nextAt: later };
    expect([await kept(), await kept('note-2')]).toMatchObject([anew, anew]);
    expect(await begin('worker-1', 60_000)).toMatchObject({ aboutId: 'note-1', attempts: 1 });
  });

  it('does not make a delivery wait when they can be reached again before the attempt ends', async () => {
    const delivery = await begin();
    await app.references.save(referenceTo(board));
    await app.outbox.wake({ recipientId: board }, later);
    await unreachable(delivery, 'not-installed');
    expect([await kept(), await kept('note-2')]).toMatchObject([{ state: 'queued' }, { state: 'queued' }]);
    expect(await app.references.load(board)).toEqual(referenceTo(board));
  });
});

it('waking a team wakes its channels, while other channels and people still wait', async () => {
  const channel = (name: string, teamId: string) => {
    return referenceTo(`tenant-1/channel/${name}`, { teamId, unreachable: 'not-in-team' });
  };
  const told = [channel('a', 'team-1'), channel('b', 'team-1'), channel('c', 'team-2'), referenceTo(board)];
  for (const reference of told) await app.references.save(reference);
  await app.outbox.add(
    told.map(({ id }) => summaryTo({ recipientId: id, state: 'waiting', reason: 'not-in-team' })),
  );
  await app.outbox.wake({ teamId: 'team-1' }, later);
  const states = (await app.outbox.about('note-1')).map(({ state }) => state);
  expect(states).toEqual(['waiting', 'queued', 'queued', 'waiting']);
  const reached = (await app.references.ofTeam('team-1')).map((reference) => reference.unreachable);
  expect(reached).toEqual([undefined, undefined]);
});

describe('an attempt and its conversation', () => {
  beforeEach(() => app.outbox.add([summaryTo()]));

  it('a conversation created for it is stored and can be used', async () => {
    await app.references.save(referenceTo(board, { conversationId: '', unreachable: 'not-installed' }));
    const delivery = await begin();
    const reference = referenceTo(board, { unreachable: 'not-installed' });
    await settle({ ...delivery, state: 'delivered' }, { reference });
    expect(await app.references.load(board)).toEqual(referenceTo(board));
  });

  it('a conversation that is gone is removed, but the address of the connector stays', async () => {
    await app.references.save(referenceTo(board));
    await settle({ ...(await begin()), remade: true }, { forgetConversation: true });
    expect(await app.references.load(board)).toEqual(referenceTo(board, { conversationId: '' }));
  });

  it('removing an unknown conversation does no harm', async () => {
    await settle({ ...(await begin()), remade: true }, { forgetConversation: true });
    expect(await app.references.load(board)).toBeUndefined();
  });
});

it('releasing a worker’s deliveries does not change one that was cancelled in the meantime', async () => {
  await app.outbox.add([summaryTo()]);
  await begin();
  await app.outbox.cancelFor(board);
  await app.outbox.release('worker-1');
  expect(await kept()).toMatchObject({ state: 'cancelled', attempts: 1 });
});
