import { PressOf } from '../../cards/actions';
import { closingCard } from '../../cards/drafts/closing-card';
import { Card } from '../../cards/render';
import { asksAboutClosing } from '../../src/app/notes/draft-problems';
import { openDraft } from '../../src/app/notes/open-draft';
import { settleClosing } from '../../src/app/settling/settle-closing';
import { viewClosing } from '../../src/app/settling/view-closing';
import { DraftAtHand } from '../../src/app/views/draft-at-hand';
import { Problem } from '../../src/domain/walk/problem';
import { noteDialog } from './note-dialog';
import { preview } from './preview-dialog';
import { forward, Move, Screen, toStatus } from '../talk/screen';
import { Turn, typedIn, voiceOf } from '../talk/turn';

/** The screen that asks whether the walk closes although items are open, before a note is final. */
export const closingDialog: Screen = {
  async show(turn, { engagementId = '', kindId = '', draftId = '' }) {
    const { app, person, language, today, author } = turn;
    const opened = await openDraft(app, { person, engagementId, kindId, language, today, author, draftId });
    if (opened.kind === 'written') return noteDialog.show(turn, opened);
    if (opened.kind === 'unknown') return undefined;
    return asksAboutClosing(app, opened) ? ask(turn, opened) : preview(turn, opened);
  },

  parent: ({ engagementId, kindId, draftId }) => ({
    screen: 'note-form',
    place: { engagementId, kindId, draftId },
  }),
};

/** Saves whether the walk closes, and continues with the preview. */
export async function onSettleClosing(turn: Turn, press: PressOf<'settle-closing'>): Promise<Move> {
  const { app, person } = turn;
  const { engagementId, draftId } = press;
  const settled = await settleClosing(app, { person, ...press, reason: typedIn(turn, 'closeReason') });
  if (settled.kind === 'unknown') return toStatus(voiceOf(turn).texts.notices.unknownEngagement);
  if (settled.kind === 'written')
    return { kind: 'afresh', screen: 'note', place: { engagementId, noteId: settled.noteId } };
  const place = { engagementId, kindId: settled.laidOut.kind.id, draftId };
  if (settled.kind !== 'settled') return forward('closing', place, await ask(turn, settled, settled));
  const notice = settled.asked ? undefined : voiceOf(turn).texts.notices.movedOn;
  const card = await preview(turn, settled, { notice });
  return { kind: 'instead', screen: 'preview', place, card };
}

async function ask(
  turn: Turn,
  atHand: DraftAtHand,
  refused: { readonly typed?: string; readonly problem?: Problem | undefined } = {},
): Promise<Card> {
  const { typed, problem } = refused;
  const view = await viewClosing(turn.app, atHand, turn.today);
  return closingCard(voiceOf(turn), { ...view, typed, problem });
}
