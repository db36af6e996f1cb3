import { answerCard } from '../../cards/delivery/answer-card';
import { Voice } from '../../cards/frame';
import { notReachedCard } from '../../cards/delivery/not-reached-card';
import { questionCard } from '../../cards/delivery/question-card';
import { reminderCard } from '../../cards/delivery/reminder-card';
import { Card } from '../../cards/render';
import { SummaryMode, summaryCard } from '../../cards/delivery/summary-card';
import { Delivery, newDelivery } from '../../src/domain/delivery/delivery';
import { Question, questionLimit } from '../../src/domain/delivery/question';
import { changesOf, Summary } from '../../src/domain/delivery/summary';
import { Engagement, itemState, LastNote } from '../../src/domain/walk/engagement';
import { answersOfItem, itemFrom } from '../../src/domain/walk/item-state';
import { composeNote } from '../../src/domain/note/compose-note';
import { layOut } from '../../src/domain/note/laid-out';
import { Note } from '../../src/domain/note/note';
import { NoteKind } from '../../src/domain/note/note-kind';
import {
  draftOf,
  engagement,
  fullAnswers,
  halfway,
  hostile,
  hostileText,
  kind,
  laidOut,
  largest,
  noteKinds,
  noteOf,
  playbook,
} from './card-states';

const now = '2026-04-20T08:00:00.000Z';
const reader = { id: 't/board', tenantId: 't' };

const delivery: Delivery = newDelivery({ kind: 'summary', engagementId: 'e-1', aboutId: 'n-1' }, reader, now);
const acknowledged: Delivery = {
  ...delivery,
  state: 'delivered',
  acknowledgedAt: '2026-04-21T08:00:00.000Z',
  acknowledgedBy: 'Delivery manager',
};

/**
 * The walk at the time of the note before: one item less was done, and another one had a different blocker.
 */
const before: Engagement = {
  ...halfway,
  items: {
    ...halfway.items,
    foundation: { ...itemState(halfway, 'foundation'), status: 'in-progress' },
    networking: itemFrom({
      ...answersOfItem(itemState(halfway, 'networking')),
      blocker: 'The network lead is away.',
    }),
    'mobile-apps': itemState(engagement('Contoso', {}), 'mobile-apps'),
  },
};

const question: Question = {
  id: 'q-1',
  engagementId: 'e-1',
  noteId: 'n-1',
  tenantId: 't',
  readerId: reader.id,
  asker: 'Delivery manager',
  askerId: reader.id,
  text: 'Can split tunnelling be limited to Teams?\nIf so, who has to agree?',
  askedAt: '2026-04-21T08:05:00.000Z',
  answer: undefined,
  answeredAt: undefined,
};

const answered: Question = {
  ...question,
  answer: 'Yes. The firewall team has to agree; the workshop on 28 April is for that.',
  answeredAt: '2026-04-22T14:00:00.000Z',
};

const note = (voice: Voice, given: Partial<Note> & { of?: NoteKind } = {}): Note =>
  noteOf(voice, halfway, { number: 3, ...given });

const summary = (voice: Voice, given: Partial<Summary> = {}): Summary => ({
  delivery,
  engagement: halfway,
  note: note(voice),
  laidOut,
  writer: 'FastTrack engineer',
  since: { number: 2, changes: changesOf(before, halfway, playbook) },
  questions: [],
  ...given,
});

const shown = (voice: Voice, given: Partial<Summary>, mode: SummaryMode = 'short'): Card =>
  summaryCard(voice, { summary: summary(voice, given), playbook, mode, questionId: 'q-1' });

const lastNote: LastNote = {
  ...{
    id: 'n-1',
    number: 3,
    version: 1,
    kindId: kind.id,
    openItems: ['networking'],
    nextUpdate: undefined,
  },
  ...{ writtenAt: now, writtenOn: '2026-04-20' },
};
const days = { dueOn: '2026-05-04', overdueOn: '2026-05-11' } as const;
const remembered: Engagement = { ...halfway, lastNote };

