import { PressOf } from '../../cards/actions';
import { ShownForm } from '../../cards/drafts/note-form-notices';
import { openDraft } from '../../src/app/notes/open-draft';
import { DraftOutcome, saveDraft } from '../../src/app/notes/save-draft';
import { Reshape } from '../../src/domain/living/reshape-draft';
import { noteDialog } from './note-dialog';
import { toPausingNote } from './pausing-note';
import { preview } from './preview-dialog';
import { shownForm } from './shown-form';
import { forward, Move, Screen, toStatus, underOverview } from '../talk/screen';
import { Turn, typedIn, typedUnder, voiceOf } from '../talk/turn';
import { wayToNote } from './way-to-note';

type DraftPress = Omit<PressOf<'save-note'>, 'verb'>;
type Shaped = Extract<DraftOutcome, { draft: unknown }>;

/** The screen of a note's form, with the saved draft or with values from the checklist. */
export const noteFormDialog: Screen = {
  async show(turn, place, notice) {
    const { app, person, language, today, author } = turn;
    const { engagementId = '', kindId = '', draftId, noteLanguage, service, only } = place;
    const request = { person, engagementId, kindId, language, today, author, draftId, noteLanguage, service };
    const opened = await openDraft(app, request);
    if (opened.kind === 'written') return noteDialog.show(turn, opened);
    if (opened.kind === 'unknown') return undefined;
    return shownForm(turn, opened, { only, notice });
  },

  parent: underOverview,
};

/** Opens the form of one kind of note. Without a kind, opens the note that is due. */
export async function onOpenNoteForm(turn: Turn, press: PressOf<'open-note-form'>): Promise<Move> {
  const { engagementId, kindId, draftId, noteLanguage, service, only } = press;
  return kindId
    ? forward('note-form', { engagementId, kindId, draftId, noteLanguage, service, only })
    : wayToNote(turn, press);
}

/**
 * Saves the typed values and fills in the form from the checklist. Typed text stays, unless the press says to
 * replace it.
 */
export function onRefillNote(turn: Turn, press: PressOf<'refill-note'>): Promise<Move> {
  const { way = 'typed-stays' } = press;
  return stay(turn, press, { kind: 'fill', way }, { offersReplace: way !== 'replace' });
}

/** Saves the typed values, and adds the changes of the checklist to them. */
export function onAddChanges(turn: Turn, press: PressOf<'add-changes'>): Promise<Move> {
  return stay(turn, press, { kind: 'add' });
}

/** Saves the typed values, and tells the changes of the checklist no more. */
export function onLeaveChanges(turn: Turn, press: PressOf<'leave-changes'>): Promise<Move> {
  return stay(turn, press, { kind: 'leave' });
}

/** Saves the typed values, and takes back the last fill-in. */
export function onUndoFill(turn: Turn, press: PressOf<'undo-fill'>): Promise<Move> {
  return stay(turn, press, { kind: 'undo' });
}

/** Saves the typed values and shows the form again. */
export function onSaveNote(turn: Turn, press: PressOf<'save-note'>): Promise<Move> {
  return stay(turn, press);
}

/** Saves the typed values, and cuts one field to its limit. */
export function onCutNote(turn: Turn, press: PressOf<'cut-note'>): Promise<Move> {
  return stay(turn, press, { kind: 'cut', fieldId: press.fieldId });
}

/** Saves the typed values, and shows the form in another layout. */
export function onSetLayout(turn: Turn, press: PressOf<'set-layout'>): Promise<Move> {
  return stay(turn, press, { kind: 'layout', layoutId: press.wanted });
}

/** Saves the typed values, and changes the note to another language. */
export function onSetNoteLanguage(turn: Turn, press: PressOf<'set-note-language'>): Promise<Move> {
  return stay(turn, press, { kind: 'language', language: press.wanted });
}

/** Saves the typed values, and puts a suggestion into its field. */
export function onTakeSuggestion(turn: Turn, press: PressOf<'take-suggestion'>): Promise<Move> {
  return stay(turn, press, { kind: 'choice', fieldId: press.fieldId, choiceId: press.choiceId });
}

/** Saves the typed values with the pressed choice. The fields that depend on it come or go. */
export function onChooseAnswer(turn: Turn, press: PressOf<'choose-answer'>): Promise<Move> {
  return stay(turn, press, { kind: 'choice', fieldId: press.fieldId, choiceId: press.choiceId });
}

/** Saves the typed values without the answer to one field. */
export function onClearAnswer(turn: Turn, press: PressOf<'clear-answer'>): Promise<Move> {
  return stay(turn, press, { kind: 'clear', fieldId: press.fieldId });
}

