import { readerNamed } from '../../support/deliveries';
import { withApp } from '../../support/with-app';

const app = withApp();

const names = async (words: string | undefined, most = 9) => {
  const found = await app.readers.ofTenant('tenant-1', { ...(words !== undefined && { words }), most });
  return found.map(({ name }) => name);
};

it('a reader comes back as last saved, and is gone when removed', async () => {
  await app.readers.save(readerNamed('Board'));
  await app.readers.save(readerNamed('Board', { digest: 'daily' }));
  expect(await app.readers.load('tenant-1/board')).toEqual(readerNamed('Board', { digest: 'daily' }));
  await app.readers.remove('tenant-1/board');
  expect(await app.readers.load('tenant-1/board')).toBeUndefined();
});

describe('the readers of a tenant', () => {
  beforeEach(async () => {
    const all = [
      readerNamed('Überblick West'),
      readerNamed('board'),
      readerNamed('Adoption 100%'),
      readerNamed('West Adoption'),
      readerNamed('Elsewhere', { id: 'tenant-2/x', tenantId: 'tenant-2' }),
    ];
    for (const reader of all) await app.readers.save(reader);
  });

  it.each<[string | undefined, readonly string[]]>([
    [undefined, ['Adoption 100%', 'board', 'Überblick West', 'West Adoption']],
    ['', ['Adoption 100%', 'board', 'Überblick West', 'West Adoption']],
    ['  WEST ', ['Überblick West', 'West Adoption']],
    ['adoption west', ['West Adoption']],
    ['uber', ['Überblick West']],
    ['100%', ['Adoption 100%']],
    ['%', ['Adoption 100%']],
    ['_', []],
    ['elsewhere', []],
  ])('found by %p are sorted by name', async (words, found) => {
    expect(await names(words)).toEqual(found);
  });

  it('are at most as many as asked for', async () => {
    expect(await names('', 2)).toEqual(['Adoption 100%', 'board']);
  });
});

it('several readers are loaded in the order asked for, without missing ones and duplicates', async () => {
  await app.readers.save(readerNamed('a'));
  await app.readers.save(readerNamed('b'));
  const loaded = await app.readers.loadAll(['tenant-1/b', 'tenant-1/x', 'tenant-1/a', 'tenant-1/b']);
  expect(loaded.map(({ id }) => id)).toEqual(['tenant-1/b', 'tenant-1/a']);
});

it('readers with a digest are found in every tenant', async () => {
  await app.readers.save(readerNamed('a', { digest: 'daily' }));
  await app.readers.save(readerNamed('b'));
  await app.readers.save(readerNamed('c', { digest: 'weekly', id: 'tenant-2/c', tenantId: 'tenant-2' }));
  expect((await app.readers.withDigest()).map(({ id }) => id)).toEqual(['tenant-1/a', 'tenant-2/c']);
});
