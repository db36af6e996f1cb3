import { Delivery } from '../../../src/domain/delivery/delivery';
import { ConversationReference } from '../../../src/domain/delivery/recipient';
import { referenceTo, summaryKey, summaryTo } from '../../support/deliveries';
import { now } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

it('a reference comes back as last saved, and is gone when removed', async () => {
  await app.references.save(referenceTo('tenant-1/a'));
  await app.references.save(referenceTo('tenant-1/a', { language: 'de', unreachable: 'blocked' }));
  const kept = referenceTo('tenant-1/a', { language: 'de', unreachable: 'blocked' });
  expect(await app.references.load('tenant-1/a')).toEqual(kept);
  await app.references.remove('tenant-1/a');
  expect(await app.references.load('tenant-1/a')).toBeUndefined();
});

const board = referenceTo('tenant-1/board');

it.each<[who: string, before: ConversationReference | undefined, state: Delivery['state']]>([
  ['who was unknown', undefined, 'queued'],
  ['who could not be reached', { ...board, unreachable: 'blocked' }, 'queued'],
  ['whose conversation was gone', { ...board, conversationId: '' }, 'queued'],
  ['who was reachable all the time', board, 'waiting'],
])(
  'refreshing the reference of a recipient %s leaves their waiting delivery %s',
  async (_, before, state) => {
    if (before) await app.references.save(before);
    await app.outbox.add([summaryTo({ state: 'waiting', reason: 'blocked' })]);
    await app.references.refresh({ ...board, name: 'Head of delivery' }, now);
    expect(await app.references.load(board.id)).toEqual({ ...board, name: 'Head of delivery' });
    expect(await app.outbox.load(summaryKey())).toMatchObject({ state });
  },
);

it('the channels of a team are those whose references name it', async () => {
  await app.references.save(referenceTo('tenant-1/channel/b', { teamId: 'team-1' }));
  await app.references.save(referenceTo('tenant-1/channel/a', { teamId: 'team-1' }));
  await app.references.save(referenceTo('tenant-1/channel/c', { teamId: 'team-2' }));
  const ids = (await app.references.ofTeam('team-1')).map(({ id }) => id);
  expect(ids).toEqual(['tenant-1/channel/a', 'tenant-1/channel/b']);
});

it('the tenant’s reference with a connector that was refreshed last is used', async () => {
  expect(await app.references.anyOf('tenant-1')).toBeUndefined();
  await app.references.save(referenceTo('tenant-1/a'));
  await app.references.save(referenceTo('tenant-1/b'));
  await app.references.save(referenceTo('tenant-1/nowhere', { serviceUrl: '' }));
  await app.references.save(referenceTo('tenant-2/c', { tenantId: 'tenant-2' }));
  expect(await app.references.anyOf('tenant-1')).toEqual(referenceTo('tenant-1/b'));
  await app.references.save(referenceTo('tenant-1/a'));
  expect(await app.references.anyOf('tenant-1')).toEqual(referenceTo('tenant-1/a'));
});
