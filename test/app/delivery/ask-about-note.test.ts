import { answerQuestion, openQuestion } from '../../../src/app/delivery/answer-question';
import { askAboutNote } from '../../../src/app/delivery/ask-about-note';
import { readerNamed, summaryTo } from '../../support/deliveries';
import { colleague, keep, now, partner, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

const board = readerNamed('Board');
const lead = readerNamed('Lead');
const [ten, eleven] = ['2026-04-06T10:00:00.000Z', '2026-04-06T11:00:00.000Z'] as const;

const app = withApp(async (app) => {
  for (const reader of [board, lead]) await app.readers.save(reader);
  await keep(app, { readers: [board.id] });
  await writeNote(app);
  app.setClock(ten);
});

const form = {
  reader: board,
  noteId: 'draft-1',
  questionId: 'question-1',
  asker: 'Board',
  askerId: board.id,
  typed: 'Since when?',
};
const asked = {
  ...{ id: 'question-1', engagementId: 'engagement-1', noteId: 'draft-1', tenantId: 'tenant-1' },
  ...{ readerId: board.id, asker: 'Board', askerId: board.id, text: 'Since when?', askedAt: ten },
  ...{ answer: undefined, answeredAt: undefined },
};

describe('a reader’s question', () => {
  it('goes to the note’s partner', async () => {
    expect(await askAboutNote(app, form)).toMatchObject({ kind: 'asked', summary: { questions: [asked] } });
    const about = { kind: 'question', recipientId: partner.id, aboutId: 'question-1', version: 0 };
    expect(await app.outbox.about('question-1')).toMatchObject([
      { ...about, state: 'queued', createdAt: ten },
    ]);
    expect(await openQuestion(app, partner, 'question-1')).toMatchObject({
      question: asked,
      engagement: { id: 'engagement-1' },
      note: { id: 'draft-1' },
    });
  });

  it('sent twice with one form is asked once', async () => {
    await Promise.all([askAboutNote(app, form), askAboutNote(app, form)]);
    app.setClock(eleven);
    expect(await askAboutNote(app, form)).toMatchObject({ kind: 'asked', summary: { questions: [asked] } });
    expect(await app.questions.ofNote('draft-1')).toEqual([asked]);
    expect(await app.outbox.about('question-1')).toHaveLength(1);
  });

  it.each([
    ['of the same reader, in other words', board, 'In other words?'],
    ['of another reader, in the same words', lead, form.typed],
  ])(
    'with a form that was sent before (%s) comes back with its words and is not asked',
    async (_, reader, typed) => {
      await app.outbox.add([summaryTo({ recipientId: lead.id, aboutId: 'draft-1', createdAt: now })]);
      await askAboutNote(app, form);
      const again = await askAboutNote(app, { ...form, reader, typed });
      expect(again).toMatchObject({ kind: 'sent-before', typed });
      expect(await app.questions.ofNote('draft-1')).toEqual([asked]);
      expect(await app.outbox.about('question-1')).toHaveLength(1);
    },
  );

  it('is one of several', async () => {
    await askAboutNote(app, form);
    app.setClock(eleven);
    await askAboutNote(app, { ...form, questionId: 'question-2', typed: 'Who decides?' });
    const texts = (await app.questions.ofNote('draft-1')).map(({ text }) => text);
    expect(texts).toEqual(['Since when?', 'Who decides?']);
  });

  it.each([
    ['without words', ' \n ', '', { code: 'required' }],
    ['without words that can be seen', '\u200b', '\u200b', { code: 'required' }],
    ['of 501 characters', 'x'.repeat(501), 'x'.repeat(501), { code: 'too-long', limit: 500, length: 501 }],
  ])('%s is refused and comes back as typed', async (_, typed, kept, problem) => {
    const outcome = await askAboutNote(app, { ...form, typed });
    expect(outcome).toMatchObject({ kind: 'refused', typed: kept, problem, summary: { questions: [] } });
    expect(await app.outbox.about('question-1')).toEqual([]);
  });

  it('may have 500 characters, and characters that break texts are removed', async () => {
    const typed = `\u202e${'x'.repeat(500)} `;
    expect(await askAboutNote(app, { ...form, typed })).toMatchObject({ kind: 'asked' });
    expect((await app.questions.load('question-1'))?.text).toBe('x'.repeat(500));
  });

  it.each([
    ['a reader to whom the note was not sent', { reader: lead }],
    ['its partner', { reader: partner }],
    ['the same object of another tenant', { reader: { id: 'tenant-2/board', tenantId: 'tenant-2' } }],
    ['a reader, about a note that does not exist', { noteId: 'draft-2' }],
  ])('from %s is not accepted', async (_, given) => {
    expect(await askAboutNote(app, { ...form, ...given })).toEqual({ kind: 'unknown' });
    expect(await app.questions.load('question-1')).toBeUndefined();
    expect(await app.outbox.about('question-1')).toEqual([]);
  });
});

describe('a partner’s answer', () => {
  const press = { person: partner, questionId: 'question-1', typed: 'Since Monday.' };
  const answered = { ...asked, answer: 'Since Monday.', answeredAt: eleven };

  beforeEach(async () => {
    await askAboutNote(app, form);
    app.setClock(eleven);
  });

  const answersSent = async () =>
    (await app.outbox.about('question-1')).filter(({ kind }) => kind === 'answer');

  it('goes to the reader who asked', async () => {
    expect(await answerQuestion(app, press)).toMatchObject({ kind: 'answered', question: answered });
    expect(await app.questions.load('question-1')).toEqual(answered);
    expect(await answersSent()).toMatchObject([
      { recipientId: board.id, state: 'queued', createdAt: eleven },
    ]);
  });

  it('counts once: a second press shows the first answer', async () => {
    await answerQuestion(app, press);
    const again = await answerQuestion(app, { ...press, typed: 'Since Tuesday.' });
    expect(again).toMatchObject({ kind: 'answered-before', question: answered });
    expect(await answersSent()).toHaveLength(1);
  });

  it('from two devices at once counts once', async () => {
    const both = [press, { ...press, typed: 'Since Tuesday.' }].map((one) => answerQuestion(app, one));
    expect(await Promise.all(both)).toMatchObject([
      { kind: 'answered', question: answered },
      { kind: 'answered-before', question: answered },
    ]);
    expect(await answersSent()).toHaveLength(1);
  });

  it.each([
    ['without words', '  ', { code: 'required' }],
    ['of 501 characters', 'x'.repeat(501), { code: 'too-long', limit: 500, length: 501 }],
  ])('%s is refused and comes back as typed', async (_, typed, problem) => {
    const refused = { kind: 'refused', typed: typed.trim(), problem, question: asked };
    expect(await answerQuestion(app, { ...press, typed })).toMatchObject(refused);
    expect(await answersSent()).toEqual([]);
  });

  it.each([
    ['a colleague', colleague, 'question-1'],
    ['the reader who asked', board, 'question-1'],
    ['the partner, to a question that does not exist', partner, 'question-2'],
  ])('from %s is not accepted', async (_, person, questionId) => {
    expect(await openQuestion(app, person, questionId)).toBeUndefined();
    expect(await answerQuestion(app, { ...press, person, questionId })).toEqual({ kind: 'unknown' });
    expect(await answersSent()).toEqual([]);
  });
});

it('a reader sees a question in the summary, and the answer when there is one', async () => {
  await app.outbox.add([summaryTo({ recipientId: lead.id, aboutId: 'draft-1', createdAt: now })]);
  await askAboutNote(app, form);
  const typed = 'Since Monday.';
  await answerQuestion(app, { person: partner, questionId: 'question-1', typed });
  const next = { ...form, questionId: 'question-2', typed: 'Who decides?' };
  expect(await askAboutNote(app, next)).toMatchObject({
    summary: { questions: [{ answer: typed }, { text: 'Who decides?', answer: undefined }] },
  });
  expect(await askAboutNote(app, { ...next, questionId: 'question-3', reader: lead })).toMatchObject({
    summary: { questions: [{ id: 'question-3' }] },
  });
});
