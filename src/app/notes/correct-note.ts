import { instantOf } from '../../domain/values/dates';
import { keptCloseReason } from '../../domain/note/asked-first';
import { Draft } from '../../domain/note/note';
import { inPresentFields } from '../../domain/draft/former-fields';
import { layOut } from '../../domain/note/laid-out';
import { PersonKey } from '../../domain/values/person';
import { Unknown } from '../walk/change-engagement';
import { OpenedDraft } from './open-draft';
import { openNote } from './open-note';
import { Using } from '../ports';

/**
 * Opens a form with a written note's answers. Saving it makes the note's next version, and the old version
 * stays. An unfinished correction is continued. The draft is saved at once, so that it always stays a
 * correction.
 */
export async function correctNote(
  app: Using<'engagements' | 'playbook' | 'noteKinds' | 'now' | 'newId'>,
  request: { person: PersonKey; noteId: string },
): Promise<OpenedDraft | Unknown> {
  const opened = await openNote(app, request);
  if (opened.kind === 'unknown' || !opened.laidOut) return { kind: 'unknown' };
  const { engagement, note, versions, laidOut } = opened;
  const { kindId, layoutId, language, finality, answers, number } = note;
  const last = versions.map(({ writtenAt }) => writtenAt).reduce((one, other) => (one > other ? one : other));
  const drafts = await app.engagements.draftsOf(engagement.id, kindId);
  const left = drafts.find(({ corrects, savedAt }) => corrects === number && savedAt && savedAt >= last);
  if (left) return { kind: 'opened', engagement, laidOut: layOut(laidOut.kind, left.layoutId), draft: left };

  const draft: Draft = {
    id: app.newId(),
    engagementId: engagement.id,
    kindId,
    layoutId,
    language,
    revision: 0,
    finality,
    answers: inPresentFields(kindId, answers),
    tagKept: false,
    ...(finality === 'final' && { closeReason: keptCloseReason(note, engagement, app.playbook) }),
    corrects: number,
    savedAt: instantOf(app.now()),
  };
  await app.engagements.saveDraft(draft);
  return { kind: 'opened', engagement, laidOut, draft };
}
