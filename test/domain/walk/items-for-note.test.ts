import { blockedItems, itemsAtHand, nextDueItem } from '../../../src/domain/walk/items-for-note';
import { ItemAnswers } from '../../../src/domain/walk/item-state';
import { Engagement } from '../../../src/domain/walk/engagement';
import { engagementWith, playbook, today } from '../../support/makers';

const ids = (entries: ReturnType<typeof itemsAtHand>): readonly string[] =>
  entries.map(({ item }) => item.id);

describe('the items at hand', () => {
  const items = {
    teams: { status: 'done' },
    browsers: { status: 'in-progress' },
    networking: { status: 'blocked', blocker: 'Firewall' },
    'mobile-apps': { status: 'not-applicable', reason: 'No devices' },
    identity: { status: 'not-started', note: 'Only a thought' },
    'app-protection': { status: 'blocked', blocker: '' },
  } as const;
  const noted = { notedAt: '2026-04-03T12:00:00.000Z' } as const;
  const [before, after] = ['2026-04-03T11:00:00.000Z', '2026-04-03T13:00:00.000Z'] as const;

  it.each<[string, Partial<Omit<Engagement, 'customer' | 'items'>>, readonly string[]]>([
    [
      'are all that are addressed, in the playbook’s order, before the first note',
      {},
      ['browsers', 'networking', 'teams', 'mobile-apps'],
    ],
    [
      'are those changed since the last note',
      { ...noted, touchedAt: { teams: after, browsers: before, networking: after } },
      ['networking', 'teams'],
    ],
    [
      'are not those touched at its moment',
      { ...noted, touchedAt: { teams: noted.notedAt, browsers: after } },
      ['browsers'],
    ],
    [
      'are not those touched and not addressed',
      { ...noted, touchedAt: { identity: after, teams: after } },
      ['teams'],
    ],
    ['are none when no item changed since', { ...noted, touchedAt: { teams: before, identity: after } }, []],
  ])('%s', (_, given, atHand) => {
    expect(ids(itemsAtHand(engagementWith({ items, ...given }), playbook))).toEqual(atHand);
  });

  it('are empty for a new walk', () => {
    expect(itemsAtHand(engagementWith(), playbook)).toEqual([]);
  });

  it('come with their state', () => {
    const [entry] = itemsAtHand(
      engagementWith({ items: { teams: { status: 'done', note: 'x' } } }),
      playbook,
    );
    expect(entry?.state).toMatchObject({ status: 'done', note: 'x' });
  });

  it('include blocked items, changed or not', () => {
    const engagement = engagementWith({ items, ...noted, touchedAt: {} });
    expect(ids(blockedItems(engagement, playbook))).toEqual(['networking', 'app-protection']);
  });
});

describe('the item that is due next', () => {
  const open = (nextAction: string, due: string): Partial<ItemAnswers> => ({
    status: 'in-progress',
    nextAction,
    due,
  });

  it.each<[string, Record<string, Partial<ItemAnswers>>, string | undefined]>([
    ['is undefined without an action', { teams: { status: 'in-progress', due: '2026-04-20' } }, undefined],
    ['is the one due first', { teams: open('a', '2026-04-20'), browsers: open('b', '2026-04-30') }, 'a'],
    ['goes before one without a day', { teams: open('a', '2026-12-31'), browsers: open('b', '') }, 'a'],
    [
      'without a day goes before one overdue',
      { teams: open('a', ''), browsers: open('b', '2026-04-05') },
      'a',
    ],
    ['may be one overdue', { teams: open('a', '2026-04-05') }, 'a'],
    [
      'is one that is open, not one that is done',
      { browsers: { ...open('b', '2026-04-07'), status: 'done' }, teams: open('a', '2026-03-01') },
      'a',
    ],
    ['is none of one that is done', { teams: { ...open('a', '2026-04-20'), status: 'done' } }, undefined],
    [
      'is none of one that does not apply',
      { teams: { ...open('a', '2026-04-20'), status: 'not-applicable', reason: 'No devices' } },
      undefined,
    ],
  ])('%s', (_, items, nextAction) => {
    expect(nextDueItem(engagementWith({ items }), { playbook, today })?.nextAction).toBe(nextAction);
  });
});
