import { findSection } from '../../../src/domain/walk/playbook';
import { missingItems, openItems, nextOpenSection, progressOf } from '../../../src/domain/walk/progress';
import { first, engagementWith, everyItem, playbook } from '../../support/makers';

const mixed = engagementWith({
  items: {
    browsers: { status: 'done' },
    foundation: { status: 'in-progress' },
    networking: { status: 'blocked', blocker: 'The firewall' },
    identity: { status: 'blocked' },
    'mobile-apps': { status: 'not-applicable', reason: 'No devices' },
    'microsoft-365-apps': { status: 'not-applicable' },
  },
});

describe('progress', () => {
  it('counts every item by its status; blocked or not applicable count when their text is known', () => {
    expect(progressOf(mixed, playbook)).toEqual({
      total: 11,
      counts: { 'not-started': 5, 'in-progress': 1, done: 1, blocked: 2, 'not-applicable': 2 },
    });
  });

  it('counts one section', () => {
    expect(progressOf(mixed, first(playbook.sections))).toEqual({
      total: 4,
      counts: { 'not-started': 0, 'in-progress': 1, done: 1, blocked: 2, 'not-applicable': 0 },
    });
  });
});

it('an item is open unless it is done or not applicable', () => {
  const open = openItems(mixed, playbook);
  const { total, counts } = progressOf(mixed, playbook);
  expect(open).toHaveLength(total - counts.done - counts['not-applicable']);
  expect(open.map(({ id }) => id)).toContain('networking');
  const done = engagementWith({ items: everyItem({ status: 'done' }) });
  expect(openItems(done, playbook)).toEqual([]);
});

describe('the items missing for a final note', () => {
  it('are in the order of the playbook', () => {
    expect(missingItems(mixed, playbook).map(({ id }) => id)).toEqual([
      'identity',
      'security-baseline',
      'remote-access',
      'app-protection',
      'teams',
      'communication',
      'microsoft-365-apps',
    ]);
  });

  it('are none when every item is done', () => {
    expect(missingItems(engagementWith({ items: everyItem({ status: 'done' }) }), playbook)).toEqual([]);
  });
});

describe('the next open section', () => {
  const doneIn = (...sectionIds: string[]) =>
    engagementWith({
      items: Object.fromEntries(
        sectionIds.flatMap((id) =>
          (findSection(playbook, id)?.items ?? []).map((item) => [item.id, { status: 'done' as const }]),
        ),
      ),
    });

  it.each([
    ['at the start', doneIn(), undefined, 'core'],
    ['after the first, when no item is done', doneIn(), 'core', 'security'],
    ['when the first is done', doneIn('core'), undefined, 'security'],
    ['after the first, when the second is done', doneIn('core', 'security'), 'core', 'collaboration'],
    ['after the last, though others are open', doneIn('security'), 'collaboration', undefined],
    ['when everything is done', doneIn('core', 'security', 'collaboration'), undefined, undefined],
    ['after a section that does not exist', doneIn('core'), 'nowhere', 'security'],
  ])('%s', (_, engagement, after, next) => {
    expect(nextOpenSection(engagement, playbook, after)?.id).toBe(next);
  });
});