/** The cards that the bot sends by itself, in every relevant state. */
export const letterStates: Readonly<Record<string, (voice: Voice) => Card>> = {
  summary: (voice) => shown(voice, {}),
  'summary.first': (voice) => shown(voice, { since: undefined }),
  'summary.closed': (voice) =>
    shown(voice, {
      note: note(voice, {
        finality: 'final',
        closing: { reason: 'The customer goes on without us', openItems: ['networking', 'teams'] },
      }),
    }),
  'summary.late': (voice) => shown(voice, { since: undefined, newerHere: true }),
  'summary.unchanged': (voice) =>
    shown(voice, { since: { number: 2, changes: { moved: [], newBlockers: [] } }, writer: '' }),
  'summary.correction': (voice) =>
    shown(voice, {
      note: note(voice, { version: 2 }),
      replaces: 1,
      since: { number: 3, changes: { moved: [], newBlockers: [] } },
      delivery: { ...acknowledged, uncertain: true },
    }),
  'summary.corrected-before': (voice) =>
    shown(voice, { note: note(voice, { version: 2 }), since: undefined }),
  'summary.raised': (voice) => {
    const written = note(voice);
    const answers = {
      ...written.answers,
      concerns: `${written.answers['concerns']}\nNo budget for licences yet.`,
    };
    return summaryCard(voice, {
      summary: summary(voice, { note: { ...written, answers, ftop: { ...written.ftop, escalate: true } } }),
      ...{ playbook, mode: 'short', list: { page: 1, filter: 'state/escalated' } },
    });
  },
  'summary.whole.raised': (voice) => {
    const written = note(voice);
    return summaryCard(voice, {
      summary: summary(voice, { note: { ...written, ftop: { ...written.ftop, escalate: true } } }),
      ...{ playbook, mode: 'whole', list: { page: 0 } },
    });
  },
  'summary.pausing': (voice) => {
    const of = noteKinds.find(({ id }) => id === 'entitlement-status');
    const paused = { ...halfway, customer: { ...halfway.customer, covid: 'pausing' as const } };
    return shown(voice, {
      engagement: paused,
      note: note(voice, of && { of }),
      laidOut: of && layOut(of, ''),
    });
  },
  'summary.whole': (voice) => shown(voice, {}, 'whole'),
  'summary.whole.acknowledged': (voice) =>
    shown(voice, { delivery: acknowledged, questions: [answered] }, 'whole'),
  'summary.questions': (voice) =>
    shown(voice, { questions: [question, answered, answered, { ...question, text: 'When is that?' }] }),
  'summary.asking': (voice) => shown(voice, { questions: [answered] }, 'asking'),
  'summary.asking.refused': (voice) =>
    summaryCard(voice, {
      ...{ summary: summary(voice), playbook, mode: 'asking', questionId: 'q-1', asked: '' },
      problem: { code: 'required' },
    }),
  question: (voice) => questionCard(voice, { question, engagement: halfway, note: note(voice) }),
  'question.refused': (voice) =>
    questionCard(voice, {
      question,
      engagement: halfway,
      note: note(voice, { version: 2 }),
      typed: 'Yes. '.repeat(101).trim(),
      problem: { code: 'too-long', limit: questionLimit, length: 504 },
    }),
  'question.answered': (voice) =>
    questionCard(voice, {
      question: answered,
      engagement: halfway,
      note: note(voice),
      notice: voice.texts.messages.answerSent,
    }),
  answer: (voice) =>
    answerCard(voice, {
      question: answered,
      note: note(voice),
      customer: 'Contoso',
      partner: 'FastTrack engineer',
    }),
  'reminder.due': (voice) =>
    reminderCard(voice, { engagement: remembered, playbook, kinds: noteKinds, days, standing: 'due' }),
  'reminder.overdue': (voice) =>
    reminderCard(voice, { engagement: halfway, playbook, kinds: noteKinds, days, standing: 'overdue' }),
  'reminder.paused': (voice) =>
    reminderCard(voice, {
      engagement: { ...remembered, customer: { ...remembered.customer, covid: 'pausing' } },
      ...{ playbook, kinds: noteKinds, standing: 'paused', targetDate: '2026-05-04' },
    }),
  'reminder.snoozed': (voice) =>
    reminderCard(voice, {
      ...{ engagement: remembered, playbook, kinds: noteKinds, days, standing: 'due' },
      snoozedUntil: '2026-05-07',
    }),
  'not-reached': (voice) =>
    notReachedCard(voice, {
      delivery: { ...delivery, state: 'failed', reason: 'gone' },
      reader: 'Response board',
      note: note(voice),
      customer: 'Contoso',
    }),
  'not-reached.question': (voice) =>
    notReachedCard(voice, {
      delivery: { ...delivery, kind: 'question', state: 'failed', reason: 'too-long' },
      reader: 'FastTrack engineer',
      note: note(voice),
      customer: 'Contoso',
    }),
  'not-reached.answer': (voice) =>
    notReachedCard(voice, {
      delivery: { ...delivery, kind: 'answer', state: 'failed', reason: 'too-often' },
      reader: '',
      note: note(voice, { version: 2 }),
      customer: 'Contoso',
    }),
};

