import { idsIn, isAdmin, isAppointed, isReader } from '../../../src/app/people/appointed';
import { readersOfWalk } from '../../../src/app/walk/readers-of-walk';
import { channelKey, personRecipient } from '../../../src/domain/delivery/recipient';
import { readerNamed } from '../../support/deliveries';
import { keep } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

it.each([
  ['an id', ['board'], ['board']],
  ['an id with their tenant', ['tenant-1/board'], ['board']],
  ['an id with another tenant', ['tenant-2/board'], []],
  ['an id with a tenant whose id begins the same', ['tenant-11/board'], []],
  ['both, and one of another tenant', ['board', 'tenant-2/lead', 'tenant-1/head'], ['board', 'head']],
  ['nobody', [], []],
])('in a tenant counts %s', (_what, entries, ids) => {
  expect(idsIn(entries, 'tenant-1')).toEqual(ids);
  expect(idsIn(entries, 'TENANT-1')).toEqual(ids);
});

describe.each([
  ['an id without a tenant counts in each tenant', 'head', true],
  ['an id with a tenant in front counts in that one only', 'tenant-1/head', false],
])('in the settings %s', (_what, entry, elsewhere) => {
  const own = personRecipient('tenant-1', 'head');
  const other = personRecipient('tenant-2', 'head');

  it('for admins', () => {
    app.appointed = { defaultReaders: [], admins: [entry] };
    expect([isAdmin(app, own), isAdmin(app, other)]).toEqual([true, elsewhere]);
  });

  it('for readers of every note', async () => {
    app.appointed = { defaultReaders: [entry], admins: [] };
    expect([isAppointed(app, own), isAppointed(app, other)]).toEqual([true, elsewhere]);
    for (const tenantId of ['tenant-1', 'tenant-2']) {
      const walk = await keep(app, { id: `walk-in-${tenantId}`, tenantId });
      const { appointed } = await readersOfWalk(app, walk);
      const counts = tenantId === 'tenant-1' || elsewhere;
      expect(appointed).toEqual(counts ? [personRecipient(tenantId, 'head')] : []);
    }
  });
});

it.each([
  ['another person', personRecipient('tenant-1', 'lead')],
  ['a person without an object id', personRecipient('tenant-1', '')],
  ['a channel of that name', channelKey('tenant-1', 'head')],
])('%s is not appointed', async (_what, who) => {
  app.appointed = { defaultReaders: ['head'], admins: ['head'] };
  expect([isAppointed(app, who), isAdmin(app, who), await isReader(app, who)]).toEqual([false, false, false]);
});

it('a reader is a person who chose to be one, or is appointed', async () => {
  const board = readerNamed('Board');
  expect(await isReader(app, board)).toBe(false);
  await app.readers.save(board);
  expect(await isReader(app, board)).toBe(true);
  app.appointed = { defaultReaders: ['head'], admins: [] };
  expect(await isReader(app, personRecipient('tenant-1', 'head'))).toBe(true);
});
