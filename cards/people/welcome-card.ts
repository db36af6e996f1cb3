import { Role } from '../../src/domain/values/person';
import { itemsOf, Playbook } from '../../src/domain/walk/playbook';
import { action, primary } from '../actions';
import { FormField } from '../field';
import { frame, notices, Said, Voice } from '../frame';
import { Card, compileCard } from '../render';
import { roleField } from './role-field';
import template from './welcome-card.template.json';

const render = compileCard<{ intro: string; fields: readonly FormField[] }>(template);

/** Renders the first card of an installation: what the bot does, the role, and Start. */
export function welcomeCard(
  voice: Voice,
  given: { role: Role | undefined; playbook: Playbook; notice?: Said | undefined },
): Card {
  const { texts } = voice;
  const { welcome, actions } = texts;
  return render(
    frame(voice, {
      title: welcome.title,
      notices: notices(given.notice),
      actions: [
        primary(actions.start, { verb: 'start' }),
        action(welcome.playbook, { verb: 'open-playbook' }),
        action(actions.help, { verb: 'open-help' }),
        action(welcome.otherLanguage, {
          verb: 'set-language',
          language: welcome.otherLanguageCode,
          screen: 'welcome',
        }),
      ],
    }),
    {
      intro: welcome.intro(given.playbook.sections.length, itemsOf(given.playbook).length),
      fields: [roleField(voice, given)],
    },
  );
}