/** The same cards with the longest and with hostile text. They are checked, but have no golden files. */
export const strainedLetterStates: Readonly<Record<string, (voice: Voice) => Card>> = Object.fromEntries([
  ...strained('largest', largest, '問'.repeat(questionLimit)),
  ...strained('hostile', hostile, hostileText),
]);

function strained(name: string, typed: Engagement, words: string): [string, (voice: Voice) => Card][] {
  const engaged: Engagement = { ...typed, id: '00000000-0000-4000-8000-000000000001' };
  const asked: Question = { ...answered, asker: words, text: words, answer: words };
  const failed: Delivery = { ...delivery, key: `summary/n-1/${'k'.repeat(500)}`, state: 'failed' };
  const written = (voice: Voice): Note => noteOf(voice, engaged);
  const customer = engaged.customer.name;
  return [
    ...(['short', 'whole', 'asking'] as const).flatMap((mode) =>
      noteKinds.flatMap((of) =>
        of.layouts.map(({ id: layoutId }): [string, (voice: Voice) => Card] => [
          `summary.${mode}.${of.id}.${layoutId}.${name}`,
          (voice) =>
            summaryCard(voice, {
              ...{ playbook, mode, questionId: 'q-1', asked: words, notice: words + words.slice(0, 200) },
              summary: {
                delivery: { ...acknowledged, acknowledgedBy: words, uncertain: true },
                engagement: engaged,
                note: {
                  ...fullNote(voice, engaged, { of, layoutId }),
                  closing: { reason: words, openItems: Object.keys(engaged.items) },
                },
                laidOut: layOut(of, layoutId),
                writer: words,
                since: { number: 1, changes: changesOf(halfway, engaged, playbook) },
                questions: [asked, asked, asked, asked],
              },
            }),
        ]),
      ),
    ),
    [
      `question.${name}`,
      (voice) =>
        questionCard(voice, {
          ...{ question: { ...asked, answeredAt: undefined }, engagement: engaged, note: written(voice) },
          ...{ typed: words, problem: { code: 'too-long', limit: questionLimit, length: 501 } },
        }),
    ],
    [
      `question.answered.${name}`,
      (voice) => questionCard(voice, { question: asked, engagement: engaged, note: written(voice) }),
    ],
    [
      `answer.${name}`,
      (voice) => answerCard(voice, { question: asked, note: written(voice), customer, partner: words }),
    ],
    [
      `reminder.${name}`,
      (voice) =>
        reminderCard(voice, { engagement: engaged, playbook, kinds: noteKinds, days, standing: 'overdue' }),
    ],
    [
      `not-reached.${name}`,
      (voice) => notReachedCard(voice, { delivery: failed, reader: words, note: written(voice), customer }),
    ],
  ];
}

/** Returns a note with every field filled to its limit, as a correction. */
function fullNote(voice: Voice, engaged: Engagement, given: { of: NoteKind; layoutId: string }): Note {
  const { of, layoutId } = given;
  const draft = draftOf(voice, engaged, { of, id: 'n-1', layoutId, answers: fullAnswers(of) });
  const numbered = { number: 12, version: 3, writtenAt: now, writtenOn: '2026-04-20' } as const;
  return composeNote({ ...layOut(of, layoutId), engagement: engaged, playbook, draft }, numbered);
}
