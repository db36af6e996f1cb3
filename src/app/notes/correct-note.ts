import { Day, instantOf } from '../../domain/values/dates';
import { keptCloseReason } from '../../domain/note/asked-first';
import { Draft } from '../../domain/note/note';
import { inPresentFields } from '../../domain/draft/former-fields';
import { layOut, serviceOf } from '../../domain/note/laid-out';
import { PersonKey } from '../../domain/values/person';
import { Unknown } from '../walk/change-engagement';
import { draftSource, filledInThen } from '../drafts/draft-source';
import { OpenedDraft } from './open-draft';
import { openNote } from './open-note';
import { sinceFilledIn } from '../drafts/since-filled-in';
import { Using } from '../ports';

/**
 * Opens a form with a written note's answers. Saving it makes the note's next version, and the old version
 * stays. The answers do not follow the checklist. An unfinished correction is continued. The draft is saved at
 * once, so that it always stays a correction.
 */
export async function correctNote(
  app: Using<'engagements' | 'playbook' | 'noteKinds' | 'now' | 'newId'>,
  request: { person: PersonKey; noteId: string; today: Day; author: string },
): Promise<OpenedDraft | Unknown> {
  const opened = await openNote(app, request);
  if (opened.kind === 'unknown' || !opened.laidOut) return { kind: 'unknown' };
  const { engagement, note, versions, laidOut } = opened;
  const { kindId, layoutId, language, finality, answers, number } = note;
  const last = versions.map(({ writtenAt }) => writtenAt).reduce((one, other) => (one > other ? one : other));
  const { today, author } = request;
  const { kind } = laidOut;
  const source = await draftSource(app, {
    engagement,
    kind,
    corrects: number,
    today,
    author,
    service: serviceOf(kind, answers),
  });
  const drafts = await app.engagements.draftsOf(engagement.id, kindId);
  const left = drafts.find(({ corrects, savedAt }) => corrects === number && savedAt && savedAt >= last);
  if (left) {
    const since = await sinceFilledIn(app, left, source);
    return { kind: 'opened', engagement, laidOut: layOut(kind, left.layoutId), draft: left, since };
  }

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
    ...(await filledInThen(app, source, note)),
  };
  await app.engagements.saveDraft(draft);
  const since = await sinceFilledIn(app, draft, source);
  return { kind: 'opened', engagement, laidOut, draft, since };
}
