import { PressOf } from '../../cards/actions';
import { idOfChoice, mostListed, readersCard } from '../../cards/readers/readers-card';
import { Said } from '../../cards/frame';
import { chooseReaders, openReaderChoice } from '../../src/app/readers/choose-readers';
import { forward, Move, ScreenPlace, Screen, toStatus } from '../talk/screen';
import { Turn, typedIn, voiceOf } from '../talk/turn';

/** The screen where a partner chooses readers of their tenant for the summaries of a customer's notes. */
export const readersDialog: Screen = {
  show: (turn, place, notice) => choice(turn, place, { words: '', notice }),

  parent: ({ engagementId, kindId, draftId, noteId }) => {
    if (noteId) return { screen: 'note', place: { engagementId, noteId } };
    return draftId
      ? { screen: 'preview', place: { engagementId, kindId, draftId } }
      : { screen: 'overview', place: { engagementId } };
  },
};

/** Lists the readers whose names contain the typed words. The selected readers stay selected. */
export async function onFindReaders(turn: Turn, press: PressOf<'find-readers'>): Promise<Move> {
  const place = placeOf(press);
  const shown = { words: typedIn(turn, 'words'), ticked: tickedIn(turn), version: press.version };
  const card = await choice(turn, place, shown);
  return card ? forward('readers', place, card) : toStatus(voiceOf(turn).texts.notices.unknownEngagement);
}

/** Saves the selected readers and goes back. A note that is written already still has to be sent to them. */
export async function onSaveReaders(turn: Turn, press: PressOf<'save-readers'>): Promise<Move> {
  const { notices, lateSummary } = voiceOf(turn).texts;
  const place = placeOf(press);
  const readerIds = tickedIn(turn);
  const { person } = turn;
  const { engagementId, version } = press;
  const outcome = await chooseReaders(turn.app, { person, engagementId, version, readerIds });
  if (outcome.kind === 'unknown') return toStatus(notices.unknownEngagement);
  if (outcome.kind === 'overtaken')
    return { kind: 'forward', screen: 'readers', place, notice: notices.movedOn };
  if (outcome.kind === 'too-many') {
    const notice = notices.tooManyReaders(outcome.most);
    const card = await choice(turn, place, { words: '', ticked: readerIds, version, notice });
    return forward('readers', place, card);
  }
  const names = outcome.readers.map(({ name }) => name);
  const notice = press.noteId ? lateSummary.chosen(names) : notices.readersSaved(names);
  return { kind: 'back', place, notice };
}

interface Shown {
  readonly words: string;
  /** The selection on a card, and the version of the engagement that the card showed. */
  readonly ticked?: readonly string[];
  readonly version?: number;
  readonly notice?: Said | undefined;
}

/** Renders the choice as it is saved, or with the selection on the card. */
async function choice(turn: Turn, place: ScreenPlace, given: Shown) {
  const { engagementId = '', kindId, draftId, noteId } = place;
  const { words, ticked, version, notice } = given;
  const found = await openReaderChoice(turn.app, { person: turn.person, engagementId, words, ticked });
  const back = { kindId, draftId, noteId };
  return found && readersCard(voiceOf(turn), { ...found, words, version, notice, back });
}

/** A card cannot have more selected readers than it lists. */
const mostTicked = mostListed + 1;

function tickedIn(turn: Turn): readonly string[] {
  const values = typedIn(turn, 'readers').split(',', mostTicked);
  return [...new Set(values.map(idOfChoice))].filter((id) => id !== '');
}

function placeOf(press: PressOf<'save-readers' | 'find-readers'>): ScreenPlace {
  const { engagementId, kindId, draftId, noteId } = press;
  return { engagementId, kindId, draftId, noteId };
}
