import { instantOf } from '../../domain/values/dates';
import { keepableAnswers, overAnswers, sameAnswers } from '../../domain/draft/draft-answers';
import { prefillNote } from '../../domain/draft/prefill';
import { reshapeDraft } from '../../domain/draft/reshape-draft';
import { cleanNote } from '../../domain/draft/clean-note';
import { fieldsToShow, isInput, settleAnswers } from '../../domain/note/asked-fields';
import { Engagement } from '../../domain/walk/engagement';
import { asksToClose, finalityOf, keptCloseReason } from '../../domain/note/asked-first';
import { inPresentFields } from '../../domain/draft/former-fields';
import { Draft, Finality, Note, NoteAnswers } from '../../domain/note/note';
import { fieldTelling, LaidOut, layOut, serviceField, serviceOf } from '../../domain/note/laid-out';
import { NoteField, NoteKind } from '../../domain/note/note-kind';
import { hasProblems, Problems } from '../../domain/walk/problem';
import { Unknown } from '../walk/change-engagement';
import { Before, whatWasBefore } from './draft-before';
import { DraftForm } from './draft-form';
import { asksAboutClosing, asksAboutPause, draftProblems } from './draft-problems';
import { asNotedWith } from './as-noted-with';
import { findLaidOut } from './find-note-kind';
import { openEngagement } from '../walk/open-engagement';
import { Using } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';

/**
 * The result of a sent form. `asks`: only one question is left, if the customer pauses (see
 * `contradictsTag`). `asks-to-close`: if the walk closes with open items (see `asksToClose`). `overtaken`:
 * the draft was changed elsewhere after the form was shown, and it is not saved until the form is sent
 * again. `whole` is false when a text was too long to be saved. `dropped` are the
 * fields whose answers were set aside, because they do not go with a choice.
 */
export type DraftOutcome =
  | (DraftAtHand & {
      readonly kind: 'saved' | 'refused' | 'asks' | 'asks-to-close' | 'overtaken';
      readonly problems: Problems;
      readonly whole: boolean;
      readonly dropped: readonly NoteField[];
    })
  | { readonly kind: 'written'; readonly noteId: string }
  | { readonly kind: 'untouched' | 'too-large' }
  | Unknown;

/** The longest text that is read from a field, in characters. */
const longestRead = 20_000;

/**
 * Saves the text typed into a note's form and returns the remaining problems. Texts over their limits are
 * saved too, up to the length that a card can show. For a longer text, the stored one stays. When the note
 * has been written since, the form opens a correction, unless it says the same as the note.
 */
export async function saveDraft(
  app: Using<'engagements' | 'playbook' | 'noteKinds' | 'now' | 'newId'>,
  form: DraftForm,
): Promise<DraftOutcome> {
  const found = await openEngagement(app, form.person, form.engagementId);
  const asked = findLaidOut(app, form);
  if (!found || !asked) return { kind: 'unknown' };
  if (Object.values(form.typed).some((text) => text.length > longestRead)) return { kind: 'too-large' };

  const { kind, layout } = asked;
  const before = await whatWasBefore(app, form, { engagement: found, kind });
  const service = serviceOf(kind, before.answers ?? {}) || (form.service ?? '');
  const engagement = await asNotedWith(app, found, { kind, service });
  const { today, author, language } = form;
  const source = { ...asked, engagement, playbook: app.playbook, today, author, service };
  const fill = settleAnswers(kind, prefillNote({ ...source, language }));
  const filledIn = fill.answers;
  const answers = answersFrom(app, { form, asked, before: before.answers ?? filledIn, service });
  const fresh = before.draft === undefined && before.note === undefined;
  if (form.leaving && fresh && sameAnswers(filledIn, answers)) return { kind: 'untouched' };

  // A form of one field does not ask if the note is final.
  const finality = (form.only && before.draft?.finality) || form.finality;
  const typed: Draft = {
    id: before.draftId,
    engagementId: engagement.id,
    kindId: kind.id,
    layoutId: layout.id,
    language,
    revision: before.draft?.revision ?? 0,
    finality: finalityFrom(kind, finality),
    answers,
    tagKept: before.draft?.tagKept ?? false,
    ...(finality === 'final' && { closeReason: closeReasonBefore(app, before, engagement) }),
    corrects: before.corrects,
    savedAt: instantOf(app.now()),
  };
  const reshaped = form.reshape ? reshapeDraft(typed, form.reshape, source) : typed;
  const settled = settleAnswers(kind, reshaped.answers, (before.draft ?? fill).setAside);
  const { dropped, setAside } = settled;
  const shaped = { ...reshaped, answers: settled.answers, setAside };
  const laidOut = layOut(kind, shaped.layoutId);
  if (before.note && isAsWritten(app, before.note, { draft: shaped, engagement, kind }))
    return { kind: 'written', noteId: before.note.id };
  const same = before.draft !== undefined && saysTheSame(before.draft, shaped);
  if (!same && before.draft && (form.revision ?? 0) < before.draft.revision) {
    const draft = { ...shaped, answers: overAnswers(before.draft.answers, shaped.answers) };
    return { kind: 'overtaken', engagement: found, laidOut, draft, problems: {}, whole: true, dropped: [] };
  }
  const draft: Draft = {
    ...shaped,
    revision: shaped.revision + (same ? 0 : 1),
    tagKept: shaped.tagKept && before.draft !== undefined && sameStatus(laidOut, before.draft, shaped),
  };
  return keep(app, { form: { ...form, finality }, before, draft, laidOut, engagement: found, dropped });
}

