import { NoteFormView } from '../../src/app/views/note-form-view';
import { fieldsToShow, isInput, noAnswer, offeredChoices } from '../../src/domain/note/asked-fields';
import { roomOf, serviceOf } from '../../src/domain/note/laid-out';
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
  /** True after a fill-in, when the card offers to replace typed text too. */
  readonly offersReplace?: boolean | undefined;
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
  /** The buttons that cut its text for the slide. */
  readonly cuts: readonly Action[];
  readonly presses: readonly Action[];
}

/** Returns the data about the draft that every press of a note's form carries. */
export function draftPress({
  draft,
  engagement,
  laidOut,
  only,
}: NoteForm): Omit<PressOf<'save-note'>, 'verb'> {
  const { engagementId, kindId, id: draftId, revision, corrects, layoutId, language } = draft;
  const service = serviceOf(laidOut.kind, draft.answers);
  return {
    ...{ engagementId, kindId, draftId, revision, corrects, layoutId, language },
    ...(service !== '' && { service }),
    // A stored draft knows what was filled in. For others the version says what the form showed.
    ...(revision === 0 && { version: engagement.version }),
    ...(only && { only }),
  };
}

const kinds: Readonly<Record<NoteField['type'], FieldKind>> = {
  workload: 'choice',
  workloads: 'choices',
  'workload-lines': 'text',
  choice: 'choice',
  line: 'line',
  text: 'text',
  day: 'day',
};

/** Returns true while the form asks one field alone, because the others depend on it. */
export function asksFirst({ laidOut, draft, only }: NoteForm): boolean {
  const [field] = shownFields({ laidOut, draft, only });
  return !only && field?.first === true && (draft.answers[field.id] ?? '') === '';
}

/** Returns the fields of a form in their order, or the one field that it shows. The service is in its title. */
function shownFields({
  laidOut,
  draft,
  only,
}: Pick<NoteForm, 'laidOut' | 'draft' | 'only'>): readonly NoteField[] {
  if (only) return laidOut.fields.filter(({ id }) => id === only);
  return fieldsToShow(laidOut.fields, draft.answers).filter(({ tells }) => tells !== 'service');
}

/** Returns the fields of a form in their order, or the one field that it shows. */
export function noteFormFields(voice: Voice, form: NoteForm): readonly NoteFormField[] {
  const { draft, laidOut, lengths, only, problems = {} } = form;
  const { texts, language } = voice;
  const { answers } = draft;
  return shownFields(form).map((given) => {
    const entry = asAsked(given, answers);
    const ofBox = lengths.find(({ box }) => box && box.fields.length > 1 && box.fields.includes(entry.id));
    const begins = ofBox?.box?.fields[0] === entry.id || only === entry.id;
    const length = ofBox ? undefined : lengths.find(({ fieldId }) => fieldId === entry.id);
    const room = roomOf(laidOut, entry);
    return {
      ...field(texts, {
        kind: isInput(laidOut.kind, entry) ? kinds[entry.type] : 'pressed',
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
      cuts: cutPress(voice, form, entry, length),
      presses: [...movePress(voice, form, entry), ...pressesFor(voice, entry, form)],
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
  return withoutRemark(label[language]);
}

/** Returns a label without its remark in parentheses. */
export function withoutRemark(label: string): string {
  return label.replace(/ \([^)]*\)$/, '');
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

/**
 * Returns the choices of a field: those that go with the other answers. An optional choice can be taken back
 * with one that is empty; beside a single choice it says "No".
 */
function choicesFor({ texts, language }: Voice, entry: NoteField, form: NoteForm): readonly Choice[] {
  if (entry.type === 'choice') {
    const offered = offeredChoices(entry, form.draft.answers);
    const none = entry.choices.length === 1 ? texts.choosing.no : texts.choosing.none;
    return [
      ...(entry.required ? [] : [{ title: none, value: noAnswer }]),
      ...offered.map(({ id, label }) => ({ title: label[language], value: id })),
    ];
  }
  return workloadChoices(form.playbook);
}

/** Returns the workloads as choices, with their codes, and their present names where these changed. */
export function workloadChoices({ workloads }: NoteForm['playbook']): readonly Choice[] {
  return workloads.map(({ code, name, today }) => ({
    title: [code, today === '' ? name : `${name} (${today})`].filter((part) => part !== '').join(' · '),
    value: code,
  }));
}

/** The mark of the chosen button. */
const chosenMark = '✓ ';

/**
 * Returns the buttons of a field without an input, one for each choice; or the button that empties an
 * optional day, which some clients cannot.
 */
function pressesFor(voice: Voice, entry: NoteField, form: NoteForm): readonly Action[] {
  const { texts, language } = voice;
  const { draft, laidOut } = form;
  const answer = draft.answers[entry.id] ?? '';
  const press = { ...draftPress(form), fieldId: entry.id };
  if (entry.type === 'day' && !entry.required && answer !== '')
    return [sending(texts.choosing.remove(labelOf(voice, entry)), { verb: 'clear-answer', ...press })];
  if (entry.type !== 'choice' || isInput(laidOut.kind, entry)) return [];
  const clear =
    entry.required || answer === '' ? [] : [sending(texts.choosing.none, { verb: 'clear-answer', ...press })];
  const choose = offeredChoices(entry, draft.answers).map(({ id, label }) => {
    const title = withoutRemark(label[language]);
    const mark = id === answer ? chosenMark : '';
    return sending(mark + title, { verb: 'choose-answer', ...press, choiceId: id });
  });
  return [...choose, ...clear];
}
