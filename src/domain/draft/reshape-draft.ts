import { Language } from '../values/language';
import { Draft } from '../note/note';
import { LaidOut, layOut } from '../note/laid-out';
import { NoteKind } from '../note/note-kind';
import { cutForSlide } from '../note/slide';
import { prefillNote, translateNote } from './prefill';
import { PrefillSource } from './prefill-source';

/** What one press changes about a draft beside what was typed. */
export type Reshape =
  | { readonly kind: 'cut'; readonly fieldId: string }
  | { readonly kind: 'layout'; readonly layoutId: string }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'choice'; readonly fieldId: string; readonly choiceId: string };

/**
 * The draft with a text cut for the slide, in another layout, in another language, or with a suggested choice
 * taken. What was typed stays; what a new layout asks beyond that is filled in from the checklist. The source is laid
 * out as the draft is.
 */
export function reshapeDraft(draft: Draft, reshape: Reshape, source: Omit<PrefillSource, 'language'>): Draft {
  const { kind } = source;
  const { language, answers } = draft;
  switch (reshape.kind) {
    case 'cut':
      return { ...draft, answers: { ...answers, ...cutField(draft, source, reshape.fieldId) } };
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
    case 'choice':
      return { ...draft, answers: { ...answers, ...chooseIn(kind, reshape) } };
  }
}

/** The field's text, cut to what the slide is suggested to take of its box. */
function cutField(draft: Draft, { layout }: LaidOut, fieldId: string): Draft['answers'] {
  const box = layout.paragraphs.find(
    ({ slide, fields }) => slide > 0 && fields.length === 1 && fields[0] === fieldId,
  );
  return box ? { [fieldId]: cutForSlide(draft.answers[fieldId] ?? '', box.slide) } : {};
}

/** The choice, and the one it belongs to. */
function chooseIn(
  kind: NoteKind,
  { fieldId, choiceId }: { fieldId: string; choiceId: string },
): Draft['answers'] {
  const field = kind.fields.find(({ id }) => id === fieldId);
  const choice = field?.choices.find(({ id }) => id === choiceId);
  if (!field || !choice) return {};
  return { [fieldId]: choiceId, ...(field.within && choice.of ? { [field.within]: choice.of } : {}) };
}
