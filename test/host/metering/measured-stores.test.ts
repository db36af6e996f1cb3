import { measuredStores } from '../../../src/host/metering/measured-stores';
import { Meter, noMeter } from '../../../src/host/metering/meter';
import { createStores, Stores } from '../../../src/storage/database';
import { openSqlite } from '../../../src/storage/sqlite/sqlite';

let stores: Stores;
beforeEach(async () => (stores = await createStores(openSqlite(':memory:'))));
afterEach(() => stores.close());

test('measures each call under its own name without changing it', async () => {
  const calls: Parameters<Meter['store']>[0][] = [];
  const measured = measuredStores(stores, { ...noMeter, store: (call) => void calls.push(call) });
  const key = { id: 'tenant-1/partner', tenantId: 'tenant-1' };
  expect(await measured.people.markGreeted(key, '2026-04-06T09:30:00.000Z')).toBe(true);
  expect(await stores.people.markGreeted(key, '2026-04-06T09:30:00.000Z')).toBe(false);
  expect(await measured.engagements.load('none')).toBeUndefined();
  expect(calls.map(({ store, operation }) => `${store}.${operation}`)).toEqual([
    'people.markGreeted',
    'engagements.load',
  ]);
  expect(calls.every(({ seconds }) => seconds > 0 && seconds < 5)).toBe(true);
});

test('measures a call that fails, which still fails', async () => {
  const calls: unknown[] = [];
  const measured = measuredStores(stores, { ...noMeter, store: (call) => void calls.push(call) });
  await stores.close();
  await expect(measured.outbox.counts()).rejects.toThrow();
  expect(calls).toMatchObject([{ store: 'outbox', operation: 'counts' }]);
});

test('measures every method of every store', () => {
  const measured = new Map<string, unknown>(Object.entries(measuredStores(stores, { ...noMeter })));
  for (const [name, store] of Object.entries(stores) as [string, unknown][]) {
    const isStore = typeof store === 'object' && store !== null;
    expect([name, measured.get(name) !== store]).toEqual([name, isStore]);
    if (isStore) expect(Object.keys(measured.get(name) ?? {})).toEqual(Object.keys(store));
  }
});

test('returns the same stores without metrics, at no cost', () => {
  expect(measuredStores(stores, noMeter) === stores).toBe(true);
});
