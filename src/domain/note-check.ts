import { attemptsMissing } from './check/attempts-missing';
import { blockedUnmentioned } from './check/blocked-unmentioned';
import { hedge } from './check/hedge';
import { insightIdMissing } from './check/insight-id-missing';
import { longStatus } from './check/long-status';
import { nextActionMissing } from './check/next-action-missing';
import { personalData } from './check/personal-data';
import { riskWithoutEffort } from './check/risk-without-effort';
import { CheckedNote, CheckRule, CheckRuleId } from './check/rule';
import { slideLength } from './check/slide-length';
import { usageOnly } from './check/usage-only';

export type { CheckedNote, CheckRule, CheckRuleId } from './check/rule';

/** What a partner should look at before a note is copied to where it cannot be deleted. */
export interface Finding {
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
export function checkNote(note: CheckedNote): readonly Finding[] {
  return checkRules.flatMap(({ id, find }) =>
    find(note).map(({ fieldId, quote }) => ({ rule: id, fieldId, quote })),
  );
}
