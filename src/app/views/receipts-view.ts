import { Delivery } from '../../domain/delivery/delivery';
import { Question } from '../../domain/delivery/question';
import { Note } from '../../domain/note/note';
import { Engagement } from '../../domain/walk/engagement';

/** What became of a note's summary at one reader; `name` is empty for one who was never heard of. */
export interface Receipt {
  readonly delivery: Delivery;
  readonly name: string;
  readonly isChannel: boolean;
}

/** What became of a note's summary at each reader, and what they asked about the note. */
export interface ReceiptsView {
  readonly engagement: Engagement;
  readonly note: Note;
  readonly receipts: readonly Receipt[];
  readonly questions: readonly Question[];
}
