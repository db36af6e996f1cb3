import { Role } from '../../src/domain/values/person';
import { Problem } from '../../src/domain/walk/problem';
import { action, primary } from '../actions';
import { FormField } from '../field';
import { frame, notices, plain, Said, Voice } from '../frame';
import { Card, compileCard } from '../render';
import { roleField } from './role-field';
import template from './role-card.template.json';

const render = compileCard<{ fields: readonly FormField[] }>(template);

/** Renders the question for the partner's role. */
export function roleCard(
  voice: Voice,
  given: { role: Role | undefined; problem?: Problem | undefined; notice?: Said | undefined },
): Card {
  const { texts } = voice;
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
    { fields: [roleField(voice, given)] },
  );
}
