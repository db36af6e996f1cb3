import { NoteField } from '../../src/domain/note/note-kind';
import { Action, sending } from '../actions';
import { Notice, notices, Voice } from '../frame';
import { clipped, shown } from '../inert';
import { draftPress, labelOf, NoteForm } from './note-fields';

/** A line near the top of a note's form about its filled-in text, with the presses that answer it. */
export interface NewsRow {
  readonly text: string;
  readonly presses: readonly Action[];
}

/** Returns the lines about a draft's filled-in text: nothing new, changes elsewhere, the last fill-in. */
export function draftNews(voice: Voice, form: NoteForm): readonly NewsRow[] {
  if (form.only || !form.since) return [];
  return [...nothingSinceRow(voice, form), ...changesRow(voice, form), ...filledRow(voice, form)].map(
    (row) => ({
      ...row,
      text: shown(row.text),
    }),
  );
}

/** Returns the notice on a preview that the note may leave out items that changed since it was typed. */
export function untoldNotice(
  { texts, language }: Voice,
  { since }: Pick<NoteForm, 'since'>,
): readonly Notice[] {
  const items = since?.changes.some(({ addable }) => addable) ? since.changedItems : [];
  return items.length > 0 ? notices(texts.drafting.notTold(items.map(({ short }) => short[language]))) : [];
}

function nothingSinceRow({ texts }: Voice, form: NoteForm): readonly NewsRow[] {
  const note = form.since?.nothingSince;
  if (!note) return [];
  const press = { verb: 'refill-note', ...draftPress(form), way: 'all-items' } as const;
  const text = texts.drafting.nothingSince(note.number, note.writtenOn);
  return [{ text, presses: [sending(texts.drafting.fillAll, press)] }];
}

function changesRow(voice: Voice, form: NoteForm): readonly NewsRow[] {
  const { drafting } = voice.texts;
  const { changes = [], changedItems = [] } = form.since ?? {};
  if (changes.length === 0) return [];
  const items = changedItems.map(({ short }) => short[voice.language]);
  const { corrects } = form.draft;
  const addable = changes.some((change) => change.addable);
  const says = changes.flatMap((change) => (change.addable ? [] : valueNow(voice, form, change)));
  const told = [
    ...(addable ? [corrects > 0 ? drafting.changedSinceNote(items, corrects) : drafting.changed(items)] : []),
    ...(says.length > 0 ? [drafting.saysNow(says)] : []),
  ];
  const press = draftPress(form);
  return [
    {
      text: told.join(' '),
      presses: [
        ...(addable ? [sending(drafting.add, { verb: 'add-changes', ...press })] : []),
        sending(drafting.leave, { verb: 'leave-changes', ...press }),
      ],
    },
  ];
}

/** Returns a field whose typed value differs from what the checklist has now, with that value. */
function valueNow(
  voice: Voice,
  { laidOut }: NoteForm,
  { fieldId, wanted }: { readonly fieldId: string; readonly wanted: string },
): readonly { readonly label: string; readonly value: string }[] {
  const { texts, language } = voice;
  const field = laidOut.fields.find(({ id }) => id === fieldId);
  if (!field) return [];
  const choice = field.choices.find(({ id }) => id === wanted)?.label[language];
  const value = choice ?? (field.type === 'day' ? texts.day(wanted) : clipped(wanted, 120));
  return [{ label: labelOf(voice, field), value }];
}

function filledRow(voice: Voice, form: NoteForm): readonly NewsRow[] {
  const { drafting } = voice.texts;
  const { draft, laidOut, since, offersReplace } = form;
  const own = offersReplace ? (since?.ownTexts ?? 0) : 0;
  const filled = filledFields(form);
  const labels = laidOut.fields.filter(({ id }) => filled.includes(id)).map((field) => labelOf(voice, field));
  if (labels.length === 0 && own === 0) return [];
  const press = draftPress(form);
  const told = [
    ...(labels.length > 0 ? [drafting.filledIn(labels)] : []),
    ...(own > 0 ? [drafting.own(own)] : []),
  ];
  const undoable = draft.filling?.undo !== undefined && labels.length > 0;
  return [
    {
      text: told.join(' '),
      presses: [
        ...(undoable ? [sending(drafting.undo, { verb: 'undo-fill', ...press })] : []),
        ...(own > 0
          ? [sending(drafting.replace(own), { verb: 'refill-note', ...press, way: 'replace' } as const)]
          : []),
      ],
    },
  ];
}

/** Returns the fields that the last fill-in changed and that still hold its text. */
function filledFields({ draft: { answers, filling } }: NoteForm): readonly string[] {
  const { undo } = filling ?? {};
  if (!undo || undo.undone) return [];
  return Object.keys(undo.after).filter((id) => (answers[id] ?? '') === undo.after[id]);
}

/** Returns the remark below a field: that its text comes from the last note, or that its day has passed. */
export function fieldRemark({ texts }: Voice, form: NoteForm, { id, tells }: NoteField): string {
  const { draft, since } = form;
  const { drafting, languageNames } = texts;
  if (tells === 'next-action-day' && since?.overdueSince) return drafting.wasDue(since.overdueSince);
  if (!since?.carried?.fieldIds.includes(id)) return '';
  const { number, writtenOn, language } = since.carried.note;
  return language === draft.language
    ? drafting.carried(number, writtenOn)
    : drafting.carriedAsWritten(number, writtenOn, languageNames[language]);
}