/** Saves the typed values and leaves the form: back, or to another kind, service or note. */
export async function onLeaveNote(turn: Turn, press: PressOf<'leave-note'>): Promise<Move> {
  const { engagementId } = press;
  const outcome = await save(turn, press, { leaving: true });
  if (!('draft' in outcome) && outcome.kind !== 'untouched') return elsewhere(turn, press, outcome);
  if (outcome.kind === 'overtaken') return shownAgain(turn, outcome);
  if ('draft' in outcome && !outcome.whole) {
    const place = { engagementId, kindId: press.kindId, draftId: outcome.draft.id };
    return forward('note-form', place, await shownForm(turn, outcome, { problems: outcome.problems }));
  }
  if (press.to === 'kinds') return forward('note-kinds', { engagementId, all: true });
  if (press.to === 'pausing-note') return toPausingNote(turn, engagementId);
  if (press.to === 'services') {
    const mended = press.corrects > 0 && 'draft' in outcome ? outcome.draft.id : undefined;
    return forward('services', { engagementId, kindId: press.kindId, draftId: mended });
  }
  const notice = outcome.kind === 'untouched' ? undefined : voiceOf(turn).texts.notices.draftSaved;
  return { kind: 'back', place: { engagementId }, notice };
}

/**
 * Saves the typed values and shows the note as it will be written. Asks first when the note contradicts the
 * tag.
 */
export async function onPreviewNote(turn: Turn, press: PressOf<'preview-note'>): Promise<Move> {
  const { engagementId, kindId } = press;
  const outcome = await save(turn, press);
  if (!('draft' in outcome)) return elsewhere(turn, press, outcome);
  const place = { engagementId, kindId, draftId: outcome.draft.id };
  switch (outcome.kind) {
    case 'asks':
      return forward('pause', place);
    case 'asks-to-close':
      return forward('closing', place);
    case 'saved':
      return forward('preview', place, await preview(turn, outcome));
    case 'overtaken':
      return shownAgain(turn, outcome);
    case 'refused':
      return forward('note-form', place, await shownForm(turn, outcome, { problems: outcome.problems }));
  }
}

/** Saves the typed values with the change that the press makes, and shows the resulting form. */
async function stay(
  turn: Turn,
  press: DraftPress,
  reshape?: Reshape,
  shown: Pick<ShownForm, 'offersReplace'> = {},
): Promise<Move> {
  const outcome = await save(turn, press, { reshape });
  if (!('draft' in outcome)) return elsewhere(turn, press, outcome);
  if (outcome.kind === 'overtaken') return shownAgain(turn, outcome);
  const { engagementId, kindId } = press;
  const place = { engagementId, kindId, draftId: outcome.draft.id };
  const { dropped } = outcome;
  // A form in progress may have gaps. Other problems are shown at once.
  const wrong = Object.entries(outcome.problems).filter(([, problem]) => problem?.code !== 'required');
  const { drafting, notices } = voiceOf(turn).texts;
  const filled = reshape?.kind === 'fill' && (outcome.since?.ownTexts ?? 0) === 0;
  const notice = filled ? drafting.nothingToFill : notices.draftSaved;
  const more = { ...shown, problems: Object.fromEntries(wrong), notice, dropped };
  return forward('note-form', place, await shownForm(turn, outcome, more));
}

function save(
  turn: Turn,
  press: DraftPress,
  more: { reshape?: Reshape | undefined; leaving?: boolean } = {},
): Promise<DraftOutcome> {
  const { person, today, author } = turn;
  return saveDraft(turn.app, {
    person,
    today,
    author,
    ...press,
    language: press.language ?? turn.language,
    // The form offers this choice only while items are open.
    finality: typedIn(turn, 'finality') || 'interim',
    typed: typedUnder(turn, 'note_'),
    ...more,
  });
}

/** Shows the typed values again, because the draft was changed elsewhere. The next press saves them. */
async function shownAgain(turn: Turn, outcome: Shaped): Promise<Move> {
  const { engagementId, kindId, id: draftId } = outcome.draft;
  const notice = voiceOf(turn).texts.notices.overtaken;
  return forward('note-form', { engagementId, kindId, draftId }, await shownForm(turn, outcome, { notice }));
}

/**
 * Answers outcomes without a form: the engagement is gone, the note is already written with the same text,
 * or a text is too long.
 */
function elsewhere(turn: Turn, { engagementId }: DraftPress, outcome: Exclude<DraftOutcome, Shaped>): Move {
  if (outcome.kind === 'too-large') {
    turn.message = voiceOf(turn).texts.notices.cardTooLarge;
    return { kind: 'done' };
  }
  return outcome.kind === 'written'
    ? { kind: 'afresh', screen: 'note', place: { engagementId, noteId: outcome.noteId } }
    : toStatus(voiceOf(turn).texts.notices.unknownEngagement);
}
