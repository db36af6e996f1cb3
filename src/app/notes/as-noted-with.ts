import { lastWritten } from '../../domain/draft/services';
import { Engagement } from '../../domain/walk/engagement';
import { NoteKind } from '../../domain/note/note-kind';
import { Using } from '../ports';

/** The notes that count as one row: those of a kind and, where it is about one service, about this one. */
export interface NotedWith {
  readonly kind: NoteKind;
  readonly service: string;
}

/**
 * Returns the engagement with `notedAt` set to the first writing of the last note of one kind, and of one
 * service where the kind is about one. Another note, or a correction, therefore hides no change from the
 * next note.
 */
export async function asNotedWith(
  app: Using<'engagements'>,
  engagement: Engagement,
  { kind, service }: NotedWith,
): Promise<Engagement> {
  if (engagement.noteCount === 0) return engagement;
  const notes = await app.engagements.notesOf(engagement.id);
  return { ...engagement, notedAt: lastWritten(kind, service, notes) };
}
