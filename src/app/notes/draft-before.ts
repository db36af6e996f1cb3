import { Engagement } from '../../domain/walk/engagement';
import { Draft, Note, NoteAnswers } from '../../domain/note/note';
import { DraftForm } from './draft-form';
import { leftDraft } from './left-draft';
import { Using } from '../ports';

/** What the form goes on from: a draft, a note that was written of it, or nothing; and which note it corrects. */
export interface Before {
  readonly draftId: string;
  readonly corrects: number;
  readonly answers?: NoteAnswers;
  readonly draft?: Draft;
  readonly note?: Note;
}

/** Finds what a form goes on from. */
export async function whatWasBefore(
  app: Using<'engagements' | 'newId'>,
  form: DraftForm,
  engagement: Engagement,
): Promise<Before> {
  const { draftId, kindId } = form;
  const note = await app.engagements.loadNote(draftId);
  if (note?.engagementId === engagement.id && note.kindId === kindId) {
    return { draftId: app.newId(), corrects: note.number, answers: note.answers, note };
  }
  const named = note ? undefined : await app.engagements.loadDraft(draftId);
  const own = named?.engagementId === engagement.id && named.kindId === kindId ? named : undefined;
  // A form that was opened beside one that has been saved since belongs to that one's draft.
  const corrects = own ? own.corrects : await correctedNumber(app, form);
  const draft = own ?? (corrects === 0 ? await leftDraft(app, engagement, kindId) : undefined);
  if (draft) return { draftId: draft.id, corrects: draft.corrects, answers: draft.answers, draft };
  return { draftId: note || named ? app.newId() : draftId, corrects };
}

/** The number of the note that a form says it corrects, if there is one of its kind; else 0. */
async function correctedNumber(
  app: Using<'engagements'>,
  { corrects, engagementId, kindId }: DraftForm,
): Promise<number> {
  if (corrects === 0) return 0;
  const notes = await app.engagements.notesOf(engagementId);
  return notes.some((note) => note.number === corrects && note.kindId === kindId) ? corrects : 0;
}
