import { Engagement } from '../domain/engagement';
import { Language } from '../domain/language';
import { Draft } from '../domain/note';
import { NoteKind } from '../domain/note-kind';
import { PersonKey } from '../domain/person';
import { prefillNote } from '../domain/prefill';
import { missingItems } from '../domain/progress';
import { Unknown } from './change-engagement';
import { openEngagement } from './open-engagement';
import { App } from './ports';

/** Who wants to write which note of which engagement; `author` is the name to propose as owner. */
export interface DraftRequest {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly kindId: string;
  readonly language: Language;
  readonly today: string;
  readonly author: string;
  /** Leave what was typed aside and fill this draft from the checklist. */
  readonly afresh?: { readonly draftId: string; readonly corrects: number } | undefined;
  /** One certain draft instead of the latest. */
  readonly draftId?: string | undefined;
}

export interface OpenedDraft {
  readonly kind: 'opened';
  readonly engagement: Engagement;
  readonly noteKind: NoteKind;
  readonly draft: Draft;
}

/** The note kind with this id, or nothing. */
export function findNoteKind(app: App, kindId: string): NoteKind | undefined {
  return app.noteKinds.find((kind) => kind.id === kindId);
}

/**
 * The note's form: as it was left, or filled in from the checklist when nothing was left. A form that is only
 * filled in is not kept; its first save keeps it.
 */
export async function openDraft(app: App, request: DraftRequest): Promise<OpenedDraft | Unknown> {
  const { person, engagementId, kindId } = request;
  const engagement = await openEngagement(app, person, engagementId);
  const noteKind = findNoteKind(app, kindId);
  if (!engagement || !noteKind) return { kind: 'unknown' };
  const left = await leftDraft(app, request, engagement);
  const missing = missingItems(engagement, app.playbook).length > 0;
  const draft = left ?? {
    id: request.afresh?.draftId ?? app.newId(),
    engagementId,
    kindId,
    revision: 0,
    finality: missing ? ('interim' as const) : ('final' as const),
    answers: prefillNote({ ...request, kind: noteKind, engagement, playbook: app.playbook }),
    corrects: request.afresh?.corrects ?? 0,
    savedAt: '',
  };
  return { kind: 'opened', engagement, noteKind, draft };
}

/** What was typed before, if it is to be shown. */
async function leftDraft(
  app: App,
  request: DraftRequest,
  { notedAt }: Engagement,
): Promise<Draft | undefined> {
  const { engagementId, kindId, draftId, afresh } = request;
  if (afresh) return undefined;
  const named = draftId ? await app.engagements.loadDraft(draftId) : undefined;
  if (named?.engagementId === engagementId) return named;
  // A correction is opened from its note, and what was left before the last note is told by that note.
  const drafts = await app.engagements.draftsOf(engagementId, kindId);
  return drafts.find(({ corrects, savedAt }) => corrects === 0 && savedAt > notedAt);
}
