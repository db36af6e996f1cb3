import { Day } from '../../domain/values/dates';
import { fillIn, FillSource } from '../../domain/living/fill-in';
import { reframeDraft } from '../../domain/living/reshape-draft';
import { Engagement } from '../../domain/walk/engagement';
import { Language } from '../../domain/values/language';
import { Draft } from '../../domain/note/note';
import { settleAnswers } from '../../domain/note/asked-fields';
import { layOut, serviceField, serviceOf } from '../../domain/note/laid-out';
import { NoteKind } from '../../domain/note/note-kind';
import { PersonKey } from '../../domain/values/person';
import { Unknown } from '../walk/change-engagement';
import { draftSource } from '../drafts/draft-source';
import { findNoteKind } from './find-note-kind';
import { followStored } from '../drafts/follow-stored';
import { leftDraft } from './left-draft';
import { servicesOf } from './services-of';
import { openEngagement } from '../walk/open-engagement';
import { sinceFilledIn } from '../drafts/since-filled-in';
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
 * Returns the note's form: the last unfinished draft, in which untouched text follows the checklist, or one
 * filled in from the checklist and the last note of the kind. A form that is only filled in is not stored
 * before its first save. The draft of a kind that is about one service names none when it is not known which.
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
  const corrects = left?.corrects ?? 0;
  const source = await draftSource(app, { engagement: found, kind, corrects, today, author, service });
  if (!left) return opened(app, newDraft(app, request, source), source);
  const followed = await followStored(app, left, source);
  const to = { layoutId: layoutId || followed.layoutId, language: noteLanguage ?? followed.language };
  return opened(app, reframeDraft(followed, to, source), source);
}

async function opened(app: Using<'engagements'>, draft: Draft, source: FillSource): Promise<OpenedDraft> {
  const laidOut = layOut(source.kind, draft.layoutId);
  const since = await sinceFilledIn(app, draft, source);
  return { kind: 'opened', engagement: source.engagement, laidOut, draft, since };
}

function newDraft(app: Using<'newId'>, request: DraftRequest, source: FillSource): Draft {
  const { engagement, kind } = source;
  const layoutId = layOut(kind, request.layoutId ?? '').layout.id;
  const language = request.noteLanguage ?? request.language;
  const filledIn = fillIn({ layoutId, language }, source);
  const { answers, setAside } = settleAnswers(kind, filledIn);
  return {
    id: app.newId(),
    engagementId: engagement.id,
    kindId: kind.id,
    layoutId,
    language,
    revision: 0,
    // While items are open. Without any, the note is final (see `finalityOf`).
    finality: kind.closesChecklist ? 'interim' : 'update',
    answers,
    setAside,
    tagKept: false,
    corrects: 0,
    savedAt: undefined,
    filledIn,
    filling: { version: engagement.version },
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
  { kindId, draftId, service }: DraftRequest,
  { engagement, kind }: { engagement: Engagement; kind: NoteKind },
): Promise<Draft | WrittenDraft | undefined> {
  if (draftId) {
    const named = await app.engagements.loadDraft(draftId);
    if (named?.engagementId === engagement.id && named.kindId === kindId) return named;
    const note = await app.engagements.loadNote(draftId);
    if (note?.engagementId === engagement.id) return { kind: 'written', noteId: note.id };
  }
  return leftDraft(app, engagement, { kind, service });
}
