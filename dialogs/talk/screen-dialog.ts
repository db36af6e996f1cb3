import { Dialog, DialogContext, DialogReason, DialogTurnResult } from 'botbuilder-dialogs';
import { findScreenName, Move, ScreenPlace, Screen, ScreenName, toStatus } from './screen';
import { turnOf, voiceOf } from './turn';

/** How a screen's dialog is begun: at a place; silently when its card is rendered already. */
interface Begin {
  readonly place: ScreenPlace;
  readonly notice?: string | undefined;
  readonly silently: boolean;
}

/** Lets a {@link Screen} live on the dialog stack: begun at a place, resumed when the one above ends. */
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
    notice?: string,
  ): Promise<DialogTurnResult> {
    return this.show(dc, notice);
  }

  private async show(dc: DialogContext, notice?: string): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const card = await this.screen.show(turn, placeOf(dc), notice);
    if (!card)
      return go(dc, toStatus(voiceOf(turn).texts.notices[this.screen.missing ?? 'unknownEngagement']));
    turn.answer = card;
    return Dialog.EndOfTurn;
  }
}

/** Carries a move out on the dialog stack. */
export async function go(dc: DialogContext, move: Move): Promise<DialogTurnResult> {
  if (move.kind === 'done') return Dialog.EndOfTurn;
  if (move.kind === 'back') return back(dc, move);
  if (move.kind === 'stay') return stay(dc, move.notice);
  const begin: Begin = { place: move.place, notice: move.notice, silently: move.card !== undefined };
  turnOf(dc.context).answer = move.card;

  if (move.kind === 'afresh' || isAboutAnother(dc, move.place)) dc.stack.length = 0;
  const there = returnTo(dc, move.screen);
  const replace = dc.activeDialog !== undefined && (there || move.kind === 'instead');
  return replace ? dc.replaceDialog(move.screen, begin) : dc.beginDialog(move.screen, begin);
}

/** Ends the present screen, so that the one below shows itself; with none below, its parent is shown instead. */
async function back(
  dc: DialogContext,
  { place, notice }: Extract<Move, { kind: 'back' }>,
): Promise<DialogTurnResult> {
  if (dc.stack.length > 1) return dc.endDialog(notice);
  const present = dc.activeDialog && dc.findDialog(dc.activeDialog.id);
  if (!(present instanceof ScreenDialog)) return go(dc, toStatus(notice));
  return go(dc, { kind: 'afresh', ...present.screen.parent({ ...placeOf(dc), ...place }), notice });
}

/** Shows the present screen again, or the list of engagements when there is none. */
async function stay(dc: DialogContext, notice: string): Promise<DialogTurnResult> {
  const screen = findScreenName(dc.activeDialog?.id);
  return go(dc, screen ? { kind: 'instead', screen, place: placeOf(dc), notice } : toStatus(notice));
}

/** Makes a screen the active one without showing it: by leaving those above it, or by beginning it afresh. */
export async function enter(dc: DialogContext, screen: ScreenName, place: ScreenPlace): Promise<void> {
  if (!isAboutAnother(dc, place) && returnTo(dc, screen) && dc.activeDialog) {
    dc.activeDialog.state = { place: { ...placeOf(dc), ...place } };
    return;
  }
  dc.stack.length = 0;
  await dc.beginDialog(screen, { place, silently: true } satisfies Begin);
}

/** Leaves the screens above one that is on the stack; false, leaving none, when it is not there. */
function returnTo(dc: DialogContext, screen: ScreenName): boolean {
  const depth = dc.stack.map(({ id }) => id).lastIndexOf(screen);
  if (depth < 0) return false;
  dc.stack.length = depth + 1;
  return true;
}

/** Whether the stack is about another engagement than this place. */
function isAboutAnother(dc: DialogContext, { engagementId }: ScreenPlace): boolean {
  if (!engagementId) return false;
  return dc.stack.some(({ state }) => {
    const other = (state as { place?: ScreenPlace } | undefined)?.place?.engagementId;
    return other !== undefined && other !== engagementId;
  });
}

/** The place that the active dialog keeps. */
export function placeOf(dc: DialogContext): ScreenPlace {
  return (dc.activeDialog?.state as { place?: ScreenPlace } | undefined)?.place ?? {};
}
