import { attemptsMissing } from './attempts-missing';
import { blockedUnmentioned } from './blocked-unmentioned';
import { hedge } from './hedge';
import { insightIdMissing } from './insight-id-missing';
import { longStatus } from './long-status';
import { nextActionMissing } from './next-action-missing';
import { personalData } from './personal-data';
import { riskWithoutEffort } from './risk-without-effort';
import { CheckedNote, CheckRule, CheckRuleId } from './rule';
import { slideLength } from './slide-length';
import { usageOnly } from './usage-only';

export type { CheckedNote, CheckRule, CheckRuleId } from './rule';

/** What a partner should look at before a note is copied to where it cannot be deleted. */
export interface NoteFinding {
  readonly rule: CheckRuleId;
  readonly fieldId: string;
  /** The words found, at most 80 characters; empty when something is missing. */
  readonly quote: string;
}

/** Every rule, in the order in which its findings are told. */
export const checkRules: readonly CheckRule[] = [
  nextActionMissing,
  hedge,
  longStatus,
  usageOnly,
  personalData,
  blockedUnmentioned,
  riskWithoutEffort,
  insightIdMissing,
  attemptsMissing,
  slideLength,
];

/**
 * What the rules find in a note: advice, never an obstacle. At most one finding for each rule and field, in the
 * order of the rules and then of the fields.
 */
export function checkNote(note: CheckedNote): readonly NoteFinding[] {
  return checkRules.flatMap(({ id, find }) =>
    find(note).map(({ fieldId, quote }) => ({ rule: id, fieldId, quote })),
  );
}
