import { Delivery } from '../../domain/delivery/delivery';
import { Question } from '../../domain/delivery/question';
import { Note } from '../../domain/note/note';
import { Engagement } from '../../domain/walk/engagement';

/** The state of a note's summary for one reader. `name` is empty when unknown. */
export interface Receipt {
  readonly delivery: Delivery;
  readonly name: string;
  readonly isChannel: boolean;
}

/** The state of a note's summary for each reader, and their questions about the note. */
export interface ReceiptsView {
  readonly engagement: Engagement;
  readonly note: Note;
  readonly receipts: readonly Receipt[];
  readonly questions: readonly Question[];
}
