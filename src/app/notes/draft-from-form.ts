import { cleanNote } from '../../domain/draft/clean-note';
import { fillIn, FillSource } from '../../domain/living/fill-in';
import { inPresentFields } from '../../domain/draft/former-fields';
import { withoutEarlierFill } from '../../domain/living/living-draft';
import { reframeDraft } from '../../domain/living/reshape-draft';
import { keptCloseReason } from '../../domain/note/asked-first';
import { fieldsToShow, isInput, settleAnswers } from '../../domain/note/asked-fields';
import { LaidOut, serviceField } from '../../domain/note/laid-out';
import { Draft, Finality, NoteAnswers } from '../../domain/note/note';
import { NoteKind } from '../../domain/note/note-kind';
import { instantOf } from '../../domain/values/dates';
import { Using } from '../ports';
import { Before } from './draft-before';
import { DraftForm } from './draft-form';
import { filledInThen, sourceAsOf } from '../drafts/draft-source';

/** A sent form, the layout that it had, and the state from which it continues. */
export interface SentForm {
  readonly form: DraftForm;
  readonly asked: LaidOut;
  readonly before: Before;
  readonly source: FillSource;
}

/** A draft as a form describes it, and the stored draft in the form's layout and language. */
export interface FormedDraft {
  readonly typed: Draft;
  readonly stored: Draft | undefined;
}

/** Returns the draft that a form describes, before anything of it follows the checklist. */
export async function draftFromForm(
  app: Using<'engagements' | 'playbook' | 'now'>,
  sent: SentForm,
): Promise<FormedDraft> {
  const { form, asked, before, source } = sent;
  const { kind, layout } = asked;
  const { language } = form;
  // A form of one field does not ask if the note is final.
  const finality = (form.only && before.draft?.finality) || form.finality;
  const stored = before.draft && reframeDraft(before.draft, { layoutId: layout.id, language }, source);
  const filled = stored ?? (await firstFilled(app, sent));
  const fill = settleAnswers(kind, filled.filledIn ?? {});
  const typed: Draft = {
    id: before.draftId,
    engagementId: source.engagement.id,
    kindId: kind.id,
    layoutId: layout.id,
    language,
    revision: before.draft?.revision ?? 0,
    finality: finalityFrom(kind, finality),
    answers: answersFrom(app, sent, stored?.answers ?? before.answers ?? fill.answers),
    tagKept: before.draft?.tagKept ?? false,
    ...(finality === 'final' && { closeReason: closeReasonBefore(app, sent) }),
    corrects: before.corrects,
    savedAt: instantOf(app.now()),
    filledIn: filled.filledIn,
    filling: filled.filling,
    setAside: (before.draft ?? fill).setAside,
  };
  return { typed: stored ? { ...typed, answers: presentText(typed.answers, stored, form) } : typed, stored };
}

/** Returns the reason to close that the draft has, or that the corrected note gives for the same open items. */
function closeReasonBefore(
  { playbook }: Using<'playbook'>,
  { before: { draft, note }, source }: SentForm,
): string | undefined {
  return draft ? draft.closeReason : note && keptCloseReason(note, source.engagement, playbook);
}

/** Returns what was filled into a form that was not stored: into a written note, or when it was shown. */
async function firstFilled(
  app: Using<'engagements'>,
  { form, asked, before, source }: SentForm,
): Promise<Pick<Draft, 'filledIn' | 'filling'>> {
  if (before.note) return filledInThen(app, source, before.note);
  const { version = source.engagement.version, language } = form;
  const shown = await sourceAsOf(app, source, version);
  return { filledIn: fillIn({ layoutId: asked.layout.id, language }, shown), filling: { version } };
}

/** Returns the answers without the filled-in text that only an older form still shows. */
function presentText(answers: NoteAnswers, stored: Draft, { revision = 0 }: DraftForm): NoteAnswers {
  return revision < stored.revision ? withoutEarlierFill(stored, answers) : answers;
}

/**
 * Returns the earlier answers, with the answers of the fields that the form asked. Clients leave out an empty
 * input, so a field that was shown and is missing is empty. One that was not shown keeps its answer.
 */
function answersFrom(
  { playbook: { workloads } }: Using<'playbook'>,
  { form, asked, source }: SentForm,
  before: NoteAnswers,
): NoteAnswers {
  const { kind } = asked;
  // A card of an earlier release may send fields that there are no more.
  const sent = inPresentFields(kind.id, form.typed);
  const shown = fieldsToShow(asked.fields, before).filter((field) => isInput(kind, field));
  const typed = asked.fields
    .filter(({ id }) => !form.only || id === form.only)
    .filter((field) => shown.includes(field) || sent[field.id] !== undefined)
    .map(({ id }): [string, string] => [id, sent[id] ?? '']);
  const named = serviceField(kind);
  const answers: NoteAnswers = {
    ...before,
    ...Object.fromEntries(typed),
    ...(named && { [named.id]: source.service ?? '' }),
  };
  return cleanNote(kind, answers, { workloads, before });
}

function finalityFrom({ closesChecklist }: NoteKind, finality: string): Finality {
  if (!closesChecklist) return 'update';
  return finality === 'interim' ? 'interim' : 'final';
}
