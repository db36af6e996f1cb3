import { ftopParts } from '../../domain/note/ftop-parts';
import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';
import { PartsView } from '../views/parts-view';
import { openNote } from './open-note';

/**
 * Returns a person's own note in the parts that FTOP asks for. Returns undefined for another person's note,
 * or when the content no longer has the note's kind.
 */
export async function openParts(
  app: Using<'engagements' | 'playbook' | 'noteKinds'>,
  request: { person: PersonKey; noteId: string },
): Promise<PartsView | undefined> {
  const opened = await openNote(app, request);
  if (opened.kind === 'unknown' || !opened.laidOut) return undefined;
  const { engagement, note, laidOut } = opened;
  return { engagement, note, kind: laidOut.kind, parts: ftopParts(note, laidOut, app.playbook) };
}
