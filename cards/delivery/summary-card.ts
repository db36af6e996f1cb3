import { questionLimit } from '../../src/domain/delivery/question';
import { Summary } from '../../src/domain/delivery/summary';
import { Playbook } from '../../src/domain/walk/playbook';
import { Problem } from '../../src/domain/walk/problem';
import { Action, action, primary } from '../actions';
import { FormField, field } from '../field';
import { frame, Notice, notices, plain, strong, Voice } from '../frame';
import { linesOf } from '../inert';
import { announced, Line } from '../lines';
import { noteTitle } from '../note-title';
import { Card, compileCard, firstThatFits } from '../render';
import {
  acknowledgement,
  AskedRow,
  askedRows,
  ChangesTold,
  changesTold,
  closingFact,
  toldFacts,
  writtenFact,
} from './summary-rows';
import template from './summary-card.template.json';

interface SummaryData extends ChangesTold {
  readonly facts: readonly Line[];
  readonly lines: readonly { readonly text: string }[];
  readonly questionsTitle: string;
  readonly questions: readonly AskedRow[];
  readonly fields: readonly FormField[];
}

const render = compileCard<SummaryData>(template);

/** The mode of a summary card: in short, with its note's text, or with a form for a question. */
export type SummaryMode = 'short' | 'whole' | 'asking';

interface Given {
  readonly summary: Summary;
  readonly playbook: Playbook;
  readonly mode: SummaryMode;
  /** The id of the new question; required in the mode `asking`. */
  readonly questionId?: string | undefined;
  /** The typed question that was not accepted, and the reason. */
  readonly asked?: string | undefined;
  readonly problem?: Problem | undefined;
  readonly notice?: string | undefined;
}

/** Limits for long contents. The smaller ones are used when the card would be too large. */
const rooms = {
  ample: { changes: 11, blocker: 160, nextAction: 300, questions: 3, words: 500 },
  scarce: { changes: 6, blocker: 60, nextAction: 160, questions: 3, words: 160 },
  bare: { changes: 3, blocker: 30, nextAction: 80, questions: 1, words: 80 },
} as const;

type Room = (typeof rooms)[keyof typeof rooms];

/**
 * Renders a note's summary for a reader: the progress, the note's status and next action, the changes, and
 * the reader's questions. Throws in the mode `asking` without a question id.
 */
export function summaryCard(voice: Voice, given: Given): Card {
  const card = firstThatFits(
    summaryWith(voice, given, rooms.ample),
    () => summaryWith(voice, given, rooms.scarce),
    () => summaryWith(voice, given, rooms.bare),
  );
  return announced(card, given.summary.engagement.customer.name);
}

function summaryWith(voice: Voice, given: Given, room: Room): Card {
  const { texts, language } = voice;
  const { summary, playbook, mode } = given;
  const { engagement, note, laidOut, questions } = summary;
  const whole = mode === 'whole';
  const asked = askedRows(voice, questions, room);
  const about = [
    texts.finalities[note.finality],
    laidOut ? noteTitle(language, { kind: laidOut.kind, answers: note.answers, playbook }) : note.kindId,
    note.tag || texts.summary.noTag,
  ];

  return render(
    frame(voice, {
      title: texts.note.title(note.number, note.version),
      where: [strong(engagement.customer.name), plain(` ·\u00a0${about.join(' · ')}`)],
      notices: summaryNotices(voice, given),
      walk: { engagement, playbook },
      actions: summaryActions(voice, given),
    }),
    {
      facts: [
        writtenFact(voice, summary),
        ...closingFact(voice, summary),
        ...(whole ? [] : toldFacts(voice, summary, room)),
        ...acknowledgement(voice, summary),
      ],
      ...changesTold(voice, whole ? undefined : summary, room),
      lines: whole ? linesOf(note.text) : [],
      questionsTitle: asked.length > 0 ? texts.summary.questions(asked.length, questions.length) : '',
      questions: asked,
      fields: questionFields(voice, given),
    },
  );
}

/**
 * Returns the notices: the caller's notice, that the note corrects one that this reader got, and that the summary may have
 * arrived twice.
 */
function summaryNotices({ texts }: Voice, { summary, mode, notice }: Given): readonly Notice[] {
  const { replaces, note } = summary;
  const doubtful = mode === 'short' && summary.delivery.uncertain;
  return [
    ...notices(notice),
    ...notices(replaces === undefined ? '' : texts.summary.replaces(replaces)),
    ...notices(doubtful ? texts.summary.uncertain(note.number, note.version) : ''),
  ];
}

function summaryActions({ texts }: Voice, given: Given): readonly Action[] {
  const { id: noteId } = given.summary.note;
  const { read, acknowledge, ask, send, fold, back } = texts.summary;
  const open = given.summary.delivery.acknowledgedAt === undefined;
  const asking = action(ask, { verb: 'ask-about', noteId });
  switch (given.mode) {
    case 'short':
      return [
        primary(read, { verb: 'read-summary', noteId }),
        ...(open ? [action(acknowledge, { verb: 'acknowledge-summary', noteId })] : []),
        asking,
      ];
    case 'whole':
      return [
        ...(open ? [primary(acknowledge, { verb: 'acknowledge-summary', noteId })] : []),
        action(fold, { verb: 'fold-summary', noteId }),
        asking,
      ];
    case 'asking':
      if (given.questionId === undefined) throw new Error(`a question about note ${noteId} needs an id`);
      return [
        primary(send, { verb: 'send-question', noteId, questionId: given.questionId }),
        action(back, { verb: 'fold-summary', noteId }),
      ];
  }
}

function questionFields({ texts }: Voice, { mode, asked = '', problem }: Given): readonly FormField[] {
  if (mode !== 'asking') return [];
  const about = { kind: 'text', id: 'question', label: texts.summary.question, required: true } as const;
  const takes = { limit: questionLimit, accepts: questionLimit * 3 };
  return [field(texts, { ...about, ...takes, value: asked, problem })];
}
