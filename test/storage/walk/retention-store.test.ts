import { sql } from 'kysely';
import { Day, Instant } from '../../../src/domain/values/dates';
import { saveDraft } from '../../../src/app/notes/save-draft';
import { LastNote } from '../../../src/domain/walk/engagement';
import { Delivery } from '../../../src/domain/delivery/delivery';
import { Question } from '../../../src/domain/delivery/question';
import { tablesOfEngagements } from '../../../src/storage/access/tables';
import { summaryTo } from '../../support/deliveries';
import { draftForm, keep } from '../../support/makers';
import { withApp } from '../../support/with-app';

const closedOn: Instant = '2026-01-10T09:00:00.000Z';
const before: Instant = '2026-04-01T00:00:00.000Z';
const day: Day = '2026-04-06';

const lastNote: LastNote = {
  ...{ id: 'n-1', number: 1, version: 1, kindId: 'technical-enablement', openItems: [] },
  ...{ nextUpdate: undefined, writtenAt: closedOn, writtenOn: '2026-01-10' },
};
const closed = { lastNote, notedAt: closedOn, changedAt: closedOn, startedAt: closedOn, touchedAt: {} };

const question: Question = {
  ...{ id: 'q-1', engagementId: 'engagement-1', noteId: 'n-1', tenantId: 'tenant-1', readerId: 'tenant-1/r' },
  ...{
    asker: 'Manager',
    askerId: 'tenant-1/r',
    text: 'When?',
    askedAt: closedOn,
    answer: undefined,
    answeredAt: undefined,
  },
};

const app = withApp((app) => keep(app, closed));

const deleteClosed = (most = 100) => app.retention.deleteClosed({ before, day, most });

it('deletes a closed engagement with all its data, and no data of others', async () => {
  await keep(app, { ...closed, id: 'engagement-2', changedAt: '2026-05-01T00:00:00.000Z' });
  for (const engagementId of ['engagement-1', 'engagement-2']) {
    const aboutId = `note-of-${engagementId}`;
    await app.outbox.add([summaryTo({ engagementId, aboutId, state: 'delivered' })]);
    await app.questions.ask({ ...question, id: `q-${engagementId}`, engagementId }, []);
    await sql`insert into notes values (${aboutId}, ${engagementId}, 1, 1, ${closedOn}, '{}')`.execute(
      app.db,
    );
    await sql`insert into drafts values (${`d-${engagementId}`}, ${engagementId}, 'k', 1, ${closedOn}, '{}')`.execute(
      app.db,
    );
    await sql`insert into timeline values (${engagementId}, 1, 0, ${closedOn}, 'p', 'w', '', '')`.execute(
      app.db,
    );
  }
  expect(await deleteClosed()).toEqual({ engagements: 1, notes: 1 });
  expect(await app.engagements.load('engagement-1')).toBeUndefined();
  expect(await app.engagements.load('engagement-2')).toBeDefined();
  for (const table of tablesOfEngagements) {
    const rows = await app.db.selectFrom(table).select('engagement_id').distinct().execute();
    expect([table, rows]).toEqual([table, [{ engagement_id: 'engagement-2' }]]);
  }
});

it('knows every table that has rows of an engagement', async () => {
  const tables = await app.db.introspection.getTables();
  const having = tables.filter(({ columns }) => columns.some(({ name }) => name === 'engagement_id'));
  expect(having.map(({ name }) => name).sort()).toEqual([...tablesOfEngagements].sort());
});

const told = (given: Partial<Delivery>) => app.outbox.add([summaryTo(given)]);
const asked = (given: Partial<Question>) => app.questions.ask({ ...question, ...given }, []);

