import { FtopPart } from '../../domain/note/ftop-parts';
import { Note } from '../../domain/note/note';
import { NoteKind } from '../../domain/note/note-kind';
import { Engagement } from '../../domain/walk/engagement';

/** A written note in the parts that FTOP asks for, in FTOP's order. */
export interface PartsView {
  readonly engagement: Engagement;
  readonly note: Note;
  readonly kind: NoteKind;
  readonly parts: readonly FtopPart[];
}
