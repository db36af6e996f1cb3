import { PartsView } from '../../src/app/views/parts-view';
import { action, primary } from '../actions';
import { frame, notices, plain, Said, strong, Voice } from '../frame';
import { clipped } from '../inert';
import template from './parts-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{
  intro: string;
  parts: readonly { readonly label: string; readonly value: string }[];
}>(template);

/** A named part to copy. The value is exactly the text that FTOP takes. */
export interface NamedPart {
  readonly label: string;
  readonly value: string;
}

/** Returns the parts of a note in FTOP's order, named in the voice's language. */
export function namedParts({ texts }: Voice, { parts }: PartsView): readonly NamedPart[] {
  return parts.map((part) => {
    if (part.name === 'box') return { label: part.label, value: part.value };
    const value = part.name === 'escalate' ? (texts.parts.escalate[part.value] ?? part.value) : part.value;
    return { label: texts.parts.fields[part.name], value };
  });
}

/**
 * Renders the parts of a note in FTOP's order. Each part with a value can be sent as a separate message.
 */
export function partsCard(
  voice: Voice,
  given: PartsView & {
    /** The index of the first part that has not been sent, because the send was interrupted there. */
    readonly from?: number | undefined;
    readonly notice?: Said | undefined;
  },
): Card {
  const { texts, language } = voice;
  const { engagement, note, kind, from } = given;
  const send = { verb: 'send-parts', noteId: note.id, ...(from && { from }) } as const;
  return render(
    frame(voice, {
      title: texts.parts.title,
      where: [
        strong(engagement.customer.name),
        plain(` ·\u00a0${texts.note.title(note.number, note.version)} · ${kind.title[language]}`),
      ],
      notices: notices(given.notice),
      actions: [
        { ...primary(texts.parts.send, send), inputs: 'none' },
        action(texts.parts.back, { verb: 'open-note', noteId: note.id }),
        action(texts.actions.overview, { verb: 'open-overview', engagementId: engagement.id }),
      ],
    }),
    {
      intro: texts.parts.intro,
      parts: namedParts(voice, given).map(({ label, value }, index) => ({
        label: `${index + 1}. ${label}: `,
        value: value === '' ? `(${texts.parts.empty})` : clipped(value),
      })),
    },
  );
}
