import { Action, sending } from '../actions';
import { Voice } from '../frame';
import { shown } from '../inert';
import { draftPress, NoteForm } from './note-fields';

/** One suggested choice: what it is, why, what it stands for, and the press that takes it. */
export interface SuggestionRow {
  readonly title: string;
  readonly because: string;
  readonly about: string;
  readonly take: readonly Action[];
}

/** How many of the words that led to a suggestion are shown. */
const shownWords = 4;

/** The choices that the walk speaks for, each with the press that takes it. */
export function suggestionRows(voice: Voice, form: NoteForm): readonly SuggestionRow[] {
  const { texts, language } = voice;
  const { fields } = form.laidOut.kind;
  return form.suggestions.flatMap(({ field, suggestions }) =>
    suggestions.map(({ choice, score, matched }, index) => {
      const parent = fields.find(({ id }) => id === field.within);
      const group = parent?.choices
        .find(({ id }) => id === choice.of)
        ?.label[language].replace(/ \([^)]*\)$/, '');
      return {
        title: `${index + 1}. ${[group, choice.label[language]].filter((part) => part !== undefined).join(' / ')}`,
        because: shown(texts.noteForm.because(Math.round(score), matched.slice(0, shownWords))),
        about: choice.about?.[language] ?? '\u00a0',
        take: [
          sending(texts.noteForm.take(index + 1), {
            verb: 'take-suggestion',
            ...draftPress(form),
            fieldId: field.id,
            choiceId: choice.id,
          }),
        ],
      };
    }),
  );
}
