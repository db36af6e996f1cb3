import { NoteFormView } from '../../src/app/views/note-form-view';
import { NoteField } from '../../src/domain/note/note-kind';
import { NoteLength } from '../../src/domain/note/note-lengths';
import { Problems } from '../../src/domain/walk/problem';
import { Action, PressOf, sending } from '../actions';
import { Choice, FormField, field, FieldKind } from '../field';
import { Voice } from '../frame';

/** A note's form as it was asked for. */
export interface NoteForm extends NoteFormView {
  /** The one field to show, when a finding led to it. */
  readonly only?: string | undefined;
  readonly problems?: Problems;
}

/** A field of a note's form with how much of its limit is used, and what a press can do about it. */
export interface NoteFormField extends FormField {
  readonly count: string;
  readonly presses: readonly Action[];
}

/** What every press of a note's form says of the draft. */
export function draftPress({ draft, only }: NoteForm): Omit<PressOf<'save-note'>, 'verb'> {
  const { engagementId, kindId, id: draftId, revision, corrects, layoutId, language } = draft;
  return { engagementId, kindId, draftId, revision, corrects, layoutId, language, ...(only && { only }) };
}

const kinds: Readonly<Record<NoteField['type'], FieldKind>> = {
  workloads: 'choices',
  'workload-lines': 'text',
  choice: 'choice',
  line: 'line',
  text: 'text',
  day: 'day',
};

/** The fields of a form in their order, or the one that it shows. */
export function noteFormFields(voice: Voice, form: NoteForm): readonly NoteFormField[] {
  const { laidOut, draft, lengths, only, problems = {} } = form;
  const { texts, language } = voice;
  const { answers } = draft;
  const shown = laidOut.fields.filter(({ id }) => !only || id === only);
  return shown.map((entry) => {
    const length = lengths.find(({ fieldId }) => fieldId === entry.id);
    return {
      ...field(texts, {
        kind: kinds[entry.type],
        id: `note_${entry.id}`,
        label: entry.label[language],
        value: answers[entry.id] ?? '',
        hint: hintOf(voice, entry),
        limit: entry.limit,
        // What is pasted arrives whole, so that it can be cut or shortened; the bot says what is too long.
        accepts: entry.limit * 3,
        problem: problems[entry.id],
        choices: choicesFor(voice, entry, form),
      }),
      count: length && length.used > 0 ? tellLength(voice, length) : '',
      presses:
        length && length.slide > 0 && length.onSlide > length.slide && length.box?.fields.length === 1
          ? [
              sending(texts.noteForm.cut(labelOf(voice, entry)), {
                verb: 'cut-note',
                ...draftPress(form),
                fieldId: entry.id,
              }),
            ]
          : [],
    };
  });
}

/** A field's label without what it says beside its name. */
export function labelOf({ language }: Voice, { label }: NoteField): string {
  return label[language].replace(/ \([^)]*\)$/, '');
}

/** How much is used of what is allowed, as a partner reads it; with a sign when it is too much. */
export function tellLength({ texts, language }: Voice, length: NoteLength): string {
  const { used, usedWithTag, usedOnSlide, together } = texts.noteForm;
  const { limit, slide, onSlide, box } = length;
  const tooMuch = (limit > 0 && length.used > limit) || (slide > 0 && onSlide > slide);
  const name = box && box.fields.length > 1 ? together(box.label[language]) : '';
  const told =
    slide > 0 && slide < limit
      ? usedOnSlide(length.used, limit, used(onSlide, slide))
      : (length.withTag ? usedWithTag : used)(length.used, limit);
  return `${tooMuch ? '⚠ ' : ''}${name}${told}`;
}

/** The limit is told with the hint, unless it is shown with the count anyway. */
function hintOf({ texts, language }: Voice, { hint, limit }: NoteField): string {
  const upTo = limit > 0 ? texts.form.upTo(limit) : '';
  return [hint[language], upTo].filter((part) => part !== '').join(' – ');
}

/** Choices that belong to those of another field say to which. */
function choicesFor({ language }: Voice, entry: NoteField, form: NoteForm): readonly Choice[] {
  if (entry.type !== 'workloads') {
    const parent = form.laidOut.kind.fields.find(({ id }) => id === entry.within);
    return entry.choices.map(({ id, label, of }) => {
      const group = parent?.choices
        .find((choice) => choice.id === of)
        ?.label[language].replace(/ \([^)]*\)$/, '');
      return { title: group ? `${group}: ${label[language]}` : label[language], value: id };
    });
  }
  return form.playbook.workloads.map(({ code, name, today }) => ({
    title: [code, today === '' ? name : `${name} (${today})`].filter((part) => part !== '').join(' · '),
    value: code,
  }));
}
