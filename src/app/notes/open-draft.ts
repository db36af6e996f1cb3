import { Day } from '../../domain/values/dates';
import { prefillNote } from '../../domain/draft/prefill';
import { reshapeDraft } from '../../domain/draft/reshape-draft';
import { Engagement } from '../../domain/walk/engagement';
import { Language } from '../../domain/values/language';
import { Draft } from '../../domain/note/note';
import { settleAnswers } from '../../domain/note/asked-fields';
import { LaidOut, layOut, serviceField, serviceOf } from '../../domain/note/laid-out';
import { NoteKind } from '../../domain/note/note-kind';
import { PersonKey } from '../../domain/values/person';
import { Unknown } from '../walk/change-engagement';
import { asNotedWith } from './as-noted-with';
import { findNoteKind } from './find-note-kind';
import { leftDraft } from './left-draft';
import { servicesOf } from './services-of';
import { openEngagement } from '../walk/open-engagement';
import { Using } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';

/**
 * A request for the draft of a note. `language` is the person's language, `author` the name to propose as
 * owner.
 */
export interface DraftRequest {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly kindId: string;
  readonly language: Language;
  readonly today: Day;
  readonly author: string;
  /**
   * The layout and the language of the note. When missing, the draft's own or the default ones are used.
   */
  readonly layoutId?: string;
  readonly noteLanguage?: Language | undefined;
  /** Set to ignore the typed text and to fill this draft in from the checklist. */
  readonly afresh?:
    | { readonly draftId: string; readonly corrects: number; readonly revision?: number | undefined }
    | undefined;
  /**
   * The workload code of the service that the note is about, for a kind that is about one. When missing, the
   * first service that needs a note.
   */
  readonly service?: string | undefined;
  /** The id of one draft to open instead of the latest. */
  readonly draftId?: string | undefined;
}

export interface OpenedDraft extends DraftAtHand {
  readonly kind: 'opened';
}

/** The requested draft has become a note. */
export interface WrittenDraft {
  readonly kind: 'written';
  readonly noteId: string;
}

/**
 * Returns the note's form: the last unfinished draft, or one filled in from the checklist. A form that is
 * only filled in is not stored before its first save. The draft of a kind that is about one service names
 * none when it is not known which.
 */
export async function openDraft(
  app: Using<'engagements' | 'playbook' | 'noteKinds' | 'newId'>,
  request: DraftRequest,
): Promise<OpenedDraft | WrittenDraft | Unknown> {
  const { person, engagementId, kindId, today, author, layoutId, noteLanguage } = request;
  const found = await openEngagement(app, person, engagementId);
  const kind = findNoteKind(app, kindId);
  if (!found || !kind) return { kind: 'unknown' };
  const services = request.service === undefined ? await servicesOf(app, found, kind) : [];
  const wanted = request.service ?? services.find(({ open }) => open)?.code;
  const shown = await draftToShow(app, { ...request, service: wanted }, { engagement: found, kind });
  if (shown && 'noteId' in shown) return shown;
  const left = shown && withService(kind, shown, wanted);
  const service = left ? serviceOf(kind, left.answers) : wanted;
  const engagement = await asNotedWith(app, found, { kind, service: service ?? '' });
  if (!left) {
    const laidOut = layOut(kind, layoutId ?? '');
    const draft = newDraft(app, { request: { ...request, service }, engagement, laidOut });
    return { kind: 'opened', engagement, laidOut, draft };
  }
  const source = {
    ...layOut(kind, left.layoutId),
    engagement,
    playbook: app.playbook,
    today,
    author,
    service,
  };
  const inLayout = layoutId ? reshapeDraft(left, { kind: 'layout', layoutId }, source) : left;
  const draft = noteLanguage
    ? reshapeDraft(inLayout, { kind: 'language', language: noteLanguage }, source)
    : inLayout;
  return { kind: 'opened', engagement, laidOut: layOut(kind, draft.layoutId), draft };
}

function newDraft(
  app: Using<'playbook' | 'newId'>,
  given: { request: DraftRequest; engagement: Engagement; laidOut: LaidOut },
): Draft {
  const { request, engagement, laidOut } = given;
  const { kind, layout } = laidOut;
  const language = request.noteLanguage ?? request.language;
  const filledIn = prefillNote({ ...request, ...laidOut, engagement, playbook: app.playbook, language });
  const { answers, setAside } = settleAnswers(kind, filledIn);
  return {
    id: request.afresh?.draftId ?? app.newId(),
    engagementId: engagement.id,
    kindId: kind.id,
    layoutId: layout.id,
    language,
    revision: request.afresh?.revision ?? 0,
    // While items are open. Without any, the note is final (see `finalityOf`).
    finality: kind.closesChecklist ? 'interim' : 'update',
    answers,
    setAside,
    tagKept: false,
    corrects: request.afresh?.corrects ?? 0,
    savedAt: undefined,
  };
}

/** Returns the draft about this service when it names none, as one of an earlier release. */
function withService(kind: NoteKind, draft: Draft, service: string | undefined): Draft {
  const field = serviceField(kind);
  if (!field || !service || draft.corrects > 0 || serviceOf(kind, draft.answers) !== '') return draft;
  return { ...draft, answers: { ...draft.answers, [field.id]: service } };
}

/**
 * Returns the draft to show, or the id of the note that was written from it. Returns undefined for a new
 * draft.
 */
async function draftToShow(
  app: Using<'engagements'>,
  { kindId, draftId, afresh, service }: DraftRequest,
  { engagement, kind }: { engagement: Engagement; kind: NoteKind },
): Promise<Draft | WrittenDraft | undefined> {
  if (afresh) return undefined;
  if (draftId) {
    const named = await app.engagements.loadDraft(draftId);
    if (named?.engagementId === engagement.id && named.kindId === kindId) return named;
    const note = await app.engagements.loadNote(draftId);
    if (note?.engagementId === engagement.id) return { kind: 'written', noteId: note.id };
  }
  return leftDraft(app, engagement, { kind, service });
}
