import { Question } from '../../src/domain/delivery/question';
import { Note } from '../../src/domain/note/note';
import { primary } from '../actions';
import template from './answer-card.template.json';
import { frame, plain, strong, Voice } from '../frame';
import { clipped, inert, linesOf } from '../inert';
import { announced, Line } from '../lines';
import { Card, compileCard } from '../render';

interface Turn {
  readonly speaker: readonly Line[];
  readonly lines: readonly { readonly text: string }[];
}

const render = compileCard<{ turns: readonly Turn[] }>(template);

/** Renders the card of a reader's question about a note with its partner's answer. */
export function answerCard(
  voice: Voice,
  given: {
    question: Question;
    note: Note;
    customer: string;
    /** The name of the person who answers; empty while it is unknown. */
    partner: string;
  },
): Card {
  const { texts } = voice;
  const { question, note, customer, partner } = given;
  const { asker, text, askedAt, answer = '', answeredAt = askedAt } = question;
  const title = texts.answer.title(note.number, note.version);
  const turn = (name: string, how: string, words: string): Turn => ({
    speaker: [{ runs: [strong(clipped(name)), plain(how)] }],
    lines: linesOf(words),
  });
  const card = render(
    frame(voice, {
      title: inert(customer, 120),
      where: [
        strong(title),
        plain(` ·\u00a0${texts.finalities[note.finality]} · ${texts.day(note.writtenOn)}`),
      ],
      actions: [primary(texts.summary.read, { verb: 'read-summary', noteId: note.id })],
    }),
    {
      turns: [
        turn(asker || texts.receipts.unknown, texts.question.asked(askedAt), text),
        turn(partner || texts.answer.partner, texts.answer.answered(answeredAt), answer),
      ],
    },
  );
  return announced(card, title);
}
