import { keepableAnswers, overAnswers, sameAnswers } from '../../domain/draft/draft-answers';
import { FillSource } from '../../domain/living/fill-in';
import { followDraft, isBeforeLastFill } from '../../domain/living/living-draft';
import { reshapeDraft } from '../../domain/living/reshape-draft';
import { settleAnswers } from '../../domain/note/asked-fields';
import { asksToClose, finalityOf } from '../../domain/note/asked-first';
import { Draft, Note } from '../../domain/note/note';
import { NoteField, NoteKind } from '../../domain/note/note-kind';
import { Engagement } from '../../domain/walk/engagement';
import { fieldTelling, LaidOut, layOut, serviceOf } from '../../domain/note/laid-out';
import { hasProblems, Problems } from '../../domain/walk/problem';
import { Unknown } from '../walk/change-engagement';
import { Before, whatWasBefore } from './draft-before';
import { DraftForm } from './draft-form';
import { draftFromForm, FormedDraft } from './draft-from-form';
import { asksAboutClosing, asksAboutPause, draftProblems } from './draft-problems';
import { draftSource } from '../drafts/draft-source';
import { findLaidOut } from './find-note-kind';
import { openEngagement } from '../walk/open-engagement';
import { sinceFilledIn } from '../drafts/since-filled-in';
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

  const { kind } = asked;
  const { today, author } = form;
  const before = await whatWasBefore(app, form, { engagement: found, kind });
  const { corrects } = before;
  const service = serviceOf(kind, before.answers ?? {}) || (form.service ?? '');
  const source = await draftSource(app, { engagement: found, kind, corrects, today, author, service });
  const formed = await draftFromForm(app, { form, asked, before, source });
  const { typed } = formed;
  const fresh = before.draft === undefined && before.note === undefined;
  if (form.leaving && fresh && sameAnswers(settleAnswers(kind, typed.filledIn ?? {}).answers, typed.answers))
    return { kind: 'untouched' };

  const followed = followDraft(typed, source);
  const reshaped = form.reshape ? reshapeDraft(followed, form.reshape, source) : followed;
  const { answers, setAside, dropped } = settleAnswers(kind, reshaped.answers, typed.setAside);
  const shaped = { ...reshaped, answers, setAside };
  if (before.note && isAsWritten(app, before.note, { draft: shaped, engagement: found, kind }))
    return { kind: 'written', noteId: before.note.id };
  const { draft, overtaken } = revised({ form, before, formed, shaped, source });
  const laidOut = layOut(kind, draft.layoutId);
  const since = await sinceFilledIn(app, draft, source);
  const atHand = { engagement: found, laidOut, draft, since };
  if (overtaken) return { kind: 'overtaken', ...atHand, problems: {}, whole: true, dropped: [] };
  return keep(app, { ...atHand, form, before, dropped });
}

/**
 * Returns the draft to save, with its next revision if it says something else than the stored one. Returns the
 * typed one with `overtaken` when somebody typed into the draft after the form was shown. A form that only
 * shows what the checklist said before is not overtaken. A second press of a button that fills in finds what
 * the first one made.
 */
function revised(given: {
  readonly form: DraftForm;
  readonly before: Before;
  readonly formed: FormedDraft;
  readonly shaped: Draft;
  readonly source: FillSource;
}): { readonly draft: Draft; readonly overtaken: boolean } {
  const { form, before, shaped, source } = given;
  const { typed, stored } = given.formed;
  const kept = before.draft;
  if (!kept || !stored)
    return { draft: withRevision(shaped, shaped.revision + 1, { typed: true }), overtaken: false };
  const followed = followDraft(stored, source);
  const older = (form.revision ?? 0) < (kept.filling?.typedRevision ?? kept.revision);
  const pressedAgain = older && form.reshape !== undefined && isBeforeLastFill(stored, typed.answers);
  if (pressedAgain) return { draft: kept, overtaken: false };
  const typedAnew = !saysTheSame(followed, shaped);
  if (older && typedAnew) {
    const draft = { ...shaped, answers: overAnswers(kept.answers, shaped.answers) };
    return { draft, overtaken: true };
  }
  const revision = kept.revision + (saysTheSame(kept, shaped) ? 0 : 1);
  const laidOut = layOut(source.kind, shaped.layoutId);
  const tagKept = shaped.tagKept && sameStatus(laidOut, kept, shaped);
  return { draft: { ...withRevision(shaped, revision, { typed: typedAnew }), tagKept }, overtaken: false };
}

function withRevision(draft: Draft, revision: number, { typed }: { typed: boolean }): Draft {
  const { filling } = draft;
  if (!filling) return { ...draft, revision };
  return { ...draft, revision, filling: { ...filling, ...(typed && { typedRevision: revision }) } };
}

async function keep(
  app: Using<'engagements' | 'playbook'>,
  given: DraftAtHand & { form: DraftForm; before: Before; dropped: readonly NoteField[] },
): Promise<DraftOutcome> {
  const { form, before, draft, laidOut, engagement, since, dropped } = given;
  const finality = (form.only && before.draft?.finality) || form.finality;
  const problems = await draftProblems(app, {
    engagement,
    laidOut,
    draft: { ...draft, finality },
    today: form.today,
  });
  const answers = keepableAnswers(draft.answers, before.answers ?? {});
  await app.engagements.saveDraft({ ...draft, answers });
  const question = asksAboutPause(given) ? 'asks' : asksAboutClosing(app, given) ? 'asks-to-close' : 'saved';
  const kind = hasProblems(problems) ? 'refused' : question;
  const whole = sameAnswers(answers, draft.answers);
  return { kind, engagement, laidOut, draft, since, problems, whole, dropped };
}

/** Returns true when the status is the one that the partner was asked about. */
function sameStatus(laidOut: LaidOut, one: Draft, other: Draft): boolean {
  const status = fieldTelling(laidOut, 'status');
  return status !== undefined && one.answers[status.id] === other.answers[status.id];
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
