import { ClosingView } from '../../src/app/views/closing-view';
import { limits } from '../../src/domain/walk/engagement';
import { statusText } from '../../src/domain/walk/item-state';
import { Entry } from '../../src/domain/walk/items-for-note';
import { ItemStatus } from '../../src/domain/walk/item-status';
import { Problem } from '../../src/domain/walk/problem';
import { action, sending, primary } from '../actions';
import { FormField, field } from '../field';
import { frame, plain, statusNames, strong, Voice } from '../frame';
import { clipped } from '../inert';
import { Line, said } from '../lines';
import template from './closing-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{
  open: readonly Line[];
  more: string;
  fields: readonly FormField[];
  goOn: string;
}>(template);

/** The order in which open items are named. */
const mostUrgent: readonly ItemStatus[] = ['blocked', 'in-progress', 'not-started'];

/** The number of open items that the card names. */
const mostNamed = 6;

/**
 * Renders the question whether the walk closes with open items: what is open, when the next note is due if
 * it goes on, and a field for the reason to close.
 */
export function closingCard(
  voice: Voice,
  given: ClosingView & { readonly typed?: string | undefined; readonly problem?: Problem | undefined },
): Card {
  const { texts, language } = voice;
  const { engagement, playbook, laidOut, draft, open, nextDueOn, typed = '', problem } = given;
  const { closing } = texts;
  const { kind } = laidOut;
  const press = { engagementId: engagement.id, draftId: draft.id };
  const urgent = [...open].sort((one, other) => urgencyOf(one) - urgencyOf(other));
  const hidden = open.length - mostNamed;
  return render(
    frame(voice, {
      title: closing.title(open.length),
      where: [strong(engagement.customer.name), plain(` ·\u00a0${kind.title[language]}`)],
      walk: { engagement, playbook },
      actions: [
        { ...primary(closing.goOn, { verb: 'settle-closing', ...press, closes: false }), inputs: 'none' },
        sending(closing.close, { verb: 'settle-closing', ...press, closes: true }),
        action(closing.change, { verb: 'open-note-form', ...press, kindId: kind.id }),
      ],
    }),
    {
      open: urgent.slice(0, mostNamed).map((entry) => openLine(voice, entry)),
      more: hidden > 0 ? closing.more(hidden) : '',
      goOn: nextDueOn ? closing.nextDue(nextDueOn) : closing.noneDue,
      fields: [
        field(texts, {
          kind: 'line',
          id: 'closeReason',
          label: closing.reason,
          value: typed,
          limit: limits.closeReason,
          required: true,
          problem,
        }),
      ],
    },
  );
}

function urgencyOf({ state }: Entry): number {
  return mostUrgent.indexOf(state.status);
}

function openLine(voice: Voice, { item, state }: Entry): Line {
  const status = statusNames(voice.texts)[state.status];
  const why = statusText(state);
  return {
    runs: [said(`${item.short[voice.language]}: ${status}${why ? ` – ${clipped(why, 80)}` : ''}`)],
  };
}
