import { Instant } from '../values/dates';

/**
 * What a reader asks about a note, and what its partner answers (empty until then). `asker` is the name of who
 * asked, `askerId` the person; `readerId` is where the answer goes.
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
  readonly answer: string;
  readonly answeredAt: Instant;
}

/** How many characters a question and an answer take. */
export const questionLimit = 500;
