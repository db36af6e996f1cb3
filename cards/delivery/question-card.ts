import { OpenedQuestion } from '../../src/app/views/opened-question';
import { questionLimit } from '../../src/domain/delivery/question';
import { Problem } from '../../src/domain/walk/problem';
import { action, primary } from '../actions';
import { FormField, field } from '../field';
import { frame, notices, plain, strong, Voice } from '../frame';
import { clipped, inert, linesOf } from '../inert';
import { announced, Line } from '../lines';
import template from './question-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{
  asker: readonly Line[];
  question: readonly { readonly text: string }[];
  answered: string;
  answer: readonly { readonly text: string }[];
  fields: readonly FormField[];
}>(template);

/**
 * Renders the card of a reader's question about a note, for its partner to answer once. `typed` is an
 * answer that was not accepted.
 */
export function questionCard(
  voice: Voice,
  given: OpenedQuestion & {
    readonly typed?: string | undefined;
    readonly problem?: Problem | undefined;
    readonly notice?: string | undefined;
  },
): Card {
  const { texts } = voice;
  const { question, engagement, note, typed = '', problem } = given;
  const { id: questionId, text, answer = '', answeredAt } = question;
  const open = answeredAt === undefined;
  const about = { kind: 'text', id: 'answer', label: texts.question.answer, required: true } as const;
  const takes = { limit: questionLimit, accepts: questionLimit * 3 };
  const openNote = texts.notes.open(note.number, note.version > 1 ? note.version : undefined);
  const title = texts.question.title(note.number, note.version);
  const card = render(
    frame(voice, {
      title: inert(engagement.customer.name, 120),
      where: [
        strong(title),
        plain(` ·\u00a0${texts.finalities[note.finality]} · ${texts.day(note.writtenOn)}`),
      ],
      notices: notices(given.notice, problem ? 'warning' : 'emphasis'),
      actions: [
        ...(open ? [primary(texts.question.send, { verb: 'answer-question', questionId })] : []),
        action(openNote, { verb: 'open-note', noteId: note.id }),
      ],
    }),
    {
      asker: askerLines(voice, given),
      question: linesOf(text),
      answered: answeredAt ? texts.question.answered(answeredAt) : '',
      answer: open ? [] : linesOf(answer),
      fields: open ? [field(texts, { ...about, ...takes, value: typed, problem })] : [],
    },
  );
  return announced(card, title);
}

/**
 * Returns the lines about the asker: the name, the time and the channel. While a channel's question is
 * open, one line says that the whole channel will read the answer.
 */
function askerLines({ texts }: Voice, { question, channel }: OpenedQuestion): readonly Line[] {
  const { asker, askedAt, answeredAt } = question;
  const who = strong(clipped(asker || texts.receipts.unknown));
  if (channel === undefined) return [{ runs: [who, plain(texts.question.asked(askedAt))] }];
  const where = strong(clipped(channel || texts.receipts.unknown));
  const told = { runs: [who, plain(texts.question.askedIn(askedAt)), where, plain(':')] };
  return !answeredAt ? [told, { runs: [plain(texts.question.seenInChannel)] }] : [told];
}
