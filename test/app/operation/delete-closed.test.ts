import { LastNote } from '../../../src/domain/walk/engagement';
import { Instant, Day } from '../../../src/domain/values/dates';
import { deleteClosed } from '../../../src/app/operation/delete-closed';
import { keep, TestApp, testOperation } from '../../support/makers';
import { withApp } from '../../support/with-app';

const closedOn: Instant = '2026-03-01T09:00:00.000Z';
const lastNote: LastNote = {
  ...{ id: 'n-1', number: 1, version: 1, kindId: 'technical-enablement', openItems: [] },
  ...{ nextUpdate: undefined, writtenAt: closedOn, writtenOn: '2026-03-01' },
};

const app = withApp((app) => {
  app.operation = { ...testOperation, retentionDays: 30 };
});

async function keepClosed(...ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await keep(app, { id, lastNote, changedAt: closedOn, notedAt: closedOn, touchedAt: {} });
}

async function deletedAt(instant: Instant): Promise<number | undefined> {
  app.setClock(instant);
  return (await deleteClosed(app))?.engagements;
}

/** Marks a day as one on which the bot ran its daily check. */
const lookOn = (day: Day): Promise<void> => app.retention.markDone(day, `${day}T12:00:00.000Z`);

it('does not delete or mark a day while no retention is set', async () => {
  await keepClosed('engagement-1');
  app.operation = testOperation;
  expect(await deletedAt('2030-01-01T00:00:00.000Z')).toBeUndefined();
  app.operation = { ...testOperation, retentionDays: 30 };
  expect(await deletedAt('2030-01-01T00:01:00.000Z')).toBeUndefined();
  expect(await deletedAt('2030-01-02T00:00:00.000Z')).toBe(1);
});

it('leaves a day in which the setting can be changed back', async () => {
  await keepClosed('engagement-1');
  app.operation = { ...testOperation, retentionDays: 1 };
  expect(await deletedAt('2026-04-06T12:00:00.000Z')).toBeUndefined();
  app.operation = testOperation;
  expect(await deletedAt('2026-04-07T12:00:00.000Z')).toBeUndefined();
  app.operation = { ...testOperation, retentionDays: 1 };
  expect(await deletedAt('2026-04-08T12:00:00.000Z')).toBeUndefined();
  expect(await deletedAt('2026-04-09T12:00:00.000Z')).toBe(1);
});

it('does not delete because the clock was years ahead for a moment', async () => {
  await keepClosed('engagement-1');
  await lookOn('2026-03-10');
  expect(await deletedAt('2099-03-11T12:00:00.000Z')).toBeUndefined();
  expect(await deletedAt('2026-03-11T12:00:00.000Z')).toBe(0);
});

it('deletes once a day, on the day after the last day of a closed engagement', async () => {
  await keepClosed('engagement-1');
  await lookOn('2026-03-30');
  expect(await deletedAt('2026-03-31T00:00:00.000Z')).toBe(0);
  expect(await deletedAt('2026-03-31T23:59:00.000Z')).toBeUndefined();
  expect(await deletedAt('2026-04-01T00:00:00.000Z')).toBe(1);
  await keepClosed('engagement-2');
  expect(await deletedAt('2026-04-01T12:00:00.000Z')).toBeUndefined();
  expect(await deletedAt('2026-04-02T00:00:00.000Z')).toBe(1);
});

it('deletes any number, and counts each once even when two processes do it at once', async () => {
  await keepClosed(...Array.from({ length: 250 }, (_, index) => `engagement-${index}`));
  await lookOn('2026-04-05');
  app.setClock('2026-04-06T00:00:00.000Z');
  const [one, other] = await Promise.all([deleteClosed(app), deleteClosed(app)]);
  expect((one?.engagements ?? 0) + (other?.engagements ?? 0)).toBe(250);
  expect(await app.retention.lastReport('tenant-1')).toMatchObject({ day: '2026-04-06', engagements: 250 });
});

it('continues the next time after an interruption', async () => {
  await keepClosed(...Array.from({ length: 150 }, (_, index) => `engagement-${index}`));
  let calls = 0;
  const breaking: TestApp = {
    ...app,
    retention: {
      ...app.retention,
      deleteClosed: (given) => {
        calls += 1;
        return calls === 2
          ? Promise.reject(new Error('the disk is full'))
          : app.retention.deleteClosed(given);
      },
    },
  };
  await lookOn('2026-04-05');
  app.setClock('2026-04-06T00:00:00.000Z');
  await expect(deleteClosed(breaking)).rejects.toThrow('the disk is full');
  expect(await deletedAt('2026-04-06T00:01:00.000Z')).toBe(50);
  expect(await app.retention.lastReport('tenant-1')).toMatchObject({ engagements: 150 });
});
