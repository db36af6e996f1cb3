import { acknowledgeSummary, readSummary } from '../../../src/app/delivery/mark-summary';
import { Delivery } from '../../../src/domain/delivery/delivery';
import { channelKey } from '../../../src/domain/delivery/recipient';
import { readerNamed, summaryKey } from '../../support/deliveries';
import { keep, now, partner, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

const board = readerNamed('Board');
const pilot = readerNamed('Pilot', channelKey('tenant-1', '19:pilot@thread.tacv2'));
const [ten, eleven] = ['2026-04-06T10:00:00.000Z', '2026-04-06T11:00:00.000Z'] as const;

const app = withApp(async (app) => {
  for (const reader of [board, pilot]) await app.readers.save(reader);
  await keep(app, { readers: [board.id, pilot.id] });
  await writeNote(app);
  await become(board.id, { state: 'delivered', deliveredAt: now });
  await become(pilot.id, { state: 'delivered', deliveredAt: now });
  app.setClock(ten);
});

const become = (recipientId: string, given: Partial<Delivery>) =>
  app.outbox.change(summaryKey('draft-1', recipientId), (present) => ({ ...present, ...given }));

const deliveryTo = (recipientId: string) => app.outbox.load(summaryKey('draft-1', recipientId));

const unmarked = {
  readAt: undefined,
  acknowledgedAt: undefined,
  acknowledgedBy: undefined,
  acknowledgedById: undefined,
};

it('an opened summary is marked as read, the first time only', async () => {
  expect(await readSummary(app, board, 'draft-1')).toMatchObject({
    delivery: { ...unmarked, readAt: ten },
    note: { id: 'draft-1' },
  });
  app.setClock(eleven);
  expect(await readSummary(app, board, 'draft-1')).toMatchObject({ delivery: { readAt: ten } });
  expect(await deliveryTo(pilot.id)).toMatchObject(unmarked);
});

it('an acknowledged summary is also read, and is acknowledged once', async () => {
  const press = { reader: board, noteId: 'draft-1', name: 'Board', personId: board.id };
  const marked = { readAt: ten, acknowledgedAt: ten, acknowledgedBy: 'Board', acknowledgedById: board.id };
  expect(await acknowledgeSummary(app, press)).toMatchObject({ delivery: marked });
  app.setClock(eleven);
  expect(await acknowledgeSummary(app, { ...press, name: 'Another name' })).toMatchObject({
    delivery: marked,
  });
  expect(await deliveryTo(board.id)).toMatchObject(marked);
});

it('a summary acknowledged later keeps the time at which it was read', async () => {
  await readSummary(app, board, 'draft-1');
  app.setClock(eleven);
  const press = { reader: board, noteId: 'draft-1', name: 'Board', personId: board.id };
  expect(await acknowledgeSummary(app, press)).toMatchObject({
    delivery: { readAt: ten, acknowledgedAt: eleven },
  });
});

it('in a channel the first member who acknowledges counts, by name', async () => {
  const press = { reader: pilot, noteId: 'draft-1' };
  const both = await Promise.all([
    acknowledgeSummary(app, { ...press, name: 'Head of delivery', personId: 'tenant-1/head' }),
    acknowledgeSummary(app, { ...press, name: 'IT lead', personId: 'tenant-1/lead' }),
  ]);
  const by = { acknowledgedBy: 'Head of delivery', acknowledgedById: 'tenant-1/head' };
  const first = { acknowledgedAt: ten, ...by };
  expect(both).toMatchObject([{ delivery: first }, { delivery: first }]);
  expect(await deliveryTo(board.id)).toMatchObject(unmarked);
});

it.each<[what: string, before: Partial<Delivery>]>([
  ['had no answer', { state: 'queued', uncertain: true, attempts: 1 }],
  ['was given up', { state: 'failed', reason: 'too-often', uncertain: true, attempts: 8 }],
  ['was canceled while it was being sent', { state: 'cancelled', attempts: 1 }],
])('one that %s has arrived when its reader presses', async (_, before) => {
  await become(board.id, { ...before, deliveredAt: undefined });
  await readSummary(app, board, 'draft-1');
  expect(await deliveryTo(board.id)).toMatchObject({
    ...{ state: 'delivered', deliveredAt: ten, readAt: ten, reason: undefined },
  });
});

it('one that must be sent again still must be after its reader pressed', async () => {
  await become(board.id, { state: 'queued' });
  await readSummary(app, board, 'draft-1');
  expect(await deliveryTo(board.id)).toMatchObject({ state: 'queued', deliveredAt: now, readAt: ten });
});

it.each([
  ['a reader to whom it was not sent', { id: 'tenant-1/lead', tenantId: 'tenant-1' }, 'draft-1'],
  ['its partner', partner, 'draft-1'],
  ['a reader of a note that does not exist', board, 'draft-2'],
])('%s marks nothing', async (_, reader, noteId) => {
  expect(await readSummary(app, reader, noteId)).toBeUndefined();
  expect(
    await acknowledgeSummary(app, { reader, noteId, name: 'Board', personId: reader.id }),
  ).toBeUndefined();
  expect(await deliveryTo(board.id)).toMatchObject(unmarked);
});

it('a summary canceled before it was sent can be neither opened nor marked', async () => {
  await become(board.id, { state: 'cancelled', deliveredAt: undefined });
  expect(await readSummary(app, board, 'draft-1')).toBeUndefined();
  const press = { reader: board, noteId: 'draft-1', name: 'Board', personId: board.id };
  expect(await acknowledgeSummary(app, press)).toBeUndefined();
  expect(await deliveryTo(board.id)).toMatchObject({
    ...unmarked,
    state: 'cancelled',
    deliveredAt: undefined,
  });
});
