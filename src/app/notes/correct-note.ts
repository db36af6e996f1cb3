import { Draft } from '../../domain/note/note';
import { PersonKey } from '../../domain/values/person';
import { Unknown } from '../walk/change-engagement';
import { findNoteKind, OpenedDraft } from './open-draft';
import { openNote } from './open-note';
import { App } from '../ports';

/**
 * A form with a written note's answers, whose saving makes the note's next version; the old one stays. A correction
 * that was left is gone on with. It is kept at once, so that it is still a correction whatever happens next.
 */
export async function correctNote(
  app: App,
  request: { person: PersonKey; noteId: string },
): Promise<OpenedDraft | Unknown> {
  const opened = await openNote(app, request);
  const noteKind = opened.kind === 'opened' ? findNoteKind(app, opened.note.kindId) : undefined;
  if (opened.kind === 'unknown' || !noteKind) return { kind: 'unknown' };
  const { engagement, note, versions } = opened;
  const { kindId, layoutId, language, finality, answers, number } = note;
  const last = versions
    .map(({ writtenAt }) => writtenAt)
    .reduce((one, other) => (one > other ? one : other), '');
  const drafts = await app.engagements.draftsOf(engagement.id, kindId);
  const left = drafts.find(({ corrects, savedAt }) => corrects === number && savedAt >= last);
  if (left) return { kind: 'opened', engagement, noteKind, draft: left };

  const draft: Draft = {
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
    savedAt: app.now().toISOString(),
  };
  await app.engagements.saveDraft(draft);
  return { kind: 'opened', engagement, noteKind, draft };
}
