import { Day } from '../../domain/values/dates';
import { prefillNote } from '../../domain/draft/prefill';
import { reshapeDraft } from '../../domain/draft/reshape-draft';
import { Engagement } from '../../domain/walk/engagement';
import { Language } from '../../domain/values/language';
import { Draft, Finality } from '../../domain/note/note';
import { LaidOut, layOut } from '../../domain/note/laid-out';
import { NoteKind } from '../../domain/note/note-kind';
import { PersonKey } from '../../domain/values/person';
import { missingItems } from '../../domain/walk/progress';
import { Unknown } from '../walk/change-engagement';
import { asNotedWith } from './as-noted-with';
import { findNoteKind } from './find-note-kind';
import { leftDraft } from './left-draft';
import { openEngagement } from '../walk/open-engagement';
import { Using } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';

/**
 * Who wants to write which note of which engagement; `language` is that of the person, `author` the name to
 * propose as owner.
 */
export interface DraftRequest {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly kindId: string;
  readonly language: Language;
  readonly today: Day;
  readonly author: string;
  /** The layout and the language of the note, when they are to be certain ones. */
  readonly layoutId?: string;
  readonly noteLanguage?: Language | undefined;
  /** Leave what was typed aside and fill this draft from the checklist. */
  readonly afresh?:
    | { readonly draftId: string; readonly corrects: number; readonly revision?: number | undefined }
    | undefined;
  /** One certain draft instead of the latest. */
  readonly draftId?: string | undefined;
}

export interface OpenedDraft extends DraftAtHand {
  readonly kind: 'opened';
}

/** The draft that was asked for is a note by now. */
export interface WrittenDraft {
  readonly kind: 'written';
  readonly noteId: string;
}

/**
 * The note's form: as it was left, or filled in from the checklist when nothing was left. A form that is only
 * filled in is not kept; its first save keeps it.
 */
export async function openDraft(
  app: Using<'engagements' | 'playbook' | 'noteKinds' | 'newId'>,
  request: DraftRequest,
): Promise<OpenedDraft | WrittenDraft | Unknown> {
  const { person, engagementId, kindId, today, author, layoutId, noteLanguage } = request;
  const found = await openEngagement(app, person, engagementId);
  const kind = findNoteKind(app, kindId);
  if (!found || !kind) return { kind: 'unknown' };
  const engagement = await asNotedWith(app, found, kindId);
  const left = await draftToShow(app, request, engagement);
  if (left && 'noteId' in left) return left;
  if (!left) {
    const laidOut = layOut(kind, layoutId ?? '');
    return { kind: 'opened', engagement, laidOut, draft: newDraft(app, { request, engagement, laidOut }) };
  }
  const source = { ...layOut(kind, left.layoutId), engagement, playbook: app.playbook, today, author };
  const inLayout = layoutId ? reshapeDraft(left, { kind: 'layout', layoutId }, source) : left;
  const draft = noteLanguage
    ? reshapeDraft(inLayout, { kind: 'language', language: noteLanguage }, source)
    : inLayout;
  return { kind: 'opened', engagement, laidOut: layOut(kind, draft.layoutId), draft };
}

/** Whether a note can close the checklist: what a form proposes. */
export function proposedFinality(app: Using<'playbook'>, engagement: Engagement, kind: NoteKind): Finality {
  if (!kind.closesChecklist) return 'update';
  return missingItems(engagement, app.playbook).length > 0 ? 'interim' : 'final';
}

function newDraft(
  app: Using<'playbook' | 'newId'>,
  given: { request: DraftRequest; engagement: Engagement; laidOut: LaidOut },
): Draft {
  const { request, engagement, laidOut } = given;
  const { kind, layout } = laidOut;
  const language = request.noteLanguage ?? request.language;
  return {
    id: request.afresh?.draftId ?? app.newId(),
    engagementId: engagement.id,
    kindId: kind.id,
    layoutId: layout.id,
    language,
    revision: request.afresh?.revision ?? 0,
    finality: proposedFinality(app, engagement, kind),
    answers: prefillNote({ ...request, ...laidOut, engagement, playbook: app.playbook, language }),
    tagKept: false,
    corrects: request.afresh?.corrects ?? 0,
    savedAt: undefined,
  };
}

/** What was typed before, if it is to be shown, or the note that came of it. */
async function draftToShow(
  app: Using<'engagements'>,
  { kindId, draftId, afresh }: DraftRequest,
  engagement: Engagement,
): Promise<Draft | WrittenDraft | undefined> {
  if (afresh) return undefined;
  if (draftId) {
    const named = await app.engagements.loadDraft(draftId);
    if (named?.engagementId === engagement.id && named.kindId === kindId) return named;
    const note = await app.engagements.loadNote(draftId);
    if (note?.engagementId === engagement.id) return { kind: 'written', noteId: note.id };
  }
  return leftDraft(app, engagement, kindId);
}
