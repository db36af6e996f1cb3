import fc from 'fast-check';
import { addDays, Day } from '../../../src/domain/values/dates';
import {
  byUrgency,
  customerCounts,
  CustomerRow,
  customerSorts,
  customerRow,
} from '../../../src/domain/delivery/customer-row';
import { covidReasons, LastNote, NoteFacts } from '../../../src/domain/walk/engagement';
import { itemStatuses } from '../../../src/domain/walk/item-status';
import { engagementWith, now, playbook, today } from '../../support/makers';

type Walk = Parameters<typeof engagementWith>[0];

const row = (walk: Walk): CustomerRow =>
  customerRow(engagementWith(walk), { playbook, partner: 'FastTrack engineer', today });

const lastNote = (writtenOn: Day, given: Partial<LastNote> = {}): LastNote => ({
  ...{ id: 'note-1', number: 1, version: 1, kindId: 'technical-enablement', openItems: ['teams'] },
  ...{ nextUpdate: undefined, writtenAt: now, writtenOn, ...given },
});

const [onTime, due, overdue] = (['2026-04-01', '2026-03-20', '2026-03-01'] as const).map((day) =>
  lastNote(day),
);
const firewall = { networking: { status: 'blocked', blocker: 'Firewall' } } as const;

const named = (name: string, walk: Walk = {}): CustomerRow =>
  row({ ...walk, customer: { name, ...walk?.customer } });

describe('a customer’s row', () => {
  it('shows the state of the walk on the reader’s day', () => {
    const blockedWalk = row({
      lastNote: due,
      items: {
        ...firewall,
        teams: { status: 'in-progress', nextAction: 'Invite the second group', due: '2026-04-20' },
      },
    });
    expect(blockedWalk).toMatchObject({
      engagement: { id: 'engagement-1' },
      partner: 'FastTrack engineer',
      tag: '#covid',
      progress: { total: 11, counts: { 'in-progress': 1, blocked: 1 } },
      blocked: [{ item: { id: 'networking' }, state: { blocker: 'Firewall' } }],
      standing: 'due',
      dueOn: '2026-04-03',
      nextAction: { nextAction: 'Invite the second group' },
    });
  });

  it('of a paused customer has no tag and no due day', () => {
    expect(row({ customer: { covid: 'pausing' } })).toMatchObject({
      tag: '',
      standing: 'paused',
      dueOn: undefined,
    });
  });

  it('prefers the next action of the newest note to those of the checklist', () => {
    const items = { teams: { status: 'in-progress', nextAction: 'Invite the second group' } } as const;
    const next = { nextAction: 'Call their head of IT', owner: 'Network lead', due: '2026-04-09' } as const;
    expect(row({ items, lastNote: lastNote('2026-04-01', { next }) }).nextAction).toEqual(next);
    const none = { nextAction: '', owner: 'Network lead', due: undefined };
    expect(row({ items, lastNote: lastNote('2026-04-01', { next: none }) }).nextAction).toMatchObject({
      nextAction: 'Invite the second group',
    });
  });

  it('does not show the next action of the newest note once its item is done', () => {
    const next = { nextAction: 'Open port 443', owner: 'Network lead', due: '2026-04-09' } as const;
    const teams = { status: 'in-progress', nextAction: 'Invite the second group' } as const;
    const shown = (status: string): string | undefined => {
      const networking = { status, nextAction: 'Open port 443', blocker: 'Firewall' };
      return row({ items: { teams, networking }, lastNote: lastNote('2026-04-01', { next }) }).nextAction
        ?.nextAction;
    };
    expect([shown('blocked'), shown('done')]).toEqual(['Open port 443', 'Invite the second group']);
  });

  it('has what its notes told, and nothing when they were not asked', () => {
    const facts: NoteFacts = {
      ...escalated,
      risks: 'The pilot may slip.',
      workloads: 'TEAMS,SDS',
    };
    expect(row({ lastNote: lastNote('2026-03-20', { facts }) }).facts).toEqual({
      ...{ escalated: true, risks: 'The pilot may slip.', concerns: '' },
      ...{ workloads: ['TEAMS', 'SDS'], intent: '', intentServices: [] },
    });
    expect(row({ lastNote: due }).facts).toMatchObject({ escalated: false, workloads: [] });
  });

  it('has no next action when there is none', () => {
    expect(row({}).nextAction).toBeUndefined();
  });
});

