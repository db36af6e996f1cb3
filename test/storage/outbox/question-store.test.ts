import { newDelivery } from '../../../src/domain/delivery/delivery';
import { Question } from '../../../src/domain/delivery/question';
import { keep, now, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

const later = '2026-04-06T10:00:00.000Z';

function question(given: Partial<Question> = {}): Question {
  return {
    ...{ id: 'q-1', engagementId: 'engagement-1', noteId: 'note-1', tenantId: 'tenant-1' },
    ...{ readerId: 'tenant-1/board', asker: 'Board', askerId: 'tenant-1/board' },
    ...{ text: 'Until when?', askedAt: now },
    ...{ answer: undefined, answeredAt: undefined, ...given },
  };
}
const answered = question({ answer: 'Until May', answeredAt: later });

const letter = (kind: 'question' | 'answer', aboutId = 'q-1') =>
  newDelivery({ kind, engagementId: 'engagement-1', aboutId }, partner, now);

describe('a question', () => {
  beforeEach(() => keep(app, {}));

  it('is stored together with its deliveries', async () => {
    expect(await app.questions.ask(question(), [letter('question')])).toBe(true);
    expect(await app.questions.load('q-1')).toEqual(question());
    expect(await app.outbox.about('q-1')).toEqual([letter('question')]);
  });

  it('asked again changes no data, answered or not', async () => {
    await app.questions.ask(question(), []);
    await app.questions.answer(answered, []);
    expect(await app.questions.ask(question({ text: 'Why?' }), [letter('question')])).toBe(false);
    expect(await app.questions.load('q-1')).toEqual(answered);
    expect(await app.outbox.about('q-1')).toEqual([]);
  });

  it('is answered only once, together with its deliveries', async () => {
    await app.questions.ask(question(), []);
    const answers = await Promise.all([
      app.questions.answer(answered, [letter('answer')]),
      app.questions.answer({ ...answered, answer: 'Never' }, [letter('answer', 'q-2')]),
    ]);
    expect(answers).toEqual([true, false]);
    expect(await app.questions.load('q-1')).toEqual(answered);
    expect(await app.outbox.about('q-1')).toEqual([letter('answer')]);
    expect(await app.outbox.about('q-2')).toEqual([]);
  });

  it('that is missing cannot be answered', async () => {
    expect(await app.questions.answer(answered, [letter('answer')])).toBe(false);
    expect(await app.questions.load('q-1')).toBeUndefined();
    expect(await app.outbox.about('q-1')).toEqual([]);
  });

  it('comes with the others about its note, the first asked first', async () => {
    await app.questions.ask(question({ id: 'q-2', askedAt: later }), []);
    await app.questions.ask(question({ id: 'q-3', noteId: 'note-2' }), []);
    await app.questions.ask(question(), []);
    expect((await app.questions.ofNote('note-1')).map(({ id }) => id)).toEqual(['q-1', 'q-2']);
  });
});

it('a question about an engagement that was deleted in the meantime is not stored', async () => {
  await app.questions.ask(question(), [letter('question')]);
  expect(await app.questions.load('q-1')).toBeUndefined();
  expect(await app.outbox.about('q-1')).toEqual([]);
});
