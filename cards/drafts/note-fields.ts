import { NoteFormView } from '../../src/app/views/note-form-view';
import { roomOf } from '../../src/domain/note/laid-out';
import { asAsked, NoteField } from '../../src/domain/note/note-kind';
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

/**
 * A field of a note's form, with the used part of its limit and the buttons for it. `above` is the used part
 * of the limit that it shares with the fields below it. `aside` is true for an empty field that is shown only
 * after a press, so a client that does not send what it hides loses nothing.
 */
export interface NoteFormField extends FormField {
  readonly above: string;
  readonly aside: boolean;
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
  return shown.map((given) => {
    const entry = asAsked(given, answers);
    const ofBox = lengths.find(({ box }) => box && box.fields.length > 1 && box.fields.includes(entry.id));
    const begins = ofBox?.box?.fields[0] === entry.id || only === entry.id;
    const length = ofBox ? undefined : lengths.find(({ fieldId }) => fieldId === entry.id);
    const room = roomOf(laidOut, entry);
    return {
      ...field(texts, {
        kind: kinds[entry.type],
        id: `note_${entry.id}`,
        label: entry.label[language],
        value: answers[entry.id] ?? '',
        hint: hintOf(voice, entry, { room, length }),
        limit: room,
        // Accepts a pasted text in full, so that it can be cut or shortened. The bot reports a text that is
        // too long.
        accepts: room * 3,
        problem: problems[entry.id],
        choices: choicesFor(voice, entry, form),
      }),
      aside: entry.aside && !only && !problems[entry.id] && (answers[entry.id] ?? '') === '',
      above: ofBox && begins ? tellLength(voice, ofBox) : '',
      count: length && length.used > 0 ? tellLength(voice, length) : '',
      presses: [...cutPress(voice, form, entry, length), ...movePress(voice, form, entry)],
    };
  });
}

/** Returns the button that cuts a text for the slide, when more is on it than suggested. */
function cutPress(
  voice: Voice,
  form: NoteForm,
  entry: NoteField,
  length: NoteLength | undefined,
): readonly Action[] {
  if (!length || length.slide === 0 || length.onSlide <= length.slide) return [];
  const press = { verb: 'cut-note', ...draftPress(form), fieldId: entry.id } as const;
  return [sending(voice.texts.noteForm.cut(labelOf(voice, entry)), press)];
}

/** Returns the button that moves the end of a text to another field, so that its box fits FTOP. */
function movePress(voice: Voice, form: NoteForm, entry: NoteField): readonly Action[] {
  const rest = form.rests.find(({ fieldId }) => fieldId === entry.id);
  const target = form.laidOut.fields.find(({ id }) => id === rest?.to);
  if (!target) return [];
  const press = { verb: 'cut-note', ...draftPress(form), fieldId: entry.id } as const;
  return [sending(voice.texts.sharedBox.moveRest(labelOf(voice, target)), press)];
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
  const { used, usedWithTag, usedOnSlide } = texts.noteForm;
  const { limit, slide, onSlide, box, withTag } = length;
  const tooMuch = (limit > 0 && length.used > limit) || (slide > 0 && onSlide > slide);
  const told =
    box && box.fields.length > 1
      ? texts.sharedBox.used(length.used, limit, box.label[language], withTag)
      : slide > 0 && slide < limit
        ? usedOnSlide(length.used, limit, used(onSlide, slide))
        : (withTag ? usedWithTag : used)(length.used, limit);
  return `${tooMuch ? '⚠ ' : ''}${told}`;
}

/** Returns the field's hint with its limit, if it has one: its own, or the one that it shares. */
function hintOf(
  { texts, language }: Voice,
  { hint, limit }: NoteField,
  { room, length }: { room: number; length: NoteLength | undefined },
): string {
  const slide = length?.slide ?? 0;
  const own =
    slide > 0 && slide < limit ? texts.sharedBox.upToSlide(slide, limit - slide) : texts.form.upTo(limit);
  const upTo = limit > 0 ? own : room > 0 ? texts.sharedBox.upTo(room) : '';
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
