import { Draft, Filling, NoteAnswers } from '../note/note';
import { layOut } from '../note/laid-out';
import { isAsked } from '../note/asked-fields';
import { sameAnswers } from '../draft/draft-answers';
import { fillIn, FillSource } from './fill-in';
import { addChecklist, FilledAnswers, fillFromChecklist, followChecklist } from './follow-checklist';
import { leaveChecklist, openChanges, OpenChange, ownTexts, ThreeTexts } from './follow-checklist';

/** The ways to fill in a draft: typed text stays, is replaced, or the draft begins to cover all items. */
export const fillWays = ['typed-stays', 'replace', 'all-items'] as const;

export type FillWay = (typeof fillWays)[number];

/** The number of replaced fill-ins that a draft remembers. */
const mostEarlier = 5;

/**
 * Returns the draft with what nobody touched as the checklist says now. A correction keeps what was true when
 * its note was written.
 */
export function followDraft(draft: Draft, source: FillSource): Draft {
  if (draft.corrects > 0) return draft;
  const texts = textsOf(draft, source);
  const followed = followChecklist(texts);
  const { version } = source.engagement;
  const news = openChanges(texts).length > 0;
  const moved = !sameAnswers(followed.answers, draft.answers);
  const filling: Filling = {
    ...draft.filling,
    version: news ? (draft.filling?.version ?? version) : version,
    ...(moved && {
      earlier: earlierOf(draft, followed),
      typedRevision: draft.filling?.typedRevision ?? draft.revision,
    }),
  };
  return withMovedUndo(draft, { ...draft, ...followed, filling });
}

/**
 * Returns the changed draft with an undo that still recognizes what its fill-in left: text that a later look
 * or press changed, without a word of the partner, is taken back as well. So are the `also` fields, which that
 * press changed.
 */
export function withMovedUndo(before: Draft, changed: Draft, also: readonly string[] = []): Draft {
  const { filling } = changed;
  const undo = filling?.undo;
  if (!undo || undo.undone) return changed;
  const joined = Object.fromEntries(also.map((id) => [id, before.answers[id] ?? '']));
  const after = Object.entries({ ...joined, ...undo.after }).map(([id, text]) => {
    return [id, (before.answers[id] ?? '') === text ? (changed.answers[id] ?? '') : text] as const;
  });
  const moved = { ...undo, before: { ...joined, ...undo.before }, after: Object.fromEntries(after) };
  return { ...changed, filling: { ...filling, undo: moved } };
}

/**
 * Returns the changes of the checklist that a draft does not tell because its text was typed. A correction
 * follows nothing, so each change that can be added counts, and no other.
 */
export function changesFor(draft: Draft, source: FillSource): readonly OpenChange[] {
  return openChanges(textsOf(draft, source)).filter(({ addable }) => addable || draft.corrects === 0);
}

/** Returns the number of fields with own text where the checklist would fill in another one. */
export function ownTextsOf(draft: Draft, source: FillSource): number {
  return ownTexts(textsOf(draft, source)).length;
}

/** Returns the draft with the checklist's changes merged into what was typed. It can be undone. */
export function addChanges(draft: Draft, source: FillSource): Draft {
  const added = addChecklist(textsOf(draft, source));
  return withUndo(draft, { ...added, version: source.engagement.version });
}

/** Returns the draft with the checklist's changes counted as seen. */
export function leaveChanges(draft: Draft, source: FillSource): Draft {
  const { filledIn } = leaveChecklist(textsOf(draft, source));
  return { ...draft, filledIn, filling: { ...draft.filling, version: source.engagement.version } };
}

/** Returns the draft filled in from the checklist. It can be undone. */
export function fillDraft(draft: Draft, source: FillSource, way: FillWay): Draft {
  const allItems = way === 'all-items' || draft.filling?.allItems === true;
  const { version } = source.engagement;
  const covering = { ...draft, filling: { ...draft.filling, version, allItems } };
  const texts = { ...textsOf(draft, source), now: fillIn(covering, source) };
  const filled = fillFromChecklist(texts, { replaced: way === 'replace' });
  return withUndo(draft, { ...filled, version, allItems });
}

