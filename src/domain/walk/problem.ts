import { Day } from '../values/dates';
import { Localized } from '../values/language';
import { WhyUntagged } from './tag';

/**
 * The reason why a field's value cannot be accepted. It is an expected value and not an error. The card
 * shows it at its field, in words that say how to fix it.
 */
export type Problem =
  | { readonly code: 'required' }
  | { readonly code: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly code: 'not-a-choice' }
  | { readonly code: 'not-a-day' }
  | { readonly code: 'past-day'; readonly today: Day }
  | { readonly code: 'before-note'; readonly earliest: Day }
  | { readonly code: 'too-late'; readonly latest: Day; readonly days: number }
  | {
      readonly code: 'box-too-long';
      readonly limit: number;
      readonly length: number;
      readonly withTag: boolean;
      /** The name of the box. */
      readonly box: Localized;
    }
  | { readonly code: 'needs-status'; readonly status: 'blocked' | 'not-applicable' }
  | { readonly code: 'not-a-workload-line'; readonly line: string }
  | { readonly code: 'not-a-domain' }
  | { readonly code: 'blocker-required' }
  | { readonly code: 'reason-required' }
  | { readonly code: 'tag-not-allowed'; readonly why: WhyUntagged }
  | { readonly code: 'tag-in-word' };

/** Problems by the name of their field. Empty when all values can be accepted. */
export type Problems<Field extends string = string> = { readonly [field in Field]?: Problem };

/** Returns the problems of several fields in one record, without the fields that have none. */
export function gatherProblems<Field extends string>(
  found: Readonly<Record<Field, Problem | undefined>>,
): Problems<Field> {
  const kept = Object.entries(found).filter(([, problem]) => problem !== undefined);
  return Object.fromEntries(kept) as Problems<Field>;
}

/** Returns true when there is at least one problem. */
export function hasProblems(problems: Problems): boolean {
  return Object.keys(problems).length > 0;
}
