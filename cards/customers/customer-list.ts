import { Engagement } from '../../src/domain/walk/engagement';
import { Action, action } from '../actions';
import { ProgressStretch, Voice } from '../frame';
import { compileCard } from '../render';
import template from './status-card.template.json';

/** One customer of a list, with its buttons. */
export interface ListedCustomer {
  readonly name: string;
  readonly segments: readonly ProgressStretch[];
  readonly standing: string;
  readonly about: string;
  readonly resume: readonly Action[];
}

/** Renders a card with a list of customers. */
export const renderCustomers = compileCard<{ rows: readonly ListedCustomer[] }>(template);

/** The number of customers on one page. */
const pageSize = 4;

/** One page of a list. `number` counts from 0, and `turns` are the buttons to the pages beside it. */
interface ListPage {
  readonly number: number;
  readonly shown: readonly Engagement[];
  readonly turns: readonly Action[];
}

/** Returns a page of a list that the verb opens, or the last page when there are not so many. */
export function pageOf(
  { texts: { status } }: Voice,
  all: readonly Engagement[],
  { page, verb }: { page: number; verb: 'open-status' | 'open-archive' },
): ListPage {
  const last = Math.max(0, Math.ceil(all.length / pageSize) - 1);
  const number = Math.min(page, last);
  return {
    number,
    shown: all.slice(number * pageSize, (number + 1) * pageSize),
    turns: [
      ...(number > 0 ? [action(status.newer, { verb, page: number - 1 })] : []),
      ...(number < last ? [action(status.older, { verb, page: number + 1 })] : []),
    ],
  };
}
