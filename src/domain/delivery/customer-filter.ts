import { serviceIntentId } from '../note/last-note';
import { fieldTelling } from '../note/laid-out';
import { NoteChoice, NoteKind } from '../note/note-kind';
import { CovidReason, covidReasons } from '../walk/engagement';
import { CustomerSegment, Playbook, segments } from '../walk/playbook';
import { CustomerRow } from './customer-row';
import { workloadsOf } from './row-facts';

/**
 * The states by which a reader's customers can be filtered. `blocked` and `escalated` hold in every standing,
 * `covid` is for customers whose notes carry the tag, and the others are standings.
 */
export const filteredStates = [
  'overdue',
  'escalated',
  'blocked',
  'due',
  'paused',
  'closed',
  'finished',
  'archived',
  'covid',
] as const;

export type FilteredState = (typeof filteredStates)[number];

/**
 * Which customers a reader looks at: those in one state, or of one segment, COVID-19 reason, workload (by
 * code) or intent (by the id of the choice).
 */
export type CustomerFilter =
  | { readonly by: 'state'; readonly of: FilteredState }
  | { readonly by: 'segment'; readonly of: CustomerSegment }
  | { readonly by: 'reason'; readonly of: CovidReason }
  | { readonly by: 'workload'; readonly of: string }
  | { readonly by: 'intent'; readonly of: string };

/** The content from which filters come. */
export interface FilteredContent {
  readonly playbook: Playbook;
  readonly kinds: readonly NoteKind[];
}

/** Returns every filter there is, in the order in which they are offered. */
export function allFilters(content: FilteredContent): readonly CustomerFilter[] {
  const { workloads } = content.playbook;
  return [
    ...filteredStates.map((of) => ({ by: 'state', of }) as const),
    ...segments.map((of) => ({ by: 'segment', of }) as const),
    ...covidReasons.map((of) => ({ by: 'reason', of }) as const),
    ...workloads.map(({ code: of }) => ({ by: 'workload', of }) as const),
    ...intentChoices(content).map(({ id: of }) => ({ by: 'intent', of }) as const),
  ];
}

/** Returns the answers that a Service Intent can give; none when there is no such kind of note. */
export function intentChoices({ kinds }: Pick<FilteredContent, 'kinds'>): readonly NoteChoice[] {
  const kind = kinds.find(({ id }) => id === serviceIntentId);
  return (kind && fieldTelling(kind, 'status')?.choices) ?? [];
}

/** Returns the id of a filter, which presses carry. */
export function filterId({ by, of }: CustomerFilter): string {
  return `${by}/${of}`;
}

/** Returns the filter with this id, or undefined when there is none (any more). */
export function findFilter(id: string, content: FilteredContent): CustomerFilter | undefined {
  return allFilters(content).find((filter) => filterId(filter) === id);
}

/** Returns the customers that a filter shows; all without a filter. */
export function filteredBy(
  filter: CustomerFilter | undefined,
  rows: readonly CustomerRow[],
): readonly CustomerRow[] {
  return filter ? rows.filter((row) => isShownBy(filter, row)) : rows;
}

/** A filter with the number of customers that it shows. */
export interface OfferedFilter {
  readonly filter: CustomerFilter;
  readonly count: number;
}

/** Returns the filters that show some of these customers, but not all, and the `present` one. */
export function offeredFilters(
  rows: readonly CustomerRow[],
  content: FilteredContent,
  present?: CustomerFilter,
): readonly OfferedFilter[] {
  const id = present && filterId(present);
  return allFilters(content)
    .map((filter) => ({ filter, count: filteredBy(filter, rows).length }))
    .filter(({ filter, count }) => filterId(filter) === id || (count > 0 && count < rows.length));
}

/** Returns true for a customer that a filter shows. */
function isShownBy(filter: CustomerFilter, row: CustomerRow): boolean {
  const { engagement, facts } = row;
  switch (filter.by) {
    case 'state':
      return stateTests[filter.of](row);
    case 'segment':
      return engagement.customer.segment === filter.of;
    case 'reason':
      return engagement.customer.covid === filter.of;
    case 'workload':
      return [...workloadsOf(row.blocked), ...facts.workloads, ...facts.intentServices].includes(filter.of);
    case 'intent':
      return facts.intent === filter.of;
  }
}

const stateTests: Readonly<Record<FilteredState, (row: CustomerRow) => boolean>> = {
  overdue: ({ standing }) => standing === 'overdue',
  escalated: ({ facts }) => facts.escalated,
  blocked: ({ blocked }) => blocked.length > 0,
  due: ({ standing }) => standing === 'due',
  paused: ({ standing }) => standing === 'paused',
  closed: ({ standing }) => standing === 'closed',
  finished: ({ standing }) => standing === 'finished',
  archived: ({ standing }) => standing === 'archived',
  covid: ({ tag }) => tag !== '',
};
