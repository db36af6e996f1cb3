import { CheckWords, Words } from './reading/check-words';
import { noWords } from './reading/word-list';
import { attemptsMissing } from './rules/attempts-missing';
import { blockedUnmentioned } from './rules/blocked-unmentioned';
import { hedge } from './rules/hedge';
import { insightIdMissing } from './rules/insight-id-missing';
import { longStatus } from './rules/long-status';
import { nextActionMissing } from './rules/next-action-missing';
import { personalData } from './rules/personal-data';
import { riskWithoutEffort } from './rules/risk-without-effort';
import { CheckedNote, CheckRule, CheckRuleId, Found } from './rules/rule';
import { slideLength } from './rules/slide-length';
import { usageOnly } from './rules/usage-only';

export type { CheckWords } from './reading/check-words';
export type { CheckedNote, CheckRule, CheckRuleId, CheckSource } from './rules/rule';

/** A place that a partner should check before the note is copied to a system where it cannot be deleted. */
export interface NoteFinding extends Found {
  readonly rule: CheckRuleId;
}

/** The rules by id, in the order in which their findings are shown. A rule without a row does not compile. */
const rules: Readonly<Record<CheckRuleId, CheckRule>> = {
  'next-action-missing': nextActionMissing,
  hedge,
  'long-status': longStatus,
  'usage-only': usageOnly,
  'personal-data': personalData,
  'blocked-unmentioned': blockedUnmentioned,
  'risk-without-effort': riskWithoutEffort,
  'insight-id-missing': insightIdMissing,
  'attempts-missing': attemptsMissing,
  'slide-length': slideLength,
};

/** Every rule, in the order in which their findings are shown. */
export const checkRules: readonly CheckRule[] = Object.values(rules);

/**
 * Returns the findings of the rules in a note. They are advice and never block the note. There is at most
 * one finding for each rule and field, in the order of the rules and then of the fields. The note is read
 * with the words of its own language. A rule has no findings in a language that lacks one of the lists it
 * needs.
 */
export function checkNote(note: CheckedNote, words: CheckWords): readonly NoteFinding[] {
  const lists = words[note.language] ?? {};
  const read: Words = (list) => lists[list] ?? noWords;
  return checkRules
    .filter(({ needs }) => needs.every((list) => lists[list] !== undefined))
    .flatMap(({ id, find }) => find(note, read).map((found) => ({ rule: id, ...found })));
}
