import { Language } from '../values/language';
import { Draft } from '../note/note';
import { LaidOut, layOut } from '../note/laid-out';
import { NoteKind } from '../note/note-kind';
import { Counted } from '../note/note-lengths';
import { noteTag } from '../walk/tag';
import { cutField } from './move-rest';
import { prefillNote, translateNote } from './prefill';
import { PrefillSource } from './prefill-source';

/** A change to a draft that one button press makes, besides the typed text. */
export type Reshape =
  | { readonly kind: 'cut'; readonly fieldId: string }
  | { readonly kind: 'layout'; readonly layoutId: string }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'clear'; readonly fieldId: string }
  | { readonly kind: 'choice'; readonly fieldId: string; readonly choiceId: string };

/**
 * Returns the draft with a text cut for the slide or its end moved to another box, in another layout, in
 * another language, or with a choice or service that was pressed, or without an answer. Typed text stays.
 * Fields that only the new layout has are filled in from the checklist.
 * The source must be in the draft's layout.
 */
export function reshapeDraft(draft: Draft, reshape: Reshape, source: Omit<PrefillSource, 'language'>): Draft {
  const { kind } = source;
  const { language, answers } = draft;
  switch (reshape.kind) {
    case 'cut':
      return { ...draft, answers: cutField(countedIn(draft, source), reshape.fieldId) };
    case 'layout': {
      const wanted = layOut(kind, reshape.layoutId);
      const filled = prefillNote({ ...source, ...wanted, language });
      return { ...draft, layoutId: wanted.layout.id, answers: { ...filled, ...answers } };
    }
    case 'language':
      return {
        ...draft,
        language: reshape.language,
        answers: translateNote({ ...source, language }, answers, reshape.language),
      };
    case 'clear':
      return { ...draft, answers: { ...answers, [reshape.fieldId]: '' } };
    case 'choice':
      return { ...draft, answers: { ...answers, ...chooseIn(source, reshape) } };
  }
}

function countedIn({ answers, language }: Draft, source: Omit<PrefillSource, 'language'>): Counted {
  const { kind, engagement } = source;
  return { ...source, answers, language, tag: noteTag(kind, engagement.customer.covid) };
}

/** Returns the choice, and the choice of the grouping field that it belongs to. */
function chooseIn(
  { kind, playbook }: Omit<PrefillSource, 'language'>,
  { fieldId, choiceId }: { fieldId: string; choiceId: string },
): Draft['answers'] {
  const field = kind.fields.find(({ id }) => id === fieldId);
  const codes = field?.type === 'workload' ? playbook.workloads.map(({ code }) => code) : [];
  if (codes.includes(choiceId)) return { [fieldId]: choiceId };
  const choice = field?.choices.find(({ id }) => id === choiceId);
  if (!field || !choice) return {};
  return { [fieldId]: choiceId, ...(field.within && choice.of ? { [field.within]: choice.of } : {}) };
}
