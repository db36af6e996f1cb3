import { Question } from '../../domain/delivery/question';
import { Note } from '../../domain/note/note';
import { Engagement } from '../../domain/walk/engagement';

/** A question with its note. */
export interface OpenedQuestion {
  readonly question: Question;
  readonly engagement: Engagement;
  readonly note: Note;
  /**
   * The name of the channel in which it was asked, and to which the answer goes. Missing for a person's
   * question.
   */
  readonly channel?: string | undefined;
}
