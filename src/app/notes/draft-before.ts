import { Engagement } from '../../domain/walk/engagement';
import { inPresentFields } from '../../domain/draft/former-fields';
import { Draft, Note, NoteAnswers } from '../../domain/note/note';
import { NoteKind } from '../../domain/note/note-kind';
import { DraftForm } from './draft-form';
import { leftDraft } from './left-draft';
import { Using } from '../ports';

/**
 * The state from which the form continues: a draft, a note written from it, or neither. `corrects` is the
 * number of the note that it corrects.
 */
export interface Before {
  readonly draftId: string;
  readonly corrects: number;
  readonly answers?: NoteAnswers;
  readonly draft?: Draft;
  readonly note?: Note;
}

/** Finds the state from which a form continues. */
export async function whatWasBefore(
  app: Using<'engagements' | 'newId'>,
  form: DraftForm,
  { engagement, kind }: { engagement: Engagement; kind: NoteKind },
): Promise<Before> {
  const { draftId, kindId, service } = form;
  const note = await app.engagements.loadNote(draftId);
  if (note?.engagementId === engagement.id && note.kindId === kindId) {
    const answers = inPresentFields(kindId, note.answers);
    return { draftId: app.newId(), corrects: note.number, answers, note: { ...note, answers } };
  }
  const named = note ? undefined : await app.engagements.loadDraft(draftId);
  const own = named?.engagementId === engagement.id && named.kindId === kindId ? named : undefined;
  // When two new forms were open and one was saved, the other belongs to the saved draft.
  const corrects = own ? own.corrects : await correctedNumber(app, form);
  const draft = own ?? (corrects === 0 ? await leftDraft(app, engagement, { kind, service }) : undefined);
  if (draft) return { draftId: draft.id, corrects: draft.corrects, answers: draft.answers, draft };
  return { draftId: note || named ? app.newId() : draftId, corrects };
}

/** Returns the number of the note that a form corrects, or 0 when its kind has no such note. */
async function correctedNumber(
  app: Using<'engagements'>,
  { corrects, engagementId, kindId }: DraftForm,
): Promise<number> {
  if (corrects === 0) return 0;
  const notes = await app.engagements.notesOf(engagementId);
  return notes.some((note) => note.number === corrects && note.kindId === kindId) ? corrects : 0;
}