/**
 * Returns the draft as it was before the last fill-in. A field that was typed in since keeps its text. Without
 * a fill-in, or when it was undone already, the draft stays.
 */
export function undoFill(draft: Draft): Draft {
  const undo = draft.filling?.undo;
  if (!undo || undo.undone) return draft;
  const restored = Object.entries(undo.before).filter(
    ([fieldId]) => (draft.answers[fieldId] ?? '') === (undo.after[fieldId] ?? ''),
  );
  // What nobody touched may follow the checklist since; it keeps doing so.
  const followed = Object.entries(draft.filledIn ?? {}).filter(
    ([id, text]) => !(id in undo.before) && (draft.answers[id] ?? '') === text,
  );
  return {
    ...draft,
    answers: { ...draft.answers, ...Object.fromEntries(restored) },
    filledIn: { ...undo.filledIn, ...Object.fromEntries(followed) },
    filling: {
      ...draft.filling,
      version: undo.version,
      allItems: undo.allItems,
      undo: { ...undo, undone: true },
    },
  };
}

/**
 * Returns true when a form says what the draft said before its last fill-in, or before that was undone. Such a
 * form comes from a second press of the same button.
 */
export function isBeforeLastFill({ answers, filling }: Draft, form: NoteAnswers): boolean {
  const undo = filling?.undo;
  return undo !== undefined && sameAnswers({ ...answers, ...(undo.undone ? undo.after : undo.before) }, form);
}

/**
 * Returns the typed answers of a form with the present text in each field that still shows one of the draft's
 * earlier fill-ins. Nobody typed those.
 */
export function withoutEarlierFill(draft: Draft, typed: NoteAnswers): NoteAnswers {
  const stale = Object.entries(typed).filter(([fieldId, answer]) =>
    draft.filling?.earlier?.some((filledIn) => filledIn[fieldId] === answer),
  );
  return { ...typed, ...Object.fromEntries(stale.map(([id]) => [id, draft.answers[id] ?? ''])) };
}

/** Returns the three texts of the fields that a draft asks. What is not asked is neither filled in nor told. */
function textsOf(draft: Draft, source: FillSource): ThreeTexts {
  const now = fillIn(draft, source);
  const fields = layOut(source.kind, draft.layoutId).fields.filter((field) => isAsked(field, draft.answers));
  return { fields, now, answers: draft.answers, filledIn: draft.filledIn ?? now, keeps: draft.corrects > 0 };
}

function earlierOf({ answers, filling }: Draft, followed: FilledAnswers): readonly NoteAnswers[] {
  const replaced = Object.entries(answers).filter(([id, answer]) => answer !== (followed.answers[id] ?? ''));
  return [Object.fromEntries(replaced), ...(filling?.earlier ?? [])].slice(0, mostEarlier);
}

function withUndo(
  draft: Draft,
  filled: FilledAnswers & { readonly version: number; readonly allItems?: boolean },
): Draft {
  const { answers, filledIn, version, allItems = draft.filling?.allItems === true } = filled;
  const changed = Object.keys(answers).filter((id) => answers[id] !== (draft.answers[id] ?? ''));
  const pick = (from: NoteAnswers): NoteAnswers =>
    Object.fromEntries(changed.map((id) => [id, from[id] ?? '']));
  const undo = {
    before: pick(draft.answers),
    after: pick(answers),
    filledIn: draft.filledIn ?? {},
    version: draft.filling?.version ?? version,
    allItems: draft.filling?.allItems === true,
    undone: false,
  };
  const kept = changed.length > 0 ? { undo } : {};
  return { ...draft, answers, filledIn, filling: { ...draft.filling, version, allItems, ...kept } };
}
