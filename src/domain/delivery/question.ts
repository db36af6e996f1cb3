import { Instant } from '../values/dates';

/**
 * A reader's question about a note, and the partner's answer (empty until then). `asker` and `askerId` are
 * the name and the id of the person who asked; `readerId` is the recipient of the answer.
 */
export interface Question {
  readonly id: string;
  readonly engagementId: string;
  readonly noteId: string;
  readonly tenantId: string;
  readonly readerId: string;
  readonly asker: string;
  readonly askerId: string;
  readonly text: string;
  readonly askedAt: Instant;
  readonly answer: string | undefined;
  readonly answeredAt: Instant | undefined;
}

/** The most characters of a question, and of an answer. */
export const questionLimit = 500;
