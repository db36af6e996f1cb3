import { Saving } from '../../../src/app/ports';
import { Day, Instant } from '../../../src/domain/values/dates';
import { Delivery, newDelivery } from '../../../src/domain/delivery/delivery';
import { remindersOf } from '../../../src/domain/walk/standing';
import { arrivedAt, claimAt, summaryKey, summaryTo } from '../../support/deliveries';
import { engagementWith, first, keep, now, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

const later = '2026-04-06T09:31:00.000Z';
const board = 'tenant-1/board';

describe('adding', () => {
  it('stores every delivery unchanged and returns the number of new ones', async () => {
    const deliveries = [summaryTo(), summaryTo({ aboutId: 'note-2' })];
    expect(await app.outbox.add(deliveries)).toBe(2);
    expect(await app.outbox.load(summaryKey())).toEqual(summaryTo());
    expect(await app.outbox.load(summaryKey('note-3'))).toBeUndefined();
  });

  it('does not change a delivery that exists', async () => {
    await app.outbox.add([summaryTo({ state: 'cancelled' })]);
    expect(await app.outbox.add([summaryTo(), summaryTo({ aboutId: 'note-2' })])).toBe(1);
    expect(await app.outbox.add([])).toBe(0);
    expect(await app.outbox.load(summaryKey())).toEqual(summaryTo({ state: 'cancelled' }));
  });
});

describe('changing', () => {
  beforeEach(() => app.outbox.add([summaryTo()]));

  it('stores the new value and returns it', async () => {
    const read = await app.outbox.change(summaryKey(), (present) => ({ ...present, readAt: later }));
    expect(read).toEqual(summaryTo({ readAt: later }));
    expect(await app.outbox.load(summaryKey())).toEqual(read);
  });

  it('to undefined leaves the delivery as it is and returns it', async () => {
    expect(await app.outbox.change(summaryKey(), () => undefined)).toEqual(summaryTo());
  });

  it('a missing delivery returns undefined', async () => {
    expect(await app.outbox.change(summaryKey('note-2'), (present) => present)).toBeUndefined();
  });

  it('by many at once applies each change to the result of the one before', async () => {
    const count = (present: Delivery): Delivery => ({ ...present, waited: present.waited + 1 });
    await Promise.all(Array.from({ length: 20 }, () => app.outbox.change(summaryKey(), count)));
    expect(await app.outbox.load(summaryKey())).toEqual(summaryTo({ waited: 20 }));
  });

  it('also changes the time at which it may be sent', async () => {
    await app.outbox.change(summaryKey(), (present) => ({ ...present, nextAt: later }));
    expect(await app.outbox.claim(claimAt(Date.parse(later) - 1))).toEqual([]);
    expect(await app.outbox.claim(claimAt(Date.parse(later)))).toHaveLength(1);
  });
});

describe('looking up', () => {
  const at = (second: number): Instant => `2026-04-06T09:30:0${second}.000Z`;
  const kept = [
    summaryTo({ createdAt: at(2), recipientId: 'tenant-1/anna' }),
    summaryTo({ createdAt: at(1) }),
    summaryTo({ createdAt: at(3), aboutId: 'note-2', state: 'delivered', deliveredAt: at(4) }),
    summaryTo({ createdAt: at(4), aboutId: 'note-3', engagementId: 'engagement-2' }),
    summaryTo({ createdAt: at(5), aboutId: 'note-4', state: 'failed', reason: 'gone' }),
    summaryTo({ createdAt: at(6), aboutId: 'note-5', state: 'failed', reason: 'fault' }),
    summaryTo({ aboutId: 'note-6', tenantId: 'tenant-2', state: 'failed', engagementId: 'engagement-3' }),
    newDelivery(
      { kind: 'answer', engagementId: 'engagement-1', aboutId: 'question-1' },
      { id: board, tenantId: 'tenant-1' },
      at(7),
    ),
  ];
  const names = (deliveries: readonly Delivery[]) => deliveries.map(({ aboutId }) => aboutId);
  beforeEach(() => app.outbox.add(kept));

  it('the deliveries about a note come in the order in which they were created', async () => {
    const recipients = (await app.outbox.about('note-1')).map(({ recipientId }) => recipientId);
    expect(recipients).toEqual([board, 'tenant-1/anna']);
  });

  it('the summaries of an engagement for one recipient come newest first', async () => {
    const summaries = await app.outbox.summariesOf(board, 'engagement-1');
    expect(names(summaries)).toEqual(['note-5', 'note-4', 'note-2', 'note-1']);
  });

  it('failed deliveries of one tenant come newest first, at most as many as asked for', async () => {
    expect(names(await app.outbox.failedIn('tenant-1', 9))).toEqual(['note-5', 'note-4']);
    expect(names(await app.outbox.failedIn('tenant-1', 1))).toEqual(['note-5']);
    expect(names(await app.outbox.failedIn('tenant-3', 9))).toEqual([]);
  });

  it('a reader reads the engagements of which a summary arrived', async () => {
    await keep(app, { id: 'engagement-1' });
    await keep(app, { id: 'engagement-2' });
    const read = async (id: string) =>
      (await app.outbox.engagementsReadBy(id)).map(({ engagement }) => engagement.id);
    expect(await read(board)).toEqual(['engagement-1']);
    expect(await read('tenant-1/anna')).toEqual([]);
    await app.outbox.change(summaryKey('note-2'), (present) => ({ ...present, state: 'queued' }));
    expect(await read(board)).toEqual(['engagement-1']);
  });

  it('the counts have every state, and the time at which the oldest is due', async () => {
    expect(await app.outbox.counts()).toEqual({
      byState: { queued: 4, waiting: 0, delivered: 1, failed: 3, cancelled: 0 },
      oldestDueAt: at(1),
    });
  });

  it('the counts of one tenant leave out the others', async () => {
    expect(await app.outbox.counts('tenant-2')).toEqual({
      byState: { queued: 0, waiting: 0, delivered: 0, failed: 1, cancelled: 0 },
      oldestDueAt: undefined,
    });
  });

  it('cancelling stops a reader’s future deliveries, except the answers to their questions', async () => {
    await app.outbox.change(summaryKey('note-3'), (present) => ({ ...present, state: 'waiting' }));
    await app.outbox.cancelFor(board);
    const { byState } = await app.outbox.counts();
    expect(byState).toEqual({ queued: 2, waiting: 0, delivered: 1, failed: 3, cancelled: 2 });
  });
});

it('an empty outbox has only zero counts', async () => {
  const byState = { queued: 0, waiting: 0, delivered: 0, failed: 0, cancelled: 0 };
  expect(await app.outbox.counts()).toEqual({ byState, oldestDueAt: undefined });
});

describe('deliveries saved with a note', () => {
  const saving = (version: number, deliveries: readonly Delivery[]): Saving => {
    return { engagement: engagementWith({ version }), changes: [], by: partner.id, at: now, deliveries };
  };

  it('are stored with it', async () => {
    await app.engagements.save(saving(0, [summaryTo()]));
    expect(await app.outbox.about('note-1')).toEqual([summaryTo()]);
  });

  it('are not stored when another save came first', async () => {
    await app.engagements.save(saving(0, []));
    expect(await app.engagements.save(saving(0, [summaryTo()]))).toBeUndefined();
    expect(await app.outbox.about('note-1')).toEqual([]);
  });

  it('stay as they are when they exist', async () => {
    await app.engagements.save(saving(0, [summaryTo()]));
    const [delivery] = await app.outbox.claim(claimAt(Date.parse(now)));
    await app.outbox.settle('worker-1', arrivedAt(Date.parse(now), delivery ?? summaryTo()));
    await app.engagements.save(saving(1, [summaryTo(), summaryTo({ aboutId: 'note-2' })]));
    expect(await app.outbox.load(summaryKey())).toMatchObject({ state: 'delivered' });
    expect(await app.outbox.load(summaryKey('note-2'))).toMatchObject({ state: 'queued' });
  });
});

describe('reminders', () => {
  const due = async (day: Day, most = 9) =>
    (await app.outbox.remindersDue(day, most)).map(({ engagement, on }) => `${engagement.id} ${on}`);
  const reminder = (id: string) =>
    newDelivery({ kind: 'reminder', engagementId: id, aboutId: `${id}/start/due` }, partner, now);

  beforeEach(async () => {
    await keep(app, { id: 'e-1', startedAt: '2026-04-02T09:00:00.000Z' });
    await keep(app, { id: 'e-2', startedAt: '2026-04-01T09:00:00.000Z' });
    await keep(app, { id: 'e-3', customer: { covid: 'pausing' } });
  });

  it('are due on their day, the oldest first, and never for a paused customer', async () => {
    expect(await due('2026-04-14')).toEqual([]);
    expect(await due('2026-04-15')).toEqual(['e-2 2026-04-15']);
    expect(await due('2026-06-01')).toEqual(['e-2 2026-04-15', 'e-1 2026-04-16']);
    expect(await due('2026-06-01', 1)).toEqual(['e-2 2026-04-15']);
  });

  it('are followed by the next one when they are written', async () => {
    const { engagement } = first(await app.outbox.remindersDue('2026-04-15', 1));
    const next = remindersOf(engagement)[1]?.on;
    await app.outbox.remind({ engagement, delivery: reminder('e-2'), nextOn: next });
    await app.outbox.remind({ engagement, delivery: reminder('e-2'), nextOn: next });
    expect(await app.outbox.about('e-2/start/due')).toEqual([reminder('e-2')]);
    expect(await due('2026-06-01')).toEqual(['e-1 2026-04-16', 'e-2 2026-04-22']);
    await app.outbox.remind({ engagement, nextOn: undefined });
    expect(await due('2026-06-01')).toEqual(['e-1 2026-04-16']);
  });

  it('are not written when the engagement was saved in the meantime', async () => {
    const { engagement } = first(await app.outbox.remindersDue('2026-04-15', 1));
    const snoozed = { ...engagement, snoozedUntil: '2026-04-18' } as const;
    await app.engagements.save({ engagement: snoozed, changes: [], by: partner.id, at: now });
    await app.outbox.remind({ engagement, delivery: reminder('e-2'), nextOn: undefined });
    expect(await app.outbox.about('e-2/start/due')).toEqual([]);
    expect(await due('2026-06-01')).toEqual(['e-1 2026-04-16', 'e-2 2026-04-18']);
  });
});
