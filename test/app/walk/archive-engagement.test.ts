import { archiveEngagement, unarchiveEngagement } from '../../../src/app/walk/archive-engagement';
import { changeItem } from '../../../src/app/walk/change-item';
import { splitEngagements } from '../../../src/app/walk/split-engagements';
import { remindersOf } from '../../../src/domain/walk/standing';
import { colleague, itemAnswers, keep, partner, today, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

const later = '2026-04-20T09:30:00.000Z';
const app = withApp(async (app) => {
  await keep(app, {});
  app.setClock(later);
});

const engagementId = 'engagement-1';
const load = () => app.engagements.load(engagementId);
const archive = (person = partner) => archiveEngagement(app, { person, engagementId, today });
const shelves = async () => {
  const { active, archived } = await splitEngagements(app, partner);
  return [active.length, archived.length];
};

it('an archived engagement has no reminder, and was changed last when it was archived', async () => {
  await archive();
  const archived = await load();
  expect(archived).toMatchObject({ archivedOn: today, changedAt: later, version: 2 });
  expect(archived && remindersOf(archived)).toEqual([]);
  expect(await app.outbox.remindersDue('2027-01-01', 10)).toEqual([]);
  expect(await shelves()).toEqual([0, 1]);
});

it.each<[string, () => Promise<unknown>]>([
  ['a press', () => unarchiveEngagement(app, { person: partner, engagementId })],
  [
    'a saved item',
    () =>
      changeItem(app, {
        ...{ person: partner, engagementId, itemId: 'browsers', version: 2, today },
        typed: itemAnswers(),
      }),
  ],
  ['a note', () => writeNote(app)],
])('%s takes it out, and the timeline says so', async (_, happens) => {
  await archive();
  await happens();
  expect((await load())?.archivedOn).toBeUndefined();
  expect(await shelves()).toEqual([1, 0]);
  const steps = await app.engagements.changesSince(engagementId, 1);
  expect(steps.filter(({ what }) => what === 'archived')).toEqual([
    { what: 'archived', from: '', to: today },
    { what: 'archived', from: today, to: '' },
  ]);
});

it.each<[string, () => Promise<unknown>, number]>([
  ['archiving twice', async () => [await archive(), await archive()], 2],
  [
    'taking out what is not in the archive',
    () => unarchiveEngagement(app, { person: partner, engagementId }),
    1,
  ],
  ['archiving another person’s', () => archive(colleague), 1],
])('%s saves nothing more', async (_, happens, version) => {
  await happens();
  expect((await load())?.version).toBe(version);
});
