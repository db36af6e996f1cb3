import type { Failure } from '../src/domain/delivery/delivery';
import { enDay } from './day.en';

/** Returns a note's number, with its version when there are several. */
function numbered(number: number, version: number): string {
  return version > 1 ? `note ${number}, version ${version}` : `note ${number}`;
}

/** The fixes for a delivery that was given up. */
const remedies: Record<Failure, string> = {
  refused: 'Send it again; if Teams still refuses, ask your admin.',
  'too-large': 'Pass it on in another way.',
  gone: 'Once somebody there has written to the bot again, send it again.',
  fault: 'The fault may be over by now: send it again.',
  'too-often': 'Send it again; if that fails too, pass it on in another way.',
  'too-long': 'Send it again; if that fails too, pass it on in another way.',
};

/** The English sentences of the cards that the bot sends by itself. */
export const enLetters = {
  summary: {
    noTag: 'without #covid',
    read: 'Read note',
    fold: 'Fold text',
    acknowledge: 'Acknowledge note',
    acknowledgedBy: '✓ Acknowledged by ',
    acknowledgedOn: (at: string) => ` on ${enDay(at)}`,
    uncertain: (number: number, version: number) =>
      `This may be here twice. If you have seen ${numbered(number, version)} before, there is nothing new.`,
    replaces: (version: number) => `This is a correction. It replaces version ${version}.`,
    first: 'This is the first summary of this customer here.',
    changed: (since?: number) =>
      since === undefined ? 'Changed since the earlier version' : `Changed since note ${since}`,
    unchanged: (since?: number) =>
      since === undefined
        ? 'Only the words of the note were corrected; the checklist is as it was.'
        : `Nothing in the checklist has changed since note ${since}.`,
    newBlocker: 'New blocker',
    moreChanges: (hidden: number) => (hidden === 1 ? 'One more change.' : `${hidden} more changes.`),
    questions: (shown: number, all: number) =>
      shown < all ? `Questions, the newest ${shown} of ${all}` : 'Questions',
    answer: 'Answer',
    unanswered: 'Not answered yet',
    ask: 'Ask a question',
    question: 'Your question',
    send: 'Send question',
    back: 'Back to the summary',
  },

  question: {
    title: (number: number, version: number) => `Question about ${numbered(number, version)}`,
    asked: (at: string) => ` asked on ${enDay(at)}:`,
    askedIn: (at: string) => ` asked on ${enDay(at)} in the channel `,
    seenInChannel: 'Everybody in the channel will see your answer.',
    answer: 'Your answer',
    send: 'Send answer',
    answered: (at: string) => `You answered on ${enDay(at)}:`,
  },

  answer: {
    partner: 'The partner',
    title: (number: number, version: number) => `Answer about ${numbered(number, version)}`,
    answered: (at: string) => ` answered on ${enDay(at)}:`,
  },

  reminder: {
    title: { due: 'A note is due', overdue: 'A note is overdue' },
    since: (at: string) => `since ${enDay(at)}`,
    overdueOn: (at: string) => `It becomes overdue on ${enDay(at)}.`,
    dueOn: (at: string) => `It was due on ${enDay(at)}.`,
    write: (kind: string) => `Write ${kind}`,
    newest: (number: number, at: string) => `The newest is note ${number} of ${enDay(at)}.`,
    snooze: (days: number) => (days === 1 ? 'Remind me tomorrow' : `Remind me in ${days} days`),
    snoozed: (at: string) => `Put off: the next reminder comes on ${enDay(at)}.`,
  },

  notReached: {
    summary: { title: 'Summary not delivered', again: 'Send summary again' },
    question: { title: 'Question not delivered', again: 'Send question again' },
    answer: { title: 'Answer not delivered', again: 'Send answer again' },
    to: 'To',
    why: 'Why',
    remedies,
  },
};