const escalated: NoteFacts = { escalate: 'yes' };

it('the most urgent rows come first: overdue, escalated, blocked, then due; by name within each group', () => {
  const rows = [
    named('Escalated, on time', { lastNote: lastNote('2026-04-01', { facts: escalated }) }),
    named('Escalated, paused', {
      lastNote: lastNote('2026-04-01', { facts: escalated }),
      customer: { covid: 'pausing' },
    }),
    named('Overdue D, escalated', { lastNote: lastNote('2026-03-01', { facts: escalated }) }),
    named('No longer escalated', {
      lastNote: lastNote('2026-04-01', { facts: { escalate: '' } }),
    }),
    named('On time B', { lastNote: onTime }),
    named('On time Ä', { lastNote: onTime }),
    named('Finished, with a blocker', {
      lastNote: lastNote('2026-03-01', { openItems: [] }),
      items: firewall,
      touchedAt: {},
    }),
    named('Paused, with a blocker', { lastNote: overdue, items: firewall, customer: { covid: 'pausing' } }),
    named('due', { lastNote: due }),
    named('Blocked, due', { lastNote: due, items: firewall }),
    named('Blocked, on time', { lastNote: onTime, items: firewall }),
    named('overdue b', { lastNote: overdue }),
    named('Overdue A, with a blocker', { lastNote: overdue, items: firewall }),
    named('Overdue C', { lastNote: overdue }),
  ];
  const names = byUrgency(rows).map(({ engagement }) => engagement.customer.name);
  expect(names).toEqual([
    ...['Overdue A, with a blocker', 'overdue b', 'Overdue C', 'Overdue D, escalated'],
    ...['Escalated, on time', 'Escalated, paused', 'Blocked, due', 'Blocked, on time', 'due'],
    ...[
      'No longer escalated',
      'On time Ä',
      'On time B',
      'Paused, with a blocker',
      'Finished, with a blocker',
    ],
  ]);
  expect(customerCounts(rows)).toEqual({
    ...{ overdue: 4, escalated: 2, blocked: 2, due: 1, onTime: 3, paused: 1 },
    ...{ closed: 0, finished: 1, archived: 0 },
  });
});

it('without customers every count is zero', () => {
  expect(byUrgency([])).toEqual([]);
  expect(Object.values(customerCounts([]))).toEqual(customerSorts.map(() => 0));
});

const rows: fc.Arbitrary<CustomerRow> = fc
  .record({
    covid: fc.constantFrom(...covidReasons),
    name: fc.string(),
    status: fc.constantFrom(...itemStatuses),
    age: fc.option(fc.integer({ min: 0, max: 40 })),
    finished: fc.boolean(),
    closing: fc.boolean(),
    archived: fc.boolean(),
  })
  .map(({ covid, name, status, age, finished, closing, archived }) =>
    row({
      customer: { covid, name },
      items: { networking: { status, blocker: status === 'blocked' ? 'Firewall' : '' } },
      touchedAt: {},
      lastNote:
        age === null
          ? undefined
          : lastNote(addDays(today, -age), {
              openItems: finished ? [] : ['teams'],
              ...(closing && { closing: { reason: 'The project ended', openItems: ['teams'], at: now } }),
            }),
      ...(archived && { archivedOn: today }),
    }),
  );

describe('for any customers', () => {
  it('each is counted once', () => {
    fc.assert(
      fc.property(fc.array(rows), (all) => {
        const counted = Object.values(customerCounts(all)) as readonly number[];
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(all.length);
      }),
    );
  });

  it('sorting keeps each row, and sorting again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(rows), (all) => {
        const sorted = byUrgency(all);
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(sorted).toHaveLength(all.length);
        expect(byUrgency(sorted)).toEqual(sorted);
      }),
    );
  });

  it('overdue rows come before all others', () => {
    fc.assert(
      fc.property(fc.array(rows), (all) => {
        const late = byUrgency(all).map(({ standing }) => standing === 'overdue');
        expect(late.lastIndexOf(true)).toBe(late.filter(Boolean).length - 1);
      }),
    );
  });
});
