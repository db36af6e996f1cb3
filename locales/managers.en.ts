import type { CustomerFilter, FilteredState } from '../src/domain/delivery/customer-filter';

/** The words by which a state can be named behind “customers”, besides its name. */
const stateWords: Record<FilteredState, readonly string[]> = {
  overdue: ['late'],
  escalated: ['escalate', 'escalation', 'escalations'],
  blocked: ['stuck', 'blocker', 'blockers'],
  due: [],
  paused: ['pausing', 'on hold'],
  closed: ['closed with open items'],
  finished: ['done'],
  archived: ['archive', 'put away'],
  covid: ['covid', 'covid-19', 'covid19', '#covid19'],
};

const groups: Record<Exclude<CustomerFilter['by'], 'state'>, string> = {
  segment: 'Segment',
  reason: 'Reason',
  workload: 'Workload',
  intent: 'Intent',
};

/** The English sentences about the filters of customers, and about what managers look for in notes. */
export const enManagers = {
  filters: {
    stateWords,
    /** Words between “customers” and a filter that change nothing. */
    fillers: [
      'who',
      'that',
      'which',
      'are',
      'is',
      'with',
      'have',
      'has',
      'a',
      'the',
      'in',
      'my',
      'all',
      'show',
    ],
    groups,
    title: (shown: number, all: number, filter: string) => `${shown} of ${all} customers: ${filter}`,
    label: 'Which customers',
    all: (count: number) => `All customers (${count})`,
    offered: (name: string, count: number) => `${name} (${count})`,
    show: 'Show these customers',
    showAll: 'Show all customers',
    none: (all: number) =>
      all === 1
        ? 'Your one customer does not match right now.'
        : `None of the ${all} customers matches right now.`,
    unknown: (word: string) =>
      `I know no customers that are “${word}”. Type “customers” with overdue, escalated, blocked, due, paused, ` +
      'closed, finished or covid, with a segment (such as education) or with a workload (such as teams).',
  },

  rows: {
    read: (customer: string) => `Read note on ${customer}`,
    ask: (customer: string) => `Ask about ${customer}`,
    back: 'Back to customers',
  },

  raised: {
    escalated: 'Escalated',
    isEscalated: { yes: 'Yes', no: 'No' },
    risks: 'Risks',
    concerns: 'Concerns',
    moreBlocked: (count: number) =>
      count === 1 ? 'One more item is blocked.' : `${count} more items are blocked.`,
    inAll: (count: number) => `${count} in all`,
  },
};
