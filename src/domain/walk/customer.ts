import { Customer, covidReasons, limits } from './engagement';
import { segments } from './playbook';
import { gatherProblems, hasProblems, Problems } from './problem';
import { choiceProblem, domainProblem, textProblem } from './rules';
import { holdsTag } from './tag';
import { cleanLine } from '../values/text';

/** The fields of the intake form. */
export type CustomerField = 'name' | 'segment' | 'domain' | 'covid';

/** The intake form as typed. */
export type CustomerAnswers = Readonly<Record<CustomerField, string>>;

/**
 * Returns the answers cleaned for storage: single lines, and a domain in lower case without scheme, path or
 * mailbox.
 */
export function cleanCustomer(typed: CustomerAnswers): CustomerAnswers {
  const domain = cleanLine(typed.domain)
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^[^@/\s]*@/, '')
    .replace(/[/?#].*$/, '')
    .replace(/\.$/, '');
  return { ...typed, name: cleanLine(typed.name), domain };
}

/** Returns the problems of these (cleaned) answers. */
export function customerProblems(answers: CustomerAnswers): Problems<CustomerField> {
  return gatherProblems<CustomerField>({
    // FTOP's parts of a note contain the name, and only the tag rule may set the tag there.
    name:
      textProblem(answers.name, { limit: limits.name, required: true }) ??
      (holdsTag(answers.name) ? { code: 'tag-in-word' } : undefined),
    segment: choiceProblem(answers.segment, { choices: segments, required: true }),
    domain: domainProblem(answers.domain),
    covid: choiceProblem(answers.covid, { choices: covidReasons, required: true }),
  });
}

/** Returns the customer that these answers describe, or undefined while they have problems. */
export function customerFrom(answers: CustomerAnswers): Customer | undefined {
  return hasProblems(customerProblems(answers)) ? undefined : customerTold(answers);
}

/**
 * Returns the customer that these answers describe, even when its texts have problems. Returns undefined
 * for unknown choices.
 */
export function customerTold({ name, domain, ...chosen }: CustomerAnswers): Customer | undefined {
  const segment = segments.find((known) => known === chosen.segment);
  const covid = covidReasons.find((known) => known === chosen.covid);
  return segment && covid && { name, segment, domain, covid };
}
