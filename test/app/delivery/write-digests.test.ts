import { Instant } from '../../../src/domain/values/dates';
import { writeDigests } from '../../../src/app/delivery/write-digests';
import { readerNamed } from '../../support/deliveries';
import { withApp } from '../../support/with-app';

const app = withApp(async (app) => {
  const digestSince = '2026-04-01T12:00:00.000Z';
  const readers = [
    readerNamed('Berlin', { digest: 'daily', timeZone: 'Europe/Berlin', digestSince }),
    readerNamed('Seattle', { digest: 'daily', timeZone: 'America/Los_Angeles', digestSince }),
    readerNamed('Weekly', { digest: 'weekly', digestHour: 7, digestSince }),
    readerNamed('Off', { digestSince }),
    readerNamed('Elsewhere', {
      id: 'tenant-2/elsewhere',
      tenantId: 'tenant-2',
      digest: 'daily',
      digestSince,
    }),
  ];
  for (const reader of readers) await app.readers.save(reader);
});

/** Writes the digests due at a moment. Returns their number and the stored digests of some days. */
async function writtenAt(instant: Instant, ...days: readonly string[]) {
  app.setClock(instant);
  const written = await writeDigests(app);
  const kept = await Promise.all(days.map((day) => app.outbox.about(day)));
  return {
    written,
    kept: kept
      .flat()
      .map(({ key }) => key.slice('digest/'.length))
      .sort(),
  };
}

it('a reader with an unknown zone gets the digest by UTC, and others still get theirs', async () => {
  const digestSince = '2026-04-01T12:00:00.000Z';
  const given = { digest: 'daily', timeZone: 'Mars/Olympus', digestSince } as const;
  await app.readers.save(readerNamed('Abroad', given));
  const { kept } = await writtenAt('2026-04-06T08:00:00.000Z', '2026-04-06');
  expect(kept).toEqual(expect.arrayContaining(['2026-04-06/tenant-1/abroad', '2026-04-06/tenant-1/berlin']));
});

it('each reader gets the digest of a day at their hour, in their time zone', async () => {
  const [sunday, monday] = ['2026-04-05', '2026-04-06'];
  const ofSunday = [
    ...['2026-04-05/tenant-1/berlin', '2026-04-05/tenant-1/seattle', '2026-04-05/tenant-2/elsewhere'],
  ];
  expect(await writtenAt('2026-04-06T05:59:00.000Z', sunday, monday)).toEqual({ written: 3, kept: ofSunday });
  const atEight = (...names: readonly string[]) => names.map((name) => `2026-04-06/${name}`);
  expect(await writtenAt('2026-04-06T06:00:00.000Z', monday)).toEqual({
    written: 1,
    kept: atEight('tenant-1/berlin'),
  });
  expect(await writtenAt('2026-04-06T08:00:00.000Z', monday)).toEqual({
    written: 2,
    kept: atEight('tenant-1/berlin', 'tenant-1/weekly', 'tenant-2/elsewhere'),
  });
  expect(await writtenAt('2026-04-06T15:00:00.000Z', monday)).toEqual({
    written: 1,
    kept: atEight('tenant-1/berlin', 'tenant-1/seattle', 'tenant-1/weekly', 'tenant-2/elsewhere'),
  });
});

it('a digest is for its reader, in their tenant, and belongs to no single walk', async () => {
  await writtenAt('2026-04-06T06:00:00.000Z');
  expect(await app.outbox.load('digest/2026-04-06/tenant-1/berlin')).toMatchObject({
    ...{ kind: 'digest', recipientId: 'tenant-1/berlin', tenantId: 'tenant-1', engagementId: '', version: 0 },
    ...{ state: 'queued', createdAt: '2026-04-06T06:00:00.000Z' },
  });
});

it('a digest that is written again is not sent again', async () => {
  await writtenAt('2026-04-06T15:00:00.000Z');
  const key = 'digest/2026-04-06/tenant-1/berlin';
  await app.outbox.change(key, (present) => ({ ...present, state: 'delivered' }));
  expect(await writtenAt('2026-04-06T15:00:30.000Z')).toMatchObject({ written: 0 });
  expect(await Promise.all([writeDigests(app), writeDigests(app)])).toEqual([0, 0]);
  expect(await app.outbox.load(key)).toMatchObject({ state: 'delivered' });
});

it('two processes at once write it once', async () => {
  app.setClock('2026-04-06T15:00:00.000Z');
  const [one = 0, other = 0] = await Promise.all([writeDigests(app), writeDigests(app)]);
  expect(one + other).toBe(4);
});

it('a reader who stopped gets none', async () => {
  await app.readers.remove('tenant-1/berlin');
  expect(await writtenAt('2026-04-06T06:00:00.000Z', '2026-04-06')).toMatchObject({ kept: [] });
});
