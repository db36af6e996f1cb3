import { Instant } from '../../domain/values/dates';
import { Engagement } from '../../domain/walk/engagement';
import { Note } from '../../domain/note/note';
import { Using } from '../ports';

/**
 * Returns the engagement with `notedAt` set to the first writing of the last note of one kind. A note of
 * another kind, or a correction, therefore hides no change from the next note.
 */
export async function asNotedWith(
  app: Using<'engagements'>,
  engagement: Engagement,
  kindId: string,
): Promise<Engagement> {
  if (engagement.noteCount === 0) return engagement;
  const notes = await app.engagements.notesOf(engagement.id);
  return { ...engagement, notedAt: lastFirstWritten(notes, kindId) };
}

function lastFirstWritten(notes: readonly Note[], kindId: string): Instant | undefined {
  const first = notes.filter((note) => note.kindId === kindId && note.version === 1);
  return first
    .map(({ writtenAt }) => writtenAt)
    .reduce<Instant | undefined>((last, at) => (last && last > at ? last : at), undefined);
}