async function keep(
  app: Using<'engagements' | 'playbook'>,
  given: DraftAtHand & { form: DraftForm; before: Before; dropped: readonly NoteField[] },
): Promise<DraftOutcome> {
  const { form, before, draft, laidOut, engagement, dropped } = given;
  const problems = await draftProblems(app, {
    engagement,
    laidOut,
    draft: { ...draft, finality: form.finality },
    today: form.today,
  });
  const answers = keepableAnswers(draft.answers, before.answers ?? {});
  await app.engagements.saveDraft({ ...draft, answers });
  const question = asksAboutPause(given) ? 'asks' : asksAboutClosing(app, given) ? 'asks-to-close' : 'saved';
  const kind = hasProblems(problems) ? 'refused' : question;
  const whole = sameAnswers(answers, draft.answers);
  return { kind, engagement, laidOut, draft, problems, whole, dropped };
}

/**
 * Returns the earlier answers, with the answers of the fields that the form asked. Clients leave out an empty
 * input, so a field that was shown and is missing is empty. One that was not shown keeps its answer.
 */
function answersFrom(
  app: Using<'playbook'>,
  given: { form: DraftForm; asked: LaidOut; before: NoteAnswers; service: string },
): NoteAnswers {
  const { form, asked, before, service } = given;
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
    ...(named && { [named.id]: service }),
  };
  return cleanNote(kind, answers, { workloads: app.playbook.workloads, before });
}

function finalityFrom({ closesChecklist }: NoteKind, finality: string): Finality {
  if (!closesChecklist) return 'update';
  return finality === 'interim' ? 'interim' : 'final';
}

/** Returns true when the status is the one that the partner was asked about. */
function sameStatus(laidOut: LaidOut, one: Draft, other: Draft): boolean {
  const status = fieldTelling(laidOut, 'status');
  return status !== undefined && one.answers[status.id] === other.answers[status.id];
}

/** Returns the reason to close that the draft has, or that the corrected note gives for the same open items. */
function closeReasonBefore(
  { playbook }: Using<'playbook'>,
  { draft, note }: Before,
  engagement: Engagement,
): string | undefined {
  return draft ? draft.closeReason : note && keptCloseReason(note, engagement, playbook);
}

/** Returns true when a form says what the note written from it says. */
function isAsWritten(
  { playbook }: Using<'playbook'>,
  note: Note,
  form: { readonly draft: Draft; readonly engagement: Engagement; readonly kind: NoteKind },
): boolean {
  const { draft } = form;
  const ending = { ...form, playbook };
  // The form of a walk with nothing open does not ask, but its note is final.
  const asIs = draft.finality === note.finality || asksToClose(ending);
  return saysTheSame(note, { ...draft, finality: asIs ? draft.finality : finalityOf(ending) });
}

/** Returns true when both say the same. A form sent twice is one revision, so its preview stays valid. */
function saysTheSame(kept: Draft | Note, form: Draft): boolean {
  return (
    kept.finality === form.finality &&
    kept.layoutId === form.layoutId &&
    kept.language === form.language &&
    sameAnswers(kept.answers, form.answers)
  );
}
