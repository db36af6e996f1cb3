import { cleanNote } from '../domain/note/clean-note';
import { Engagement } from '../domain/engagement';
import { Language } from '../domain/language';
import { Draft, Finality, Note, NoteAnswers } from '../domain/note/note';
import { fieldsOf, layoutOf, NoteKind } from '../domain/note/note-kind';
import { PersonKey } from '../domain/person';
import { prefillNote } from '../domain/draft/prefill';
import { hasProblems, Problems } from '../domain/problem';
import { Reshape, reshapeDraft } from '../domain/draft/reshape-draft';
import { Unknown } from './change-engagement';
import { asksAboutPause, draftProblems } from './draft-problems';
import { findNoteKind } from './open-draft';
import { openEngagement } from './open-engagement';
import { openNote } from './open-note';
import { App } from './ports';

/**
 * A note's form as it comes in. `only` names the one field it asked, where it did not ask them all; `reshape`
 * is what the press changes beside what was typed.
 */
export interface DraftForm {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly draftId: string;
  readonly kindId: string;
  readonly layoutId: string;
  readonly language: Language;
  readonly corrects: number;
  /** The revision that the form showed; missing on the cards of an earlier release. */
  readonly revision?: number | undefined;
  readonly finality: string;
  readonly typed: NoteAnswers;
  readonly only?: string | undefined;
  readonly reshape?: Reshape | undefined;
  /** The partner only leaves: a form in which nothing was typed is not kept. */
  readonly leaving?: boolean | undefined;
  readonly today: string;
  readonly author: string;
}

/**
 * What a form became. `asks`: only the question whether the customer pauses is left (see `contradictsTag`).
 * `overtaken`: the draft was changed elsewhere since the form was shown; nothing is saved until it is sent again.
 */
export type DraftOutcome =
  | {
      readonly kind: 'saved' | 'refused' | 'asks' | 'overtaken';
      readonly engagement: Engagement;
      readonly noteKind: NoteKind;
      readonly draft: Draft;
      readonly problems: Problems;
    }
  | { readonly kind: 'written'; readonly noteId: string }
  | { readonly kind: 'untouched' }
  | Unknown;

/**
 * Keeps what was typed into a note's form and says what still stands in its way. Texts over their limits are
 * kept as well, as long as a card can show them; beyond that, what was kept before stays in their place. The form
 * of a note that has been written since opens a correction of it, unless it says the same.
 */
export async function saveDraft(app: App, form: DraftForm): Promise<DraftOutcome> {
  const engagement = await openEngagement(app, form.person, form.engagementId);
  const noteKind = findNoteKind(app, form.kindId);
  if (!engagement || !noteKind) return { kind: 'unknown' };

  const before = await whatWasBefore(app, form);
  const typed: Draft = {
    id: before.draftId,
    engagementId: engagement.id,
    kindId: noteKind.id,
    layoutId: layoutOf(noteKind, form.layoutId).id,
    language: form.language,
    revision: before.draft?.revision ?? 0,
    finality: finalityFrom(noteKind, form.finality),
    answers: answersFrom(app, { form, noteKind, before: before.answers }),
    tagKept: before.draft?.tagKept ?? false,
    corrects: before.note?.number ?? form.corrects,
    savedAt: app.now().toISOString(),
  };
  const { today, author } = form;
  const source = { kind: noteKind, engagement, playbook: app.playbook, today, author };
  const shaped = form.reshape ? reshapeDraft(typed, form.reshape, source) : typed;
  const layout = layoutOf(noteKind, typed.layoutId);
  const filledIn = prefillNote({ ...source, layout, language: typed.language });
  const fresh = before.draft === undefined && before.note === undefined;
  if (form.leaving && fresh && sameAnswers(filledIn, typed.answers)) return { kind: 'untouched' };
  if (before.note && saysTheSame(before.note, shaped)) return { kind: 'written', noteId: before.note.id };

  const same = before.draft !== undefined && saysTheSame(before.draft, shaped);
  if (!same && before.draft && (form.revision ?? before.draft.revision) < before.draft.revision) {
    return { kind: 'overtaken', engagement, noteKind, draft: shaped, problems: {} };
  }
  const asks = asksAboutPause(noteKind, { ...shaped, tagKept: false }, engagement);
  const draft = { ...shaped, revision: shaped.revision + (same ? 0 : 1), tagKept: asks && shaped.tagKept };
  const problems = await draftProblems(app, {
    engagement,
    noteKind,
    draft: { ...draft, finality: form.finality },
    today,
  });
  await app.engagements.saveDraft({
    ...draft,
    answers: fittingAnswers(draft.answers, problems, before.answers),
  });
  const kind = hasProblems(problems) ? 'refused' : asks && !draft.tagKept ? 'asks' : 'saved';
  return { kind, engagement, noteKind, draft, problems };
}

/** What the form goes on from: a draft, a note that was written of it, or nothing. */
interface Before {
  readonly draftId: string;
  readonly answers: NoteAnswers;
  readonly draft?: Draft;
  readonly note?: Note;
}

async function whatWasBefore(app: App, form: DraftForm): Promise<Before> {
  const { person, engagementId, draftId } = form;
  const found = await openNote(app, { person, noteId: draftId });
  if (found.kind === 'opened' && found.engagement.id === engagementId) {
    return { draftId: app.newId(), answers: found.note.answers, note: found.note };
  }
  const draft = await app.engagements.loadDraft(draftId);
  if (!draft) return { draftId, answers: {} };
  const own = draft.engagementId === engagementId && draft.kindId === form.kindId;
  return own ? { draftId, answers: draft.answers, draft } : { draftId: app.newId(), answers: {} };
}

/** The answers that were there, with those of the fields that the form asked. */
function answersFrom(
  app: App,
  { form, noteKind, before }: { form: DraftForm; noteKind: NoteKind; before: NoteAnswers },
): NoteAnswers {
  const asked = fieldsOf(noteKind, layoutOf(noteKind, form.layoutId)).filter(
    ({ id }) => !form.only || id === form.only,
  );
  const typed = Object.fromEntries(asked.map(({ id }) => [id, form.typed[id] ?? '']));
  return cleanNote(noteKind, { ...before, ...typed }, { workloads: app.playbook.workloads, before });
}

function finalityFrom({ closesChecklist }: NoteKind, finality: string): Finality {
  if (!closesChecklist) return 'update';
  return finality === 'interim' ? 'interim' : 'final';
}

/** The bytes of answers that a form's card can show beside everything else. */
const showableAnswers = 12_000;

/** The answers; where a card could not show them all, what was kept before in place of each over its limit. */
function fittingAnswers(answers: NoteAnswers, problems: Problems, before: NoteAnswers): NoteAnswers {
  if (new TextEncoder().encode(JSON.stringify(answers)).length <= showableAnswers) return answers;
  const fitting: Record<string, string> = { ...answers };
  for (const [field, problem] of Object.entries(problems)) {
    if (problem?.code === 'too-long') fitting[field] = before[field] ?? '';
  }
  return fitting;
}

/** A form sent twice is one revision: its preview stays what was read. */
function saysTheSame(kept: Draft | Note, form: Draft): boolean {
  return (
    kept.finality === form.finality &&
    kept.layoutId === form.layoutId &&
    kept.language === form.language &&
    sameAnswers(kept.answers, form.answers)
  );
}

function sameAnswers(one: NoteAnswers, other: NoteAnswers): boolean {
  return Object.keys({ ...one, ...other }).every((field) => (one[field] ?? '') === (other[field] ?? ''));
}
