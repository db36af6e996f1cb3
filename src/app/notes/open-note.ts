import { Engagement } from '../../domain/walk/engagement';
import { Note } from '../../domain/note/note';
import { LaidOut } from '../../domain/note/laid-out';
import { PersonKey } from '../../domain/values/person';
import { Unknown } from '../walk/change-engagement';
import { findLaidOut } from './find-note-kind';
import { openEngagement } from '../walk/open-engagement';
import { Using } from '../ports';

export interface OpenedNote {
  readonly kind: 'opened';
  readonly engagement: Engagement;
  readonly note: Note;
  /** The note's kind and layout. Undefined when the content no longer has the kind. */
  readonly laidOut: LaidOut | undefined;
  /** Every version of the same note, newest first. */
  readonly versions: readonly Note[];
}

/** Returns a written note of a person's own engagement, with its other versions. */
export async function openNote(
  app: Using<'engagements' | 'noteKinds'>,
  request: { person: PersonKey; noteId: string },
): Promise<OpenedNote | Unknown> {
  const note = await app.engagements.loadNote(request.noteId);
  const engagement = note && (await openEngagement(app, request.person, note.engagementId));
  if (!engagement) return { kind: 'unknown' };
  const versions = await app.engagements.notesOf(engagement.id);
  return {
    kind: 'opened',
    engagement,
    note,
    laidOut: findLaidOut(app, note),
    versions: versions.filter(({ number }) => number === note.number),
  };
}

/**
 * Returns every note of a person's own engagement, newest first. Returns an empty list for any other
 * engagement.
 */
export async function listNotes(
  app: Using<'engagements'>,
  person: PersonKey,
  engagementId: string,
): Promise<readonly Note[]> {
  const engagement = await openEngagement(app, person, engagementId);
  return engagement ? app.engagements.notesOf(engagement.id) : [];
}
