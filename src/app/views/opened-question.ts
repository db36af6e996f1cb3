import { Question } from '../../domain/delivery/question';
import { Note } from '../../domain/note/note';
import { Engagement } from '../../domain/walk/engagement';

/** A question with the note it is about. */
export interface OpenedQuestion {
  readonly question: Question;
  readonly engagement: Engagement;
  readonly note: Note;
  /** The name of the channel in which it was asked, to which the answer goes; missing for a person's. */
  readonly channel?: string | undefined;
}
