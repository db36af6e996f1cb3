import { questionLimit } from '../../src/domain/delivery/question';
import { Summary } from '../../src/domain/delivery/summary';
import { Playbook } from '../../src/domain/walk/playbook';
import { Problem } from '../../src/domain/walk/problem';
import { Action, action, ListPlace, primary } from '../actions';
import { FormField, field } from '../field';
import { frame, Notice, notices, plain, Run, strong, Voice } from '../frame';
import { clipped, inert, linesOf } from '../inert';
import { announced, Line } from '../lines';
import { noteTitle } from '../note-title';
import { Card, compileCard, firstThatFits } from '../render';
import { acknowledgement, AskedRow, askedRows, ChangesTold, changesTold, toldFacts } from './summary-rows';
import { closingFact, escalatedLine, raisedRows } from './raised-rows';
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
  /** The place in the list of customers from which the summary was opened; undefined for a summary by itself. */
  readonly list?: ListPlace | undefined;
}

/** Limits for long contents. The smaller ones are used when the card would be too large. */
const rooms = {
  ample: { changes: 11, blocked: 3, blocker: 160, nextAction: 240, questions: 3, words: 500 },
  scarce: { changes: 6, blocked: 3, blocker: 60, nextAction: 160, questions: 3, words: 160 },
  bare: { changes: 3, blocked: 1, blocker: 30, nextAction: 80, questions: 1, words: 80 },
} as const;

type Room = (typeof rooms)[keyof typeof rooms];

/**
 * Renders a note's summary for a reader: the customer, the progress, what is escalated or blocked, the note's
 * status and next action, the changes, and the reader's questions. Throws in the mode `asking` without a question id.
 */
export function summaryCard(voice: Voice, given: Given): Card {
  const { number, version } = given.summary.note;
  const card = firstThatFits(
    summaryWith(voice, given, rooms.ample),
    () => summaryWith(voice, given, rooms.scarce),
    () => summaryWith(voice, given, rooms.bare),
  );
  return announced(card, voice.texts.note.title(number, version));
}

function summaryWith(voice: Voice, given: Given, room: Room): Card {
  const { texts } = voice;
  const { summary, playbook, mode } = given;
  const { engagement, note, questions } = summary;
  const whole = mode === 'whole';
  const asked = askedRows(voice, questions, room);
  const raised = raisedRows(voice, { summary, playbook }, room);

  return render(
    frame(voice, {
      title: inert(engagement.customer.name, 120),
      where: aboutNote(voice, summary, playbook),
      notices: summaryNotices(voice, given),
      walk: { engagement, playbook },
      actions: summaryActions(voice, given),
    }),
    {
      facts: [
        ...(whole
          ? [...escalatedLine(voice, summary), ...closingFact(voice, summary)]
          : [...raised.lines, ...toldFacts(voice, summary, room)]),
        ...acknowledgement(voice, summary),
      ],
      ...changesTold(voice, mode === 'short' ? summary : undefined, { ...room, told: raised.told }),
      lines: whole ? linesOf(note.text) : [],
      questionsTitle: asked.length > 0 ? texts.summary.questions(asked.length, questions.length) : '',
      questions: asked,
      fields: questionFields(voice, given),
    },
  );
}

/** Returns the line below the customer: the kind, the number and the day of the note, and what it is. */
function aboutNote(
  { texts, language }: Voice,
  { note, laidOut, writer }: Summary,
  playbook: Playbook,
): readonly Run[] {
  const kind = laidOut
    ? noteTitle(language, { kind: laidOut.kind, answers: note.answers, playbook })
    : note.kindId;
  const about = [
    texts.note.title(note.number, note.version),
    texts.day(note.writtenOn),
    texts.finalities[note.finality],
    note.tag || texts.summary.noTag,
    clipped(writer, 40),
  ].filter((part) => part !== '');
  return [strong(kind), plain(` ·\u00a0${about.join(' · ')}`)];
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

/** Returns the buttons. Those of a summary from the list of customers lead back to its place there. */
function summaryActions({ texts }: Voice, { summary, mode, questionId, list }: Given): readonly Action[] {
  const { id: noteId } = summary.note;
  const { read, acknowledge, ask, send, fold, back } = texts.summary;
  const about = { noteId, ...(list && { list }) };
  const open = summary.delivery.acknowledgedAt === undefined;
  const asking = action(ask, { verb: 'ask-about', ...about });
  const toList = list && action(texts.rows.back, { verb: 'open-customers', ...list });
  switch (mode) {
    case 'short':
      return [
        primary(read, { verb: 'read-summary', ...about }),
        ...(open ? [action(acknowledge, { verb: 'acknowledge-summary', ...about })] : []),
        toList ?? asking,
      ];
    case 'whole':
      return [
        ...(open ? [primary(acknowledge, { verb: 'acknowledge-summary', ...about })] : []),
        ...(toList ? [asking, toList] : [action(fold, { verb: 'fold-summary', ...about }), asking]),
      ];
    case 'asking':
      if (questionId === undefined) throw new Error(`a question about note ${noteId} needs an id`);
      return [
        primary(send, { verb: 'send-question', questionId, ...about }),
        action(back, { verb: 'fold-summary', ...about }),
        ...(toList ? [toList] : []),
      ];
  }
}

function questionFields({ texts }: Voice, { mode, asked = '', problem }: Given): readonly FormField[] {
  if (mode !== 'asking') return [];
  const about = { kind: 'text', id: 'question', label: texts.summary.question, required: true } as const;
  const takes = { limit: questionLimit, accepts: questionLimit * 3 };
  return [field(texts, { ...about, ...takes, value: asked, problem })];
}
