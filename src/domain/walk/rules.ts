import { Day, isBefore, isDay } from '../values/dates';
import { Problem } from './problem';
import { lengthOf } from '../values/text';

/** The rule of a text field: the largest number of characters, and if it must be filled. */
export interface TextRule {
  readonly limit: number;
  readonly required?: boolean;
}

const visible = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Returns the problem of a cleaned text under its rule, or undefined. */
export function textProblem(text: string, rule: TextRule): Problem | undefined {
  if (rule.required && !visible.test(text)) return { code: 'required' };
  const length = lengthOf(text);
  return length > rule.limit ? { code: 'too-long', limit: rule.limit, length } : undefined;
}

/**
 * Returns the problem of a day that must not be in the past, or undefined. An empty day is accepted unless
 * required.
 */
export function dayProblem(day: string, rule: { today: Day; required?: boolean }): Problem | undefined {
  if (day === '') return rule.required ? { code: 'required' } : undefined;
  if (!isDay(day)) return { code: 'not-a-day' };
  return isBefore(day, rule.today) ? { code: 'past-day', today: rule.today } : undefined;
}

/**
 * Returns the problem of a choice that is not offered, or undefined. An empty choice is accepted unless
 * required.
 */
export function choiceProblem(
  choice: string,
  rule: { choices: readonly string[]; required?: boolean },
): Problem | undefined {
  if (choice === '') return rule.required ? { code: 'required' } : undefined;
  return rule.choices.includes(choice) ? undefined : { code: 'not-a-choice' };
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const domainName = new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`);

/**
 * Returns the problem of a DNS name such as `contoso.onmicrosoft.com`, in lower case, or undefined. An
 * empty name is accepted.
 */
export function domainProblem(domain: string): Problem | undefined {
  if (domain === '' || (domain.length <= 253 && domainName.test(domain))) return undefined;
  return { code: 'not-a-domain' };
}
