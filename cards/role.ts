import { Role, roles } from '../src/domain/person';
import { Problem } from '../src/domain/problem';
import { action, primary } from './actions';
import { choicesOf, Field, field } from './field';
import { frame, notices, plain, Voice } from './frame';
import { Card, compileCard } from './render';
import template from './role.template.json';

const render = compileCard<{ fields: readonly Field[] }>(template);

/** Asks for the partner's role. */
export function roleCard(
  voice: Voice,
  given: { role: Role | undefined; problem?: Problem | undefined; notice?: string | undefined },
): Card {
  const { texts } = voice;
  const role = field(texts, {
    kind: 'choice',
    id: 'role',
    label: texts.welcome.role,
    value: given.role ?? '',
    hint: texts.form.choose,
    required: true,
    problem: given.problem,
    choices: choicesOf(roles, texts.roles),
  });
  return render(
    frame(voice, {
      title: texts.role.title,
      where: [plain(texts.role.where)],
      notices: notices(given.notice),
      actions: [
        primary(texts.role.save, { verb: 'save-role' }),
        action(texts.actions.back, { verb: 'back', screen: 'role' }),
      ],
    }),
    { fields: [role] },
  );
}
