import { instantOf } from '../../domain/values/dates';
import { newDelivery } from '../../domain/delivery/delivery';
import { Question, questionLimit } from '../../domain/delivery/question';
import { RecipientKey } from '../../domain/delivery/recipient';
import { Summary } from '../../domain/delivery/summary';
import { Problem } from '../../domain/walk/problem';
import { textProblem } from '../../domain/walk/rules';
import { cleanText } from '../../domain/values/text';
import { Using } from '../ports';
import { openSummary } from './open-summary';

export type AskOutcome =
  | { readonly kind: 'asked'; readonly summary: Summary }
  | { readonly kind: 'refused'; readonly summary: Summary; readonly typed: string; readonly problem: Problem }
  /**
   * The form was sent before with other words. The person can send it again as a new question, so no text
   * is lost.
   */
  | { readonly kind: 'sent-before'; readonly summary: Summary; readonly typed: string }
  | { readonly kind: 'unknown' };

/**
 * Sends a reader's question about a note to its partner. The id comes with the form, so that a question
 * sent twice is asked once. A question may have 500 characters.
 */
export async function askAboutNote(
  app: Using<'engagements' | 'outbox' | 'references' | 'questions' | 'playbook' | 'noteKinds' | 'now'>,
  given: {
    reader: RecipientKey;
    noteId: string;
    questionId: string;
    asker: string;
    askerId: string;
    typed: string;
  },
): Promise<AskOutcome> {
  const { reader, noteId, questionId, asker, askerId } = given;
  const summary = await openSummary(app, reader, noteId);
  if (!summary) return { kind: 'unknown' };
  const text = cleanText(given.typed);
  const problem = textProblem(text, { limit: questionLimit, required: true });
  if (problem) return { kind: 'refused', summary, typed: text, problem };

  const { id: engagementId, ownerId, tenantId } = summary.engagement;
  const now = instantOf(app.now());
  const question: Question = {
    ...{ id: questionId, engagementId, noteId, tenantId, readerId: reader.id, asker, askerId, text },
    ...{ askedAt: now, answer: undefined, answeredAt: undefined },
  };
  const about = { kind: 'question', engagementId, aboutId: questionId } as const;
  const first = await app.questions.ask(question, [newDelivery(about, { id: ownerId, tenantId }, now)]);
  const before = first ? undefined : await app.questions.load(questionId);
  const same = before?.text === text && before.asker === asker && before.readerId === reader.id;
  if (before && !same) return { kind: 'sent-before', summary, typed: text };
  const asked = await openSummary(app, reader, noteId);
  return asked ? { kind: 'asked', summary: asked } : { kind: 'unknown' };
}
