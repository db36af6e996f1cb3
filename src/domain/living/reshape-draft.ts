import { Language } from '../values/language';
import { Draft, NoteAnswers } from '../note/note';
import { layOut } from '../note/laid-out';
import { Counted } from '../note/note-lengths';
import { noteTag } from '../walk/tag';
import { fillIn, FillSource } from './fill-in';
import { cutField } from '../draft/move-rest';
import { addChanges, fillDraft, FillWay, leaveChanges, undoFill, withMovedUndo } from './living-draft';

/** A change to a draft that one button press makes, besides the typed text. */
export type Reshape =
  | { readonly kind: 'cut'; readonly fieldId: string }
  | { readonly kind: 'layout'; readonly layoutId: string }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'clear'; readonly fieldId: string }
  | { readonly kind: 'choice'; readonly fieldId: string; readonly choiceId: string }
  | { readonly kind: 'fill'; readonly way: FillWay }
  | { readonly kind: 'add' | 'leave' | 'undo' };

/**
 * Returns the draft with a text cut for the slide or its end moved to another box, in another layout, in
 * another language, with a choice or service that was pressed, without an answer, or after a press about
 * filled-in text. Typed text stays. Fields that only the new layout has are filled in.
 */
export function reshapeDraft(draft: Draft, reshape: Reshape, source: FillSource): Draft {
  const { answers, layoutId } = draft;
  switch (reshape.kind) {
    case 'cut':
      return cutDraft(draft, reshape.fieldId, source);
    case 'layout':
      return reframeDraft(draft, { layoutId: reshape.layoutId, language: draft.language }, source);
    case 'language':
      return reframeDraft(draft, { layoutId, language: reshape.language }, source);
    case 'clear':
      return { ...draft, answers: { ...answers, [reshape.fieldId]: '' } };
    case 'choice':
      return { ...draft, answers: { ...answers, ...chooseIn(source, reshape) } };
    case 'fill':
      return fillDraft(draft, source, reshape.way);
    case 'add':
      return addChanges(draft, source);
    case 'leave':
      return leaveChanges(draft, source);
    case 'undo':
      return undoFill(draft);
  }
}

/**
 * Returns the draft in another layout or another language. What was filled in and not touched is filled in
 * again, also in the fields of other layouts that the draft has. Typed text stays as it was typed.
 */
export function reframeDraft(
  draft: Draft,
  to: Pick<Draft, 'layoutId' | 'language'>,
  source: FillSource,
): Draft {
  const { layout, fields } = layOut(source.kind, to.layoutId);
  const present = layOut(source.kind, draft.layoutId).layout.id;
  if (layout.id === present && to.language === draft.language) return draft;
  const was = fillInAll(draft, { ...draft, layoutId: present }, source);
  const next = fillInAll(draft, { ...to, layoutId: layout.id }, source);
  const shown = fields.map(({ id }) => id);
  const wanted = Object.keys(next).filter((id) => shown.includes(id) || draft.answers[id] !== undefined);
  const known = (id: string): string | undefined => draft.filledIn?.[id] ?? was[id];
  const untouched = wanted.filter((id) => {
    const typed = draft.answers[id];
    return typed === undefined || typed === (draft.corrects > 0 ? was[id] : known(id));
  });
  const seen = wanted.filter((id) => untouched.includes(id) || known(id) === was[id]);
  // In another language an undo would bring back filled-in text of the old one.
  const undo = to.language === draft.language ? draft.filling?.undo : undefined;
  return withMovedUndo(draft, {
    ...draft,
    language: to.language,
    layoutId: layout.id,
    answers: { ...draft.answers, ...only(untouched, next) },
    filledIn: { ...draft.filledIn, ...only(seen, next) },
    ...(draft.filling && { filling: { ...draft.filling, undo } }),
  });
}

/** Returns what every layout of the kind fills in. Where two fill in a field, the wanted layout counts. */
function fillInAll(
  draft: Draft,
  { layoutId, language }: Pick<Draft, 'layoutId' | 'language'>,
  source: FillSource,
): NoteAnswers {
  const others = source.kind.layouts.map(({ id }) => id).filter((id) => id !== layoutId);
  const filled = [...others, layoutId].map((id) => fillIn({ ...draft, layoutId: id, language }, source));
  return filled.reduce<NoteAnswers>((all, one) => ({ ...all, ...one }), {});
}

function only(ids: readonly string[], from: NoteAnswers): NoteAnswers {
  return Object.fromEntries(ids.map((id) => [id, from[id] ?? '']));
}

/** Returns the draft with a shorter text. Undoing the fill-in before takes the move back, too. */
function cutDraft(draft: Draft, fieldId: string, source: FillSource): Draft {
  const answers = cutField(countedIn(draft, source), fieldId);
  const moved = Object.keys(answers).filter((id) => answers[id] !== draft.answers[id]);
  return withMovedUndo(draft, { ...draft, answers }, moved);
}

function countedIn({ answers, language, layoutId }: Draft, source: FillSource): Counted {
  const { kind, engagement, playbook } = source;
  const tag = noteTag(kind, engagement.customer.covid);
  return { ...layOut(kind, layoutId), playbook, answers, language, tag };
}

/** Returns the choice, and the choice of the grouping field that it belongs to. */
function chooseIn(
  { kind, playbook }: FillSource,
  { fieldId, choiceId }: { fieldId: string; choiceId: string },
): Draft['answers'] {
  const field = kind.fields.find(({ id }) => id === fieldId);
  const codes = field?.type === 'workload' ? playbook.workloads.map(({ code }) => code) : [];
  if (codes.includes(choiceId)) return { [fieldId]: choiceId };
  const choice = field?.choices.find(({ id }) => id === choiceId);
  if (!field || !choice) return {};
  return { [fieldId]: choiceId, ...(field.within && choice.of ? { [field.within]: choice.of } : {}) };
}
