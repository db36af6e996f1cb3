import { failedDeliveries } from '../../../src/app/delivery/failed-deliveries';
import { sendAgain } from '../../../src/app/delivery/send-again';
import { Delivery, DeliveryState } from '../../../src/domain/delivery/delivery';
import { PersonKey } from '../../../src/domain/values/person';
import { readerNamed, referenceTo, summaryKey, summaryTo } from '../../support/deliveries';
import { colleague, keep, now, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

const admin: PersonKey = { id: 'tenant-1/admin', tenantId: 'tenant-1' };
const elsewhere: PersonKey = { id: 'tenant-2/admin', tenantId: 'tenant-2' };
const later = '2026-04-07T08:00:00.000Z';
const failed: Partial<Delivery> = { state: 'failed', reason: 'too-often', attempts: 8, lastError: '502' };

const app = withApp(async (app) => {
  app.appointed = { defaultReaders: [], admins: ['admin'] };
  await keep(app, {});
  await app.outbox.add([summaryTo(failed)]);
  app.setClock(later);
});

it.each([
  ['the partner of its walk', partner, true],
  ['an admin of its tenant', admin, true],
  ['an admin, in another tenant', elsewhere, false],
  ['another partner', colleague, false],
  ['its reader', { id: 'tenant-1/board', tenantId: 'tenant-1' }, false],
])('%s may send a delivery again: %#', async (_, person, may) => {
  const again = { state: 'queued', queuedAt: later, nextAt: later, attempts: 0, reason: undefined };
  const sent = await sendAgain(app, { person: person, reader: person }, summaryKey());
  if (may) expect(sent).toMatchObject(again);
  else expect(sent).toBeUndefined();
  expect(await app.outbox.load(summaryKey())).toMatchObject(may ? again : failed);
});

it('only an admin can send again what is not about a walk', async () => {
  await app.outbox.add([
    summaryTo({ ...failed, key: 'digest/2026-04-06/tenant-1/board', kind: 'digest', engagementId: '' }),
  ]);
  expect(
    await sendAgain(app, { person: partner, reader: partner }, 'digest/2026-04-06/tenant-1/board'),
  ).toBeUndefined();
  expect(
    await sendAgain(app, { person: admin, reader: admin }, 'digest/2026-04-06/tenant-1/board'),
  ).toMatchObject({ state: 'queued' });
});

it('a delivery that does not exist is not sent', async () => {
  expect(
    await sendAgain(app, { person: admin, reader: admin }, 'summary/note-9/tenant-1/board'),
  ).toBeUndefined();
});

it.each<[DeliveryState, DeliveryState]>([
  ['waiting', 'queued'],
  ['delivered', 'queued'],
  ['queued', 'queued'],
  ['cancelled', 'cancelled'],
])('one that is %s becomes %s', async (before, after) => {
  const arrived = { deliveredAt: now, activityId: 'message-1' };
  await app.outbox.add([summaryTo({ aboutId: 'note-2', state: before, ...arrived })]);
  expect(await sendAgain(app, { person: partner, reader: partner }, summaryKey('note-2'))).toMatchObject({
    state: after,
    ...arrived,
  });
});

describe('given-up deliveries', () => {
  it('are shown to an admin for their tenant, newest first, with recipient and customer', async () => {
    await app.readers.save(readerNamed('Board'));
    await app.references.save(referenceTo('tenant-1/lead', { name: 'Head of delivery' }));
    await app.outbox.add([
      summaryTo({ ...failed, recipientId: 'tenant-1/lead', createdAt: '2026-04-06T12:00:00.000Z' }),
      summaryTo({ ...failed, recipientId: 'tenant-1/nobody', engagementId: '', createdAt: later }),
      summaryTo({ ...failed, recipientId: 'tenant-2/board', tenantId: 'tenant-2' }),
      summaryTo({ aboutId: 'note-2' }),
    ]);
    expect(await failedDeliveries(app, admin)).toMatchObject([
      { delivery: { recipientId: 'tenant-1/nobody' }, recipient: '', customer: '' },
      { delivery: { recipientId: 'tenant-1/lead' }, recipient: 'Head of delivery', customer: 'Contoso' },
      { delivery: { recipientId: 'tenant-1/board' }, recipient: 'Board', customer: 'Contoso' },
    ]);
    expect(await failedDeliveries(app, elsewhere)).toMatchObject([{ delivery: { tenantId: 'tenant-2' } }]);
  });

  it('are shown to nobody else', async () => {
    expect(await failedDeliveries(app, partner)).toEqual([]);
  });

  it('leave the list when they are sent again', async () => {
    await sendAgain(app, { person: admin, reader: admin }, summaryKey());
    expect(await failedDeliveries(app, admin)).toEqual([]);
  });

  it('are a hundred at most', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      summaryTo({ ...failed, aboutId: `note-${index}` }),
    );
    await app.outbox.add(many);
    expect(await failedDeliveries(app, admin)).toHaveLength(100);
  });
});
