import { changesOf } from '../../../src/domain/delivery/summary';
import { ItemAnswers } from '../../../src/domain/walk/item-state';
import { engagementWith, playbook } from '../../support/makers';

type Walk = Readonly<Record<string, Partial<ItemAnswers>>>;

const walk = (items: Walk) => engagementWith({ items });
const blocked = (blocker: string): Partial<ItemAnswers> => ({ status: 'blocked', blocker });

it.each<[what: string, before: Walk, after: Walk, moved: readonly string[], blockers: readonly string[]]>([
  ['no change', { teams: { status: 'done' } }, { teams: { status: 'done' } }, [], []],
  [
    'a status, without the texts that changed with it',
    { teams: { status: 'in-progress' } },
    { teams: { status: 'done', note: 'All invited' } },
    ['teams: in-progress, done'],
    [],
  ],
  [
    'no change when only texts of an item changed',
    { teams: { note: 'One' } },
    { teams: { note: 'Two', owner: 'IT lead' } },
    [],
    [],
  ],
  ['an item that was opened again', { teams: { status: 'done' } }, {}, ['teams: done, not-started'], []],
  [
    'several, in the playbook’s order',
    {},
    { teams: { status: 'done' }, browsers: { status: 'in-progress' } },
    ['browsers: not-started, in-progress', 'teams: not-started, done'],
    [],
  ],
  [
    'a new blocker',
    {},
    { networking: blocked('Firewall') },
    ['networking: not-started, blocked'],
    ['networking: Firewall'],
  ],
  [
    'another blocker',
    { networking: blocked('Firewall') },
    { networking: blocked('Budget') },
    [],
    ['networking: Budget'],
  ],
  [
    'no new blocker when it was there before',
    { networking: blocked('VPN') },
    { networking: blocked('VPN') },
    [],
    [],
  ],
  [
    'no new blocker when one is gone',
    { networking: blocked('VPN') },
    { networking: { status: 'done', blocker: 'VPN' } },
    ['networking: blocked, done'],
    [],
  ],
  [
    'a blocker that came back',
    { networking: { status: 'done', blocker: 'VPN' } },
    { networking: blocked('VPN') },
    ['networking: done, blocked'],
    ['networking: VPN'],
  ],
])('the changes between two summaries: %s', (_what, before, after, moved, blockers) => {
  const changes = changesOf(walk(before), walk(after), playbook);
  expect(changes.moved.map(({ item, from, to }) => `${item.id}: ${from}, ${to}`)).toEqual(moved);
  expect(changes.newBlockers.map(({ item, blocker }) => `${item.id}: ${blocker}`)).toEqual(blockers);
});

it('an item new in the playbook counts as not started before, and one no longer in it is left out', () => {
  const whole = walk({ teams: { status: 'done' } });
  const { teams: _, ...older } = whole.items;
  const gained = changesOf({ ...whole, items: older }, whole, playbook);
  expect(gained.moved.map(({ item, from }) => [item.id, from])).toEqual([['teams', 'not-started']]);
  const extra = walk({ weather: { status: 'done' } });
  expect(changesOf(walk({}), extra, playbook)).toEqual({ moved: [], newBlockers: [] });
});
