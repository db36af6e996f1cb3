import { action, primary } from '../actions';
import { frame, notices, plain, Said, Voice } from '../frame';
import template from './help-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{ lines: readonly { readonly word: string; readonly meaning: string }[] }>(
  template,
);

/**
 * Renders the list of everything the bot can do; for an admin, also the commands for admins. With a notice,
 * it answers words that the bot did not understand.
 */
export function helpCard(
  voice: Voice,
  given: { notice?: Said | undefined; forAdmin?: boolean | undefined },
): Card {
  const { texts } = voice;
  const { lines: forAll, adminLines } = texts.help;
  const lines = given.forAdmin ? [...forAll, ...adminLines] : forAll;
  return render(
    frame(voice, {
      title: texts.help.title,
      where: [plain(texts.help.where)],
      notices: notices(given.notice),
      actions: [
        primary(texts.actions.start, { verb: 'start' }),
        action(texts.actions.myCustomers, { verb: 'open-status' }),
        action(texts.welcome.playbook, { verb: 'open-playbook' }),
        action(texts.role.change, { verb: 'open-role' }),
      ],
    }),
    { lines: lines.map(([word, meaning]) => ({ word, meaning })) },
  );
}
