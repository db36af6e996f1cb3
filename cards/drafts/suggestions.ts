import { Action, sending } from '../actions';
import { Voice } from '../frame';
import { shown } from '../inert';
import { draftPress, NoteForm, withoutRemark } from './note-fields';

/** One suggested choice: its title, the reason, its meaning, and the button that takes it. */
export interface SuggestionRow {
  readonly title: string;
  readonly because: string;
  readonly about: string;
  readonly take: readonly Action[];
}

/** The highest number of matched words that are shown for a suggestion. */
const shownWords = 4;

/** Returns the choices that the walk suggests, at most `most`, each with the button that takes it. */
export function suggestionRows(voice: Voice, form: NoteForm, most: number): readonly SuggestionRow[] {
  const { texts, language } = voice;
  const { fields } = form.laidOut.kind;
  return form.suggestions.flatMap(({ field, suggestions }) =>
    suggestions.slice(0, most).map(({ choice, score, matched }, index) => {
      const parent = fields.find(({ id }) => id === field.within);
      const group = parent?.choices.find(({ id }) => id === choice.of)?.label[language];
      const names = [...(group === undefined ? [] : [withoutRemark(group)]), choice.label[language]];
      return {
        title: `${index + 1}. ${names.join(' / ')}`,
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
