import { ToldDelivery } from '../../src/app/views/told-delivery';
import { Delivery, failures } from '../../src/domain/delivery/delivery';
import { action, primary } from '../actions';
import { frame, plain, strong, Voice } from '../frame';
import { clipped, inert } from '../inert';
import { announced, fact, Line } from '../lines';
import template from './not-reached-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{ facts: readonly Line[]; remedy: string }>(template);

/**
 * Renders the card that a delivery did not arrive: to a partner for a summary or an answer, to a reader for
 * a question. It names the recipient, the reason and the next step.
 */
export function notReachedCard(voice: Voice, { delivery, reader, note, customer }: ToldDelivery): Card {
  const { texts } = voice;
  const { notReached } = texts;
  const { title, again } = notReached[sentKind(delivery)];
  const reason = failures.find((failure) => failure === delivery.reason) ?? 'fault';
  const card = render(
    frame(voice, {
      title: inert(customer, 120),
      where: [strong(title), plain(` ·\u00a0${texts.note.title(note.number, note.version)}`)],
      actions: [
        primary(again, { verb: 'send-again', deliveryKey: delivery.key }),
        // The sender of a question is a reader, and receipts are for the partner only.
        ...(delivery.kind === 'question'
          ? []
          : [action(texts.note.receipts, { verb: 'open-receipts', noteId: note.id })]),
      ],
    }),
    {
      facts: [
        fact(notReached.to, clipped(reader || texts.receipts.unknown)),
        fact(notReached.why, texts.undelivered[reason]),
      ],
      remedy: notReached.remedies[reason],
    },
  );
  return announced(card, title);
}

function sentKind({ kind }: Delivery): 'summary' | 'question' | 'answer' {
  return kind === 'question' || kind === 'answer' ? kind : 'summary';
}
