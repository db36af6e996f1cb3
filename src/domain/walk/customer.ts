import { Customer, covidReasons, limits, segments } from './engagement';
import { gatherProblems, hasProblems, Problems } from './problem';
import { choiceProblem, domainProblem, textProblem } from './rules';
import { holdsTag } from './tag';
import { cleanLine } from '../values/text';

/** What the intake form asks. */
export type CustomerField = 'name' | 'segment' | 'domain' | 'covid';

/** The intake form as typed. */
export type CustomerAnswers = Readonly<Record<CustomerField, string>>;

/** The answers made fit to keep: single lines, a domain without scheme, path or mailbox, in lower case. */
export function cleanCustomer(typed: CustomerAnswers): CustomerAnswers {
  const domain = cleanLine(typed.domain)
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^[^@/\s]*@/, '')
    .replace(/[/?#].*$/, '')
    .replace(/\.$/, '');
  return { ...typed, name: cleanLine(typed.name), domain };
}

/** What stands in the way of these (cleaned) answers. */
export function customerProblems(answers: CustomerAnswers): Problems<CustomerField> {
  return gatherProblems<CustomerField>({
    // The name stands in FTOP's parts of a note, where the tag is the rule's to set.
    name:
      textProblem(answers.name, { limit: limits.name, required: true }) ??
      (holdsTag(answers.name) ? { code: 'tag-in-word' } : undefined),
    segment: choiceProblem(answers.segment, { choices: segments, required: true }),
    domain: domainProblem(answers.domain),
    covid: choiceProblem(answers.covid, { choices: covidReasons, required: true }),
  });
}

/** The customer these answers tell of, or nothing while they have problems. */
export function customerFrom(answers: CustomerAnswers): Customer | undefined {
  return hasProblems(customerProblems(answers)) ? undefined : customerTold(answers);
}

/** Returns the customer that these answers tell of, whatever problems its texts have; undefined for unknown choices. */
export function customerTold({ name, domain, ...chosen }: CustomerAnswers): Customer | undefined {
  const segment = segments.find((known) => known === chosen.segment);
  const covid = covidReasons.find((known) => known === chosen.covid);
  return segment && covid && { name, segment, domain, covid };
}
