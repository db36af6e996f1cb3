import { chooseReaders } from '../../../src/app/readers/choose-readers';
import { listCustomers } from '../../../src/app/readers/list-customers';
import { Reader } from '../../../src/domain/delivery/reader';
import { readerNamed, referenceTo, summaryTo } from '../../support/deliveries';
import { colleague, keep, now, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

const board = readerNamed('Board');

const app = withApp((app) => app.readers.save(board));

/** Saves a walk with its customer, and a summary of it to a reader that arrived or is still to arrive. */
async function walk(
  name: string,
  given: NonNullable<Parameters<typeof keep>[1]> = {},
  summary: { recipientId?: string; arrived?: boolean } = {},
): Promise<void> {
  const { id, tenantId } = await keep(app, {
    id: name,
    readers: [board.id],
    ...given,
    customer: { name, ...given.customer },
  });
  const { recipientId = board.id, arrived = true } = summary;
  const state = arrived ? 'delivered' : 'queued';
  const deliveredAt = arrived ? now : undefined;
  await app.outbox.add([
    summaryTo({ engagementId: id, tenantId, aboutId: `note-${id}`, recipientId, state, deliveredAt }),
  ]);
}

const customersOf = async (reader: Reader): Promise<readonly string[]> =>
  (await listCustomers(app, reader)).map(({ engagement }) => engagement.customer.name);

describe('a reader’s customers', () => {
  it('are those of which a summary arrived, the most urgent first', async () => {
    await walk('On time');
    await walk('Overdue', { startedAt: '2026-03-01T09:00:00.000Z' });
    await walk('Blocked', { items: { networking: { status: 'blocked', blocker: 'Firewall' } } });
    await walk('Not sent yet', {}, { arrived: false });
    await keep(app, { id: 'engagement-9', readers: [board.id], customer: { name: 'Without a note' } });
    expect(await customersOf(board)).toEqual(['Overdue', 'Blocked', 'On time']);
  });

  it('are shown in their present state, with the names of their partners where known', async () => {
    await app.references.save(referenceTo(partner.id, { name: 'FastTrack engineer' }));
    await walk('Contoso', { items: { teams: { status: 'done' } } });
    await walk('Fabrikam', { ownerId: colleague.id });
    expect(await listCustomers(app, board)).toMatchObject([
      { engagement: { id: 'Contoso' }, partner: 'FastTrack engineer', progress: { counts: { done: 1 } } },
      { engagement: { id: 'Fabrikam' }, partner: '' },
    ]);
  });

  it('are due by the reader’s own day', async () => {
    await walk('Contoso');
    app.setClock('2026-04-19T12:00:00.000Z');
    expect(await listCustomers(app, board)).toMatchObject([{ standing: 'on-time', dueOn: '2026-04-20' }]);
    const east = { ...board, timeZone: 'Pacific/Auckland' };
    expect(await listCustomers(app, east)).toMatchObject([{ standing: 'due' }]);
  });

  it('do not include one whose partner removed the reader', async () => {
    await walk('Contoso');
    await walk('Fabrikam');
    await chooseReaders(app, { person: partner, engagementId: 'Contoso', version: 1, readerIds: [] });
    expect(await customersOf(board)).toEqual(['Fabrikam']);
  });

  it('do not include those of another reader or another tenant', async () => {
    await walk('Contoso', { readers: ['tenant-1/lead'] }, { recipientId: 'tenant-1/lead' });
    await walk('Fabrikam', { tenantId: 'tenant-2' });
    expect(await customersOf(board)).toEqual([]);
  });
});

describe('a reader whom the admin appointed', () => {
  const head = readerNamed('Head');
  beforeEach(() => (app.appointed = { defaultReaders: ['head'], admins: [] }));

  it('has all customers of their tenant of which a note arrived, even when others were chosen', async () => {
    await walk('Contoso', { readers: [] }, { recipientId: head.id });
    await walk('Fabrikam', { ownerId: colleague.id }, { recipientId: head.id });
    await walk('Elsewhere', { tenantId: 'tenant-2' }, { recipientId: head.id });
    expect(await customersOf(head)).toEqual(['Contoso', 'Fabrikam']);
  });

  it('has none when the settings no longer name them', async () => {
    await walk('Contoso', { readers: [] }, { recipientId: head.id });
    app.appointed = { defaultReaders: [], admins: [] };
    expect(await customersOf(head)).toEqual([]);
  });
});
