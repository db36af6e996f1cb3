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
  /** Leave what was typed before aside and fill the form from the checklist. */
  readonly afresh?: boolean;
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
  const left = request.afresh ? undefined : await app.engagements.latestDraft(engagementId, kindId);
  const missing = missingItems(engagement, app.playbook).length > 0;
  const draft = left ?? {
    id: app.newId(),
    engagementId,
    kindId,
    revision: 0,
    finality: missing ? ('interim' as const) : ('final' as const),
    answers: prefillNote({ ...request, kind: noteKind, engagement, playbook: app.playbook }),
    corrects: 0,
  };
  return { kind: 'opened', engagement, noteKind, draft };
}
