import {
  allFilters,
  filteredBy,
  filterId,
  findFilter,
  offeredFilters,
} from '../../../src/domain/delivery/customer-filter';
import { CustomerRow, customerRow } from '../../../src/domain/delivery/customer-row';
import { besideBlockers } from '../../../src/domain/delivery/row-facts';
import { LastNote, NoteFactName } from '../../../src/domain/walk/engagement';
import { engagementWith, first, noteKinds, now, playbook, today } from '../../support/makers';

const content = { playbook, kinds: noteKinds };

type Walk = NonNullable<Parameters<typeof engagementWith>[0]>;

function row(
  name: string,
  walk: Walk,
  told: Partial<Record<NoteFactName, string>> & { on?: LastNote['writtenOn'] } = {},
): CustomerRow {
  const { on = today, ...facts } = told;
  const lastNote: LastNote = {
    ...{ id: 'n-1', number: 1, version: 1, kindId: 'technical-enablement', openItems: ['teams'] },
    ...{ nextUpdate: undefined, writtenAt: now, writtenOn: on, facts },
  };
  const engagement = engagementWith({ lastNote, ...walk, customer: { name, ...walk.customer } });
  return customerRow(engagement, { playbook, partner: '', today });
}

const rows = [
  row('Late', { items: { networking: { status: 'blocked', blocker: 'VPN' } } }, { on: '2026-03-01' }),
  row('Due', { customer: { segment: 'health' } }, { on: '2026-03-20', workloads: 'YAM' }),
  row('Raised', { customer: { covid: 'acceleration' } }, { escalate: 'yes', workloads: 'CORE' }),
  row('Pausing', { customer: { covid: 'pausing' } }, { intent: 'none', intentServices: 'INTUNE' }),
];

it.each<[id: string, names: readonly string[]]>([
  ['state/overdue', ['Late']],
  ['state/due', ['Due']],
  ['state/escalated', ['Raised']],
  ['state/blocked', ['Late']],
  ['state/paused', ['Pausing']],
  ['state/finished', []],
  ['state/covid', ['Late', 'Due', 'Raised']],
  ['segment/health', ['Due']],
  ['reason/acceleration', ['Raised']],
  ['workload/CORE', ['Late', 'Raised']],
  ['workload/INTUNE', ['Pausing']],
  ['intent/none', ['Pausing']],
])('%s shows %j', (id, names) => {
  const shown = filteredBy(findFilter(id, content), rows);
  expect(shown.map(({ engagement }) => engagement.customer.name)).toEqual(names);
});

it('a filter that is not there shows all', () => {
  expect(findFilter('workload/CLIPPY', content)).toBeUndefined();
  expect(filteredBy(undefined, rows)).toBe(rows);
});

it('every filter is found by its id', () => {
  const ids = allFilters(content).map(filterId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.map((id) => findFilter(id, content))).toEqual(allFilters(content));
});

it('only filters that show some, but not all, are offered, and the present one', () => {
  const offered = offeredFilters(rows, content, { by: 'state', of: 'finished' });
  expect(offered.map(({ filter, count }) => `${filterId(filter)} ${count}`)).toEqual([
    ...['state/overdue 1', 'state/escalated 1', 'state/blocked 1', 'state/due 1', 'state/paused 1'],
    ...['state/finished 0', 'state/covid 3', 'segment/education 3', 'segment/health 1'],
    ...['reason/assistance 2', 'reason/acceleration 1', 'reason/pausing 1'],
    ...['workload/YAM 1', 'workload/INTUNE 1', 'workload/CORE 2', 'intent/none 1'],
  ]);
  expect(offeredFilters(rows.slice(0, 1), content)).toEqual([]);
});

it('concerns that only repeat a blocker are told once', () => {
  const { blocked } = first(rows);
  expect(besideBlockers('Networking: VPN\nNo budget for licences', blocked)).toBe('No budget for licences');
  expect(besideBlockers('Networking: VPN', blocked)).toBe('');
  expect(besideBlockers('Networking: VPN', [])).toBe('Networking: VPN');
});
