import { Said } from '../../cards/frame';
import { Dialog, DialogContext, DialogReason, DialogTurnResult } from 'botbuilder-dialogs';
import { findScreenName, Move, ScreenPlace, Screen, ScreenName, toStatus } from './screen';
import { turnOf, voiceOf } from './turn';

/** The options to begin a screen's dialog: its place, and `silently` when its card is already rendered. */
interface Begin {
  readonly place: ScreenPlace;
  readonly notice?: Said | undefined;
  readonly silently: boolean;
}

/**
 * Puts a {@link Screen} on the dialog stack. It begins at a place, and resumes when the dialog above it
 * ends.
 */
export class ScreenDialog extends Dialog<Begin> {
  constructor(
    name: ScreenName,
    readonly screen: Screen,
  ) {
    super(name);
  }

  override async beginDialog(dc: DialogContext, begin: Begin): Promise<DialogTurnResult> {
    if (dc.activeDialog) dc.activeDialog.state = { place: begin.place };
    return begin.silently ? Dialog.EndOfTurn : this.show(dc, begin.notice);
  }

  override async resumeDialog(
    dc: DialogContext,
    _reason: DialogReason,
    notice?: Said,
  ): Promise<DialogTurnResult> {
    return this.show(dc, notice);
  }

  private async show(dc: DialogContext, notice?: Said): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const card = await this.screen.show(turn, placeOf(dc), notice);
    if (!card)
      return go(dc, toStatus(voiceOf(turn).texts.notices[this.screen.missing ?? 'unknownEngagement']));
    turn.answer = card;
    return Dialog.EndOfTurn;
  }
}

/** Carries out a move on the dialog stack. */
export async function go(dc: DialogContext, move: Move): Promise<DialogTurnResult> {
  if (move.kind === 'done') return Dialog.EndOfTurn;
  if (move.kind === 'back') return back(dc, move);
  if (move.kind === 'stay') return stay(dc, move.notice);
  const begin: Begin = { place: move.place, notice: move.notice, silently: move.card !== undefined };
  turnOf(dc.context).answer = move.card;

  if (move.kind === 'afresh' || isAboutAnother(dc, move.place)) dc.stack.length = 0;
  const there = returnTo(dc, move.screen);
  const leaves = move.kind === 'instead' || screenAt(dc, dc.activeDialog?.id)?.fleeting === true;
  const replace = dc.activeDialog !== undefined && (there || leaves);
  return replace ? dc.replaceDialog(move.screen, begin) : dc.beginDialog(move.screen, begin);
}

/**
 * Ends the present screen, so that the one below shows itself. Shows the parent instead when there is none
 * below, when the present screen is one that leads up, or when it is about a walk and the one below is not.
 */
async function back(
  dc: DialogContext,
  { place, notice }: Extract<Move, { kind: 'back' }>,
): Promise<DialogTurnResult> {
  const screen = screenAt(dc, dc.activeDialog?.id);
  if (!screen) return go(dc, toStatus(notice));
  const here = { ...placeOf(dc), ...place };
  const below = dc.stack.at(-2);
  const related = !here.engagementId || placeIn(below?.state)?.engagementId === here.engagementId;
  if (below && related && screen.back !== 'up') return dc.endDialog(notice);
  return go(dc, { kind: below ? 'instead' : 'afresh', ...screen.parent(here), notice });
}

/** Returns the screen with this dialog id, or undefined. */
function screenAt(dc: DialogContext, dialogId: string | undefined): Screen | undefined {
  const dialog = dialogId === undefined ? undefined : dc.findDialog(dialogId);
  return dialog instanceof ScreenDialog ? dialog.screen : undefined;
}

/** Shows the present screen again, or the list of engagements when there is none. */
async function stay(dc: DialogContext, notice: string): Promise<DialogTurnResult> {
  const screen = findScreenName(dc.activeDialog?.id);
  return go(dc, screen ? { kind: 'instead', screen, place: placeOf(dc), notice } : toStatus(notice));
}

/**
 * Makes a screen the active one without showing it. Leaves the screens above it, or begins it on an empty
 * stack.
 */
export async function enter(dc: DialogContext, screen: ScreenName, place: ScreenPlace): Promise<void> {
  if (!isAboutAnother(dc, place) && returnTo(dc, screen) && dc.activeDialog) {
    dc.activeDialog.state = { place: { ...placeOf(dc), ...place } };
    return;
  }
  dc.stack.length = 0;
  await dc.beginDialog(screen, { place, silently: true } satisfies Begin);
}

/**
 * Leaves the screens above one that is on the stack. Returns false, and leaves none, when it is not on the
 * stack.
 */
function returnTo(dc: DialogContext, screen: ScreenName): boolean {
  const depth = dc.stack.map(({ id }) => id).lastIndexOf(screen);
  if (depth < 0) return false;
  dc.stack.length = depth + 1;
  return true;
}

/** True when the stack is about another engagement than this place. */
function isAboutAnother(dc: DialogContext, { engagementId }: ScreenPlace): boolean {
  if (!engagementId) return false;
  return dc.stack.some(({ state }) => {
    const other = placeIn(state)?.engagementId;
    return other !== undefined && other !== engagementId;
  });
}

/** Returns the place of the active dialog. */
export function placeOf(dc: DialogContext): ScreenPlace {
  return placeIn(dc.activeDialog?.state) ?? {};
}

/** Returns the engagement that the newest screen of a walk is about. A walk that is not saved yet is none. */
export function engagementOf(dc: DialogContext): string | undefined {
  const places = dc.stack.map(({ state }) => placeIn(state));
  return places.findLast((place) => place?.engagementId && !place.isNew)?.engagementId;
}

function placeIn(state: unknown): ScreenPlace | undefined {
  return (state as { place?: ScreenPlace } | undefined)?.place;
}