it.each<[string, number, () => Promise<unknown>]>([
  ['no other data is stored', 1, () => Promise.resolve()],
  ['its summary is still to be sent', 0, () => told({ state: 'queued' })],
  ['its summary has failed', 1, () => told({ state: 'failed' })],
  ['its summary waits for a recipient who cannot be reached', 1, () => told({ state: 'waiting' })],
  ['another engagement’s summary is still to be sent', 1, () => told({ engagementId: 'engagement-2' })],
  ['a note was drafted since', 0, () => saveDraft(app, draftForm())],
  ['a question was asked long ago', 1, () => asked({})],
  ['a question was asked since', 0, () => asked({ askedAt: before })],
  ['a question was answered since', 0, () => asked({ answeredAt: before })],
])('when %s, %i is deleted', async (_, engagements, happens) => {
  await happens();
  expect((await deleteClosed()).engagements).toBe(engagements);
});

it.each<[Instant, number]>([
  ['2026-03-31T23:59:59.999Z', 1],
  ['2026-04-01T00:00:00.000Z', 0],
])('of engagements last changed at %s, %i are deleted', async (changedAt, engagements) => {
  const present = await app.engagements.load('engagement-1');
  if (!present) throw new Error('there is no engagement');
  await app.engagements.save({
    engagement: { ...present, changedAt },
    ...{ changes: [], by: 'p', at: changedAt },
  });
  expect((await deleteClosed()).engagements).toBe(engagements);
});

it('deletes those closed longest first, at most so many at once, and counts each once', async () => {
  for (const on of [1, 2, 3, 4] as const)
    await keep(app, { ...closed, id: `more-${on}`, changedAt: `2026-02-0${on}T00:00:00.000Z` });
  expect(await deleteClosed(3)).toEqual({ engagements: 3, notes: 0 });
  const left = await app.engagements.listOf('partner');
  expect(left.map(({ id }) => id)).toEqual(['more-4', 'more-3']);
  expect(await app.retention.lastReport('tenant-1')).toMatchObject({ engagements: 3 });
  await deleteClosed(3);
  expect(await deleteClosed(3)).toEqual({ engagements: 0, notes: 0 });
  expect(await app.retention.lastReport('tenant-1')).toEqual({
    ...{ tenantId: 'tenant-1', day, engagements: 5, notes: 0 },
  });
});

it('counts each tenant separately, and lists the newest day first', async () => {
  await keep(app, { ...closed, id: 'elsewhere', tenantId: 'tenant-2' });
  await deleteClosed();
  await keep(app, { ...closed, id: 'next' });
  await app.retention.deleteClosed({ before, day: '2026-04-09', most: 100 });
  const days = async (tenantId: string, since: Day) =>
    (await app.retention.reportsSince(tenantId, since)).map((report) => report.day);
  expect(await days('tenant-1', day)).toEqual(['2026-04-09', day]);
  expect(await days('tenant-1', '2026-04-07')).toEqual(['2026-04-09']);
  expect(await days('tenant-2', '2026-01-01')).toEqual([day]);
  expect(await app.retention.lastReport('tenant-3')).toBeUndefined();
});

it('remembers a day on which the deletion has run', async () => {
  expect(await app.retention.isDone(day)).toBe(false);
  await app.retention.markDone(day, closedOn);
  await app.retention.markDone(day, closedOn);
  expect([await app.retention.isDone(day), await app.retention.isDone('2026-04-07')]).toEqual([true, false]);
});

it('counts the stored data of one tenant only', async () => {
  await keep(app, { id: 'open' });
  await keep(app, { id: 'elsewhere', tenantId: 'tenant-2' });
  await app.people.save({ id: 'tenant-1/partner', tenantId: 'tenant-1' });
  await app.people.save({ id: 'tenant-2/partner', tenantId: 'tenant-2' });
  for (const id of ['engagement-1', 'elsewhere'])
    await sql`insert into notes values (${`n-${id}`}, ${id}, 1, 1, ${closedOn}, '{}')`.execute(app.db);
  expect(await app.people.countsIn('tenant-1')).toEqual({
    ...{ people: 1, readers: 0, notes: 1 },
    engagements: { open: 1, closed: 1 },
  });
  expect(await app.people.countsIn('tenant-3')).toEqual({
    ...{ people: 0, readers: 0, notes: 0 },
    engagements: { open: 0, closed: 0 },
  });
});
