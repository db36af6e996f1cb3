import { Role, roles } from '../../src/domain/values/person';
import { Problem } from '../../src/domain/walk/problem';
import { choicesOf, FormField, field } from '../field';
import { Voice } from '../frame';

/** Returns the field for the partner's role. */
export function roleField(
  { texts }: Voice,
  given: { role: Role | undefined; problem?: Problem | undefined },
): FormField {
  return field(texts, {
    kind: 'choice',
    id: 'role',
    label: texts.welcome.role,
    value: given.role ?? '',
    hint: texts.form.choose,
    required: true,
    problem: given.problem,
    choices: choicesOf(roles, texts.roles),
  });
}
