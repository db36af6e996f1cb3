import { asShownAt, changeEngagement } from '../../../src/app/walk/change-engagement';
import { changeItem } from '../../../src/app/walk/change-item';
import { EngagementStore } from '../../../src/app/ports';
import { itemState, withItems } from '../../../src/domain/walk/engagement';
import { itemsOf } from '../../../src/domain/walk/playbook';
import { colleague, itemAnswers, keep, now, partner, today } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp((app) => keep(app, {}));

const given = { person: partner, engagementId: 'engagement-1' };

const mark = (itemId: string) =>
  changeItem(app, { ...given, itemId, version: 1, today, typed: itemAnswers({ status: 'done' }) });

describe('ten changes at the same time', () => {
  const itemIds = itemsOfCount(10);

  it('are all saved, each with its own version, and the timeline has each of them', async () => {
    const outcomes = await Promise.all(itemIds.map(mark));

    const versions = outcomes.map((outcome) => outcome.kind === 'saved' && outcome.engagement.version);
    expect(versions.sort((one, other) => Number(one) - Number(other))).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    const engagement = await app.engagements.load('engagement-1');
    expect(engagement?.version).toBe(11);
    expect(itemIds.map((id) => engagement && itemState(engagement, id).status)).toEqual(
      itemIds.map(() => 'done'),
    );
    const changes = await app.engagements.changesSince('engagement-1', 1);
    expect(changes.map(({ what }) => what).sort()).toEqual(itemIds.map((id) => `item/${id}/status`).sort());
  });
});

function itemsOfCount(count: number): readonly string[] {
  return [
    ...['browsers', 'foundation', 'networking', 'identity', 'security-baseline', 'remote-access'],
    ...['app-protection', 'teams', 'communication', 'mobile-apps', 'microsoft-365-apps'],
  ].slice(0, count);
}

it('the items of this test are those of the checklist', () => {
  expect(itemsOfCount(11)).toEqual(itemsOf(app.playbook).map(({ id }) => id));
});

it('a decision is made again on the newer value when another save came first', async () => {
  const seen: number[] = [];
  const answer = await changeEngagement(app, given, async (engagement) => {
    seen.push(engagement.version);
    if (seen.length === 1) await mark('browsers');
    const teams = { ...itemState(engagement, 'teams'), status: 'done' } as const;
    return { next: withItems(engagement, { teams }, now), answer: (saved) => saved.version };
  });
  expect(seen).toEqual([1, 2]);
  expect(answer).toBe(3);
});

it('an answer without a next value saves no version', async () => {
  expect(await changeEngagement(app, given, () => ({ answer: 'no' }))).toBe('no');
  expect((await app.engagements.load('engagement-1'))?.version).toBe(1);
});

it('a next value that says the same is not saved', async () => {
  const answer = await changeEngagement(app, given, (engagement) => ({
    next: { ...engagement, changedAt: '2026-05-01T00:00:00.000Z' },
    answer: ({ version }) => version,
  }));
  expect(answer).toBe(1);
  expect((await app.engagements.load('engagement-1'))?.changedAt).toBe(now);
});

it.each([
  ['another person’s', { person: colleague, engagementId: 'engagement-1' }],
  ['missing', { person: partner, engagementId: 'engagement-2' }],
])('an engagement that is %s is unknown, and no decision is made', async (_, wrong) => {
  const outcome = await changeEngagement(app, wrong, () => {
    throw new Error('nothing is to be decided here');
  });
  expect(outcome).toEqual({ kind: 'unknown' });
});

it('a store that refuses every save is a fault', async () => {
  const engagements: EngagementStore = { ...app.engagements, save: () => Promise.resolve(undefined) };
  const change = changeEngagement({ ...app, engagements }, given, (engagement) => ({
    next: withItems(engagement, { teams: { ...itemState(engagement, 'teams'), status: 'done' } }, now),
    answer: () => 'saved',
  }));
  await expect(change).rejects.toThrow('engagement engagement-1 was overtaken ten times in one turn');
});

it.each([
  [1, 'not-started', 'not-started'],
  [2, 'done', 'not-started'],
  [3, 'done', 'done'],
  [99, 'done', 'done'],
])('a card of version %i showed browsers %s and teams %s', async (version, browsers, teams) => {
  await mark('browsers');
  await mark('teams');
  const engagement = await app.engagements.load('engagement-1');
  if (!engagement) throw new Error('the engagement is gone');
  const shown = await asShownAt(app, engagement, version);
  expect([itemState(shown, 'browsers').status, itemState(shown, 'teams').status]).toEqual([browsers, teams]);
});
