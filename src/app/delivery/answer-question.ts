import { instantOf } from '../../domain/values/dates';
import { newDelivery } from '../../domain/delivery/delivery';
import { Question, questionLimit } from '../../domain/delivery/question';
import { isChannel } from '../../domain/delivery/recipient';
import { PersonKey } from '../../domain/values/person';
import { Problem } from '../../domain/walk/problem';
import { textProblem } from '../../domain/walk/rules';
import { cleanText } from '../../domain/values/text';
import { openEngagement } from '../walk/open-engagement';
import { Using } from '../ports';
import { recipientName } from '../people/recipient-name';
import { OpenedQuestion } from '../views/opened-question';

export type AnswerOutcome =
  | ({ readonly kind: 'answered' | 'answered-before' } & OpenedQuestion)
  | ({ readonly kind: 'refused'; readonly typed: string; readonly problem: Problem } & OpenedQuestion)
  | { readonly kind: 'unknown' };

/** Returns the name of the channel in which a question was asked, or undefined for a person's question. */
async function channelOf(
  app: Using<'readers' | 'references'>,
  { readerId }: Question,
): Promise<string | undefined> {
  return isChannel(readerId) ? recipientName(app, readerId) : undefined;
}

/** Returns a question about a person's own note, or undefined for any other question. */
export async function openQuestion(
  app: Using<'engagements' | 'readers' | 'references' | 'questions'>,
  person: PersonKey,
  questionId: string,
): Promise<OpenedQuestion | undefined> {
  const question = await app.questions.load(questionId);
  const engagement = question && (await openEngagement(app, person, question.engagementId));
  const note = engagement && (await app.engagements.loadNote(question.noteId));
  return note && { question, engagement, note, channel: await channelOf(app, question) };
}

/**
 * Sends a partner's answer to the person or channel that asked, once. An answer may have 500 characters.
 */
export async function answerQuestion(
  app: Using<'engagements' | 'readers' | 'references' | 'questions' | 'now'>,
  given: { person: PersonKey; questionId: string; typed: string },
): Promise<AnswerOutcome> {
  const opened = await openQuestion(app, given.person, given.questionId);
  if (!opened) return { kind: 'unknown' };
  const { question, engagement } = opened;
  if (question.answeredAt) return { kind: 'answered-before', ...opened };
  const answer = cleanText(given.typed);
  const problem = textProblem(answer, { limit: questionLimit, required: true });
  if (problem) return { kind: 'refused', ...opened, typed: answer, problem };

  const now = instantOf(app.now());
  const answered: Question = { ...question, answer, answeredAt: now };
  const about = { kind: 'answer', engagementId: engagement.id, aboutId: question.id } as const;
  const to = { id: question.readerId, tenantId: question.tenantId };
  const first = await app.questions.answer(answered, [newDelivery(about, to, now)]);
  const kept = first ? opened : await openQuestion(app, given.person, question.id);
  if (!kept) return { kind: 'unknown' };
  return first ? { kind: 'answered', ...opened, question: answered } : { kind: 'answered-before', ...kept };
}
