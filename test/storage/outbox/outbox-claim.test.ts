import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Instant, instantOf } from '../../../src/domain/values/dates';
import { Delivery } from '../../../src/domain/delivery/delivery';
import { createStores, Stores } from '../../../src/storage/database';
import { openSqlite } from '../../../src/storage/sqlite/sqlite';
import { Database } from '../../../src/storage/access/tables';
import { arrivedAt, claimAt, summaryKey, summaryTo } from '../../support/deliveries';
import { first, now } from '../../support/makers';

let folder: string;
let db: Database;
/** Two processes on one database. */
let stores: Stores;
let others: Stores;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  db = openSqlite(join(folder, 'bot.sqlite'));
  stores = await createStores(db);
  others = await createStores(openSqlite(join(folder, 'bot.sqlite')));
});
afterEach(async () => {
  await Promise.all([stores.close(), others.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const start = Date.parse(now);
const at = (ms: number): Instant => instantOf(start + ms);
const to = (name: string, given: Partial<Delivery> = {}): Delivery =>
  summaryTo({ recipientId: `tenant-1/${name}`, ...given });
const told = (deliveries: readonly Delivery[]): readonly string[] =>
  deliveries.map(({ recipientId, aboutId }) => `${recipientId.split('/')[1]} ${aboutId}`);

async function claimed(ms: number, given: Parameters<typeof claimAt>[1] = {}): Promise<readonly string[]> {
  return told(await stores.outbox.claim(claimAt(start + ms, given)));
}

describe('a claimed delivery', () => {
  it('is the oldest of each recipient, the oldest first', async () => {
    await stores.outbox.add([
      to('b', { aboutId: 'note-2', createdAt: at(2) }),
      to('b', { aboutId: 'note-1', createdAt: at(1) }),
      to('a', { aboutId: 'note-3', createdAt: at(3) }),
      to('c', { aboutId: 'note-4', createdAt: at(0) }),
    ]);
    expect(await claimed(10)).toEqual(['c note-4', 'b note-1', 'a note-3']);
  });

  it('comes in the order of the keys when several were created at the same time', async () => {
    await stores.outbox.add([to('a', { aboutId: 'note-2' }), to('a', { aboutId: 'note-1' })]);
    expect(await claimed(0)).toEqual(['a note-1']);
  });

  it('has one attempt more', async () => {
    await stores.outbox.add([summaryTo()]);
    const delivery = first(await stores.outbox.claim(claimAt(start)));
    expect(delivery).toEqual(summaryTo({ attempts: 1 }));
    expect(await stores.outbox.load(summaryKey())).toEqual(delivery);
  });

  it('is one of at most as many as asked for', async () => {
    await stores.outbox.add(['a', 'b', 'c'].map((name) => to(name)));
    expect(await claimed(0, { most: 2 })).toEqual(['a note-1', 'b note-1']);
    expect(await claimed(0, { most: 2 })).toEqual(['c note-1']);
  });

  it.each<[string, Partial<Delivery>]>([
    ['is not due yet', { nextAt: at(1) }],
    ['waits', { state: 'waiting', reason: 'blocked' }],
    ['has arrived', { state: 'delivered', deliveredAt: at(0) }],
    ['was given up', { state: 'failed', reason: 'refused' }],
    ['was cancelled', { state: 'cancelled' }],
  ])('is not one that %s, but a later one of the same recipient', async (_, given) => {
    await stores.outbox.add([to('a', given), to('a', { aboutId: 'note-2', createdAt: at(0) })]);
    expect(await claimed(0)).toEqual(['a note-2']);
  });

  it('does not exist when the outbox is empty', async () => {
    expect(await claimed(0)).toEqual([]);
  });
});

describe('a recipient', () => {
  beforeEach(() =>
    stores.outbox.add([to('a'), to('a', { aboutId: 'note-2' }), to('a', { aboutId: 'note-3' })]),
  );

  it('gets no other delivery during an attempt, from any worker', async () => {
    expect(await claimed(0)).toEqual(['a note-1']);
    expect(await claimed(59_999)).toEqual([]);
    expect(await others.outbox.claim(claimAt(start + 59_999, { worker: 'worker-2' }))).toEqual([]);
  });

  it('gets the next one a second after the attempt ended, not after it began', async () => {
    const delivery = first(await stores.outbox.claim(claimAt(start)));
    await stores.outbox.settle('worker-1', arrivedAt(start + 5_000, delivery));
    expect(await claimed(5_999)).toEqual([]);
    expect(await claimed(6_000)).toEqual(['a note-2']);
  });

  it('gets the next one at once after an attempt that sent no message', async () => {
    const delivery = first(await stores.outbox.claim(claimAt(start)));
    const cancelled: Delivery = { ...delivery, state: 'cancelled' };
    await stores.outbox.settle('worker-1', { delivery: cancelled, follows: [] });
    expect(await claimed(1)).toEqual(['a note-2']);
  });

  it('gets later ones while an earlier one waits for its next attempt, then the earlier one', async () => {
    const delivery = first(await stores.outbox.claim(claimAt(start)));
    const retried: Delivery = { ...delivery, nextAt: at(4_000) };
    await stores.outbox.settle('worker-1', { delivery: retried, endedAt: start, follows: [] });
    const second = first(await stores.outbox.claim(claimAt(start + 1_000)));
    expect(second.aboutId).toBe('note-2');
    await stores.outbox.settle('worker-1', arrivedAt(start + 3_500, second));
    expect(await claimed(4_500)).toEqual(['a note-1']);
  });
});

describe('a tenant', () => {
  it('gets as many as its pace allows: those of half a second at once, then one by one', async () => {
    await stores.outbox.add(Array.from({ length: 20 }, (_, index) => to(`r-${index + 10}`)));
    const taken: number[] = [];
    for (const ms of [0, 99, 100, 199, 200, 400]) {
      taken.push((await claimed(ms, { perSecond: 10 })).length);
    }
    expect(taken).toEqual([6, 0, 1, 0, 1, 2]);
  });

  it('that has used up its pace does not delay another', async () => {
    const ofOther = (name: string): Delivery =>
      to(name, { tenantId: 'tenant-2', recipientId: `tenant-2/${name}`, createdAt: at(1) });
    await stores.outbox.add([
      ...Array.from({ length: 30 }, (_, index) => to(`r-${index}`)),
      ofOther('x'),
      ofOther('y'),
    ]);
    expect(await claimed(10, { perSecond: 1 })).toEqual(['r-0 note-1', 'x note-1']);
    expect(await claimed(20, { perSecond: 1 })).toEqual([]);
  });

  it('pauses until the time that an attempt asked for, and no other tenant does', async () => {
    const other = summaryTo({ tenantId: 'tenant-2', recipientId: 'tenant-2/x', createdAt: at(500) });
    await stores.outbox.add([to('a'), to('b', { createdAt: at(1) }), { ...other, nextAt: at(500) }]);
    const delivery = first(await stores.outbox.claim(claimAt(start)));
    const retried: Delivery = { ...delivery, nextAt: at(3_000) };
    const settlement = { delivery: retried, endedAt: start, follows: [] };
    await stores.outbox.settle('worker-1', { ...settlement, restTenantUntil: start + 3_000 });
    expect(await claimed(2_999)).toEqual(['x note-1']);
    expect(await claimed(3_000)).toEqual(['a note-1', 'b note-1']);
  });
});

describe('a clock that was set back by a day', () => {
  const day = 86_400_000;

  it('does not delay deliveries because of the times written before', async () => {
    await stores.outbox.add([to('a'), to('b'), to('a', { aboutId: 'note-2', createdAt: at(1) })]);
    for (const delivery of await stores.outbox.claim(claimAt(start + day)))
      await stores.outbox.settle('worker-1', arrivedAt(start + day, delivery));
    expect(await claimed(1)).toEqual(['a note-2']);
  });

  it('does not pause a tenant for the whole day', async () => {
    await stores.outbox.add([to('a'), to('b', { createdAt: at(1) })]);
    const [delivery = to('a')] = await stores.outbox.claim(claimAt(start + day, { most: 1 }));
    const arrived = arrivedAt(start + day, delivery);
    await stores.outbox.settle('worker-1', { ...arrived, restTenantUntil: start + day + 10_000 });
    expect(await claimed(1)).toEqual(['b note-1']);
  });

  it('still applies the pace from then on', async () => {
    await stores.outbox.add([to('a'), to('a', { aboutId: 'note-2' }), to('a', { aboutId: 'note-3' })]);
    const [late = to('a')] = await stores.outbox.claim(claimAt(start + day));
    await stores.outbox.settle('worker-1', arrivedAt(start + day, late));
    const [next = to('a')] = await stores.outbox.claim(claimAt(start));
    await stores.outbox.settle('worker-1', arrivedAt(start, next));
    expect(await claimed(999)).toEqual([]);
    expect(await claimed(1_000)).toEqual(['a note-3']);
  });
});

describe('a row that cannot be read', () => {
  it('fails alone, and does not stop other or later deliveries', async () => {
    await stores.outbox.add([
      to('a'),
      to('b', { createdAt: at(1) }),
      to('a', { aboutId: 'note-2', createdAt: at(2) }),
    ]);
    await db.updateTable('deliveries').set({ state: '{"key":' }).where('key', '=', to('a').key).execute();
    expect([await claimed(3), await claimed(4)]).toEqual([['b note-1'], ['a note-2']]);
    expect((await stores.outbox.counts()).byState).toMatchObject({ failed: 1, queued: 2 });
    expect(await stores.outbox.failedIn('tenant-1', 10)).toEqual([]);
    expect(await stores.outbox.about('note-1')).toMatchObject([{ recipientId: 'tenant-1/b' }]);
  });
});

describe('two workers', () => {
  it('never hold the same delivery, and together take all of them', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `r-${index}`);
    await stores.outbox.add(names.map((name) => to(name)));
    const taken: string[] = [];
    for (let ms = 0; ms < 4_000; ms += 50) {
      const both = await Promise.all([
        stores.outbox.claim(claimAt(start + ms, { most: 3 })),
        others.outbox.claim(claimAt(start + ms, { most: 3, worker: 'worker-2' })),
      ]);
      taken.push(...both.flat().map(({ key }) => key));
    }
    expect(taken).toHaveLength(60);
    expect(new Set(taken).size).toBe(60);
  });

  it('another worker takes a delivery when its lease has expired, and marks that it may have arrived', async () => {
    await stores.outbox.add([summaryTo()]);
    await stores.outbox.claim(claimAt(start));
    const claim = claimAt(start + 60_000, { worker: 'worker-2' });
    expect(await others.outbox.claim(claim)).toEqual([summaryTo({ attempts: 2, uncertain: true })]);
  });

  it('a released delivery may be taken by the other at once, marked that it may have arrived', async () => {
    await stores.outbox.add([to('a'), to('b')]);
    await stores.outbox.claim(claimAt(start));
    await stores.outbox.release('worker-2');
    expect(await others.outbox.claim(claimAt(start + 1, { worker: 'worker-2' }))).toEqual([]);
    await stores.outbox.release('worker-1');
    const taken = await others.outbox.claim(claimAt(start + 1, { worker: 'worker-2' }));
    const again = { attempts: 2, uncertain: true };
    expect(taken).toEqual([to('a', again), to('b', again)]);
  });

  it('a result that comes too late does not release the delivery of the other worker', async () => {
    await stores.outbox.add([to('a'), to('a', { aboutId: 'note-2' })]);
    const late = first(await stores.outbox.claim(claimAt(start)));
    await others.outbox.claim(claimAt(start + 60_000, { worker: 'worker-2' }));
    await stores.outbox.settle('worker-1', arrivedAt(start + 61_000, late));
    expect(await claimed(100_000)).toEqual([]);
    expect(await claimed(120_000)).toEqual(['a note-2']);
  });
});
