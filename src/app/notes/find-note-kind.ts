import { LaidOut, layOut } from '../../domain/note/laid-out';
import { NoteKind } from '../../domain/note/note-kind';
import { Using } from '../ports';

/** Returns the kind of note with this id, or undefined when the content has none. */
export function findNoteKind(app: Using<'noteKinds'>, kindId: string): NoteKind | undefined {
  return app.noteKinds.find(({ id }) => id === kindId);
}

/**
 * Returns the kind and layout of a draft, a form or a note, or undefined when the content has no such kind.
 */
export function findLaidOut(
  app: Using<'noteKinds'>,
  { kindId, layoutId }: { readonly kindId: string; readonly layoutId: string },
): LaidOut | undefined {
  const kind = findNoteKind(app, kindId);
  return kind && layOut(kind, layoutId);
}
