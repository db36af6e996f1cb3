import { Day } from '../values/dates';
import { WhyUntagged } from './tag';

/**
 * Why a field's value cannot be taken. A value of the normal day, not an error: the card shows it at its
 * field, in words that say the mend.
 */
export type Problem =
  | { readonly code: 'required' }
  | { readonly code: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly code: 'not-a-choice' }
  | { readonly code: 'not-a-day' }
  | { readonly code: 'past-day'; readonly today: Day }
  | { readonly code: 'too-late'; readonly latest: Day; readonly days: number }
  | {
      readonly code: 'box-too-long';
      readonly limit: number;
      readonly length: number;
      readonly withTag: boolean;
    }
  | { readonly code: 'not-asked' }
  | { readonly code: 'not-within' }
  | { readonly code: 'not-a-workload-line'; readonly line: string }
  | { readonly code: 'not-a-domain' }
  | { readonly code: 'blocker-required' }
  | { readonly code: 'reason-required' }
  | { readonly code: 'tag-not-allowed'; readonly why: WhyUntagged }
  | { readonly code: 'tag-in-word' }
  | { readonly code: 'items-missing'; readonly missing: number };

/** Problems by the name of the field they stand at; empty when everything can be taken. */
export type Problems<Field extends string = string> = { readonly [field in Field]?: Problem };

/** The problems of several fields in one record, those without a problem left out. */
export function gatherProblems<Field extends string>(
  found: Readonly<Record<Field, Problem | undefined>>,
): Problems<Field> {
  const kept = Object.entries(found).filter(([, problem]) => problem !== undefined);
  return Object.fromEntries(kept) as Problems<Field>;
}

/** Whether anything stands in the way. */
export function hasProblems(problems: Problems): boolean {
  return Object.keys(problems).length > 0;
}
