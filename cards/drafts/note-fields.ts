import { NoteFormView } from '../../src/app/views/note-form-view';
import { NoteField } from '../../src/domain/note/note-kind';
import { NoteLength } from '../../src/domain/note/note-lengths';
import { Problems } from '../../src/domain/walk/problem';
import { Action, PressOf, sending } from '../actions';
import { Choice, FormField, field, FieldKind } from '../field';
import { Voice } from '../frame';

/** A note's form with how to show it. */
export interface NoteForm extends NoteFormView {
  /** The one field to show, when a finding led to it. */
  readonly only?: string | undefined;
  readonly problems?: Problems;
}

/** A field of a note's form, with the used part of its limit and the buttons for it. */
export interface NoteFormField extends FormField {
  readonly count: string;
  readonly presses: readonly Action[];
}

/** Returns the data about the draft that every press of a note's form carries. */
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

/** Returns the fields of a form in their order, or the one field that it shows. */
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
        // Accepts a pasted text in full, so that it can be cut or shortened. The bot reports a text that is
        // too long.
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

/** Returns a field's label without its remark in parentheses. */
export function labelOf({ language }: Voice, { label }: NoteField): string {
  return label[language].replace(/ \([^)]*\)$/, '');
}

/**
 * Returns the used and the allowed length as a text for the partner, with a warning sign when the text is
 * too long.
 */
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

/** Returns the field's hint, with the field's own limit if it has one. The count shows the other limits. */
function hintOf({ texts, language }: Voice, { hint, limit }: NoteField): string {
  const upTo = limit > 0 ? texts.form.upTo(limit) : '';
  return [hint[language], upTo].filter((part) => part !== '').join(' – ');
}

/** Returns the choices of a field. Choices that belong to a choice of another field name that choice. */
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
