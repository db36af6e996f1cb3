import { PersonKey } from '../domain/person';
import { Unknown } from './change-engagement';
import { findNoteKind, OpenedDraft } from './open-draft';
import { openNote } from './open-note';
import { App } from './ports';

/** A form with a written note's answers, whose saving makes the note's next version. The old one stays. */
export async function correctNote(
  app: App,
  request: { person: PersonKey; noteId: string },
): Promise<OpenedDraft | Unknown> {
  const opened = await openNote(app, request);
  const noteKind = opened.kind === 'opened' ? findNoteKind(app, opened.note.kindId) : undefined;
  if (opened.kind === 'unknown' || !noteKind) return { kind: 'unknown' };
  const { engagement, note } = opened;
  const { kindId, layoutId, language, finality, answers, number } = note;
  const draft = {
    id: app.newId(),
    engagementId: engagement.id,
    kindId,
    layoutId,
    language,
    revision: 0,
    finality,
    answers,
    tagKept: false,
    corrects: number,
    savedAt: '',
  };
  return { kind: 'opened', engagement, noteKind, draft };
}
