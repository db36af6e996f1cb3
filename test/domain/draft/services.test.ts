import { lastWritten, servicesAtHand } from '../../../src/domain/draft/services';
import { CovidReason, Engagement, withCustomer } from '../../../src/domain/walk/engagement';
import { Note } from '../../../src/domain/note/note';
import { engagementWith, kindNamed, now, playbook } from '../../support/makers';
import { noteWith } from '../../support/note-samples';

const kind = kindNamed('entitlement-status');
const firewall = { status: 'blocked', blocker: 'Firewall' } as const;
const earlier = '2026-04-01T08:00:00.000Z';
const later = '2026-04-20T08:00:00.000Z';

const walk = (items: Parameters<typeof engagementWith>[0], covid: CovidReason = 'pausing'): Engagement =>
  engagementWith({ customer: { covid }, ...items });

const about = (service: string, given: Partial<Note> = {}): Note => ({
  ...noteWith({ kind, answers: { service, l1: 'invalid' } }),
  ...given,
});

/** Returns the services at hand; those that need a note have a question mark. */
function told(engagement: Engagement, notes: readonly Note[] = []): readonly string[] {
  return servicesAtHand(kind, { engagement, playbook, notes }).map(
    ({ code, open, blocked }) => `${code}${blocked > 1 ? ` x${blocked}` : ''}${open ? '?' : ''}`,
  );
}

const two = { items: { networking: firewall, browsers: firewall, teams: firewall } } as const;

it.each<[string, Engagement, readonly Note[], readonly string[]]>([
  ['every blocked service, each once', walk(two), [], ['TEAMS?', 'CORE x2?']],
  ['also for a customer who goes on', walk(two, 'assistance'), [], ['TEAMS?', 'CORE x2?']],
  [
    'one that has a note needs none',
    walk(two),
    [about('TEAMS', { writtenAt: later })],
    ['TEAMS', 'CORE x2?'],
  ],
  [
    'one blocked after its note needs one',
    walk(two),
    [about('TEAMS', { writtenAt: earlier })],
    ['TEAMS?', 'CORE x2?'],
  ],
  [
    'a note from before the pause does not count',
    withCustomer(walk(two, 'assistance'), walk(two).customer, '2026-04-21T08:00:00.000Z'),
    [about('TEAMS', { writtenAt: later })],
    ['TEAMS?', 'CORE x2?'],
  ],
  [
    'nothing is blocked: the services in progress',
    walk({ items: { teams: { status: 'in-progress' }, browsers: { status: 'done' } } }),
    [],
    ['TEAMS?'],
  ],
  [
    'nothing is blocked: one with a note of this pause',
    walk({}),
    [about('TEAMS', { writtenAt: later })],
    ['TEAMS'],
  ],
  [
    'nothing is blocked and the customer goes on',
    walk({ items: { teams: { status: 'in-progress' } } }, 'assistance'),
    [],
    [],
  ],
  ['nothing is discussed: the partner chooses', walk({}), [], []],
])('%s', (_, engagement, notes, expected) => {
  expect(told(engagement, notes)).toEqual(expected);
});

it('a kind that is not about one service has none', () => {
  const technical = kindNamed('technical-enablement');
  expect(servicesAtHand(technical, { engagement: walk(two), playbook, notes: [] })).toEqual([]);
});

it('a corrected service counts as the one of its newest version, at the time of the first', () => {
  const first = about('TEAMS', { number: 1, version: 1, writtenAt: now });
  const mended = about('INTUNE', { number: 1, version: 2, writtenAt: later });
  expect(lastWritten(kind, 'INTUNE', [mended, first])).toBe(now);
  expect(lastWritten(kind, 'TEAMS', [mended, first])).toBeUndefined();
});
