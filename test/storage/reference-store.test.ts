import { referenceTo } from '../support/deliveries';
import { TestApp, testApp } from '../support/makers';

let app: TestApp;
beforeEach(async () => (app = await testApp()));
afterEach(() => app.stores.close());

it('a reference comes back as saved, the last time counts, and is gone when removed', async () => {
  await app.references.save(referenceTo('tenant-1/a'));
  await app.references.save(referenceTo('tenant-1/a', { language: 'de', unreachable: 'blocked' }));
  const kept = referenceTo('tenant-1/a', { language: 'de', unreachable: 'blocked' });
  expect(await app.references.load('tenant-1/a')).toEqual(kept);
  await app.references.remove('tenant-1/a');
  expect(await app.references.load('tenant-1/a')).toBeUndefined();
});

it('the channels of a team are those that told of it', async () => {
  await app.references.save(referenceTo('tenant-1/channel/b', { teamId: 'team-1' }));
  await app.references.save(referenceTo('tenant-1/channel/a', { teamId: 'team-1' }));
  await app.references.save(referenceTo('tenant-1/channel/c', { teamId: 'team-2' }));
  const ids = (await app.references.ofTeam('team-1')).map(({ id }) => id);
  expect(ids).toEqual(['tenant-1/channel/a', 'tenant-1/channel/b']);
});

it('of a tenant the one that was refreshed last tells where its connector is', async () => {
  expect(await app.references.anyOf('tenant-1')).toBeUndefined();
  await app.references.save(referenceTo('tenant-1/a'));
  await app.references.save(referenceTo('tenant-1/b'));
  await app.references.save(referenceTo('tenant-1/nowhere', { serviceUrl: '' }));
  await app.references.save(referenceTo('tenant-2/c', { tenantId: 'tenant-2' }));
  expect(await app.references.anyOf('tenant-1')).toEqual(referenceTo('tenant-1/b'));
  await app.references.save(referenceTo('tenant-1/a'));
  expect(await app.references.anyOf('tenant-1')).toEqual(referenceTo('tenant-1/a'));
});
