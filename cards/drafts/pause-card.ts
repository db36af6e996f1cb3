import { DraftAtHand } from '../../src/app/views/draft-at-hand';
import { chosenStatus } from '../../src/domain/note/laid-out';
import { Playbook } from '../../src/domain/walk/playbook';
import { action, primary } from '../actions';
import { frame, plain, strong, Voice } from '../frame';
import { noteTitle } from '../note-title';
import template from './pause-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{ question: string; consequence: string }>(template);

/**
 * Renders the question whether the customer pauses. It is asked when the note says so but carries the tag.
 */
export function pauseCard(voice: Voice, given: DraftAtHand & { readonly playbook: Playbook }): Card {
  const { texts, language } = voice;
  const { engagement, playbook, laidOut, draft } = given;
  const { kind } = laidOut;
  const chosen = chosenStatus(laidOut, draft.answers);
  const press = { engagementId: engagement.id, draftId: draft.id };
  return render(
    frame(voice, {
      title: texts.pause.title,
      where: [
        strong(engagement.customer.name),
        plain(` ·\u00a0${noteTitle(language, { kind, answers: draft.answers, playbook })}`),
      ],
      walk: { engagement, playbook },
      actions: [
        { ...primary(texts.pause.pauses, { verb: 'settle-pause', ...press, pauses: true }), inputs: 'none' },
        action(texts.pause.goesOn, { verb: 'settle-pause', ...press, pauses: false }),
        action(texts.pause.change, { verb: 'open-note-form', ...press, kindId: kind.id }),
      ],
    }),
    {
      question: texts.pause.question(chosen?.label[language] ?? ''),
      consequence: texts.pause.consequence,
    },
  );
}
