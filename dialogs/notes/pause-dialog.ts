import { PressOf } from '../../cards/actions';
import { pauseCard } from '../../cards/drafts/pause-card';
import { asksAboutClosing, asksAboutPause } from '../../src/app/notes/draft-problems';
import { openDraft } from '../../src/app/notes/open-draft';
import { settlePause } from '../../src/app/settling/settle-pause';
import { noteDialog } from './note-dialog';
import { preview } from './preview-dialog';
import { Move, Screen, toStatus } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/** The screen that asks whether the customer pauses, before a note drops or keeps the tag. */
export const pauseDialog: Screen = {
  async show(turn, { engagementId = '', kindId = '', draftId = '' }) {
    const { app, person, language, today, author } = turn;
    const opened = await openDraft(app, { person, engagementId, kindId, language, today, author, draftId });
    if (opened.kind === 'written') return noteDialog.show(turn, opened);
    if (opened.kind === 'unknown') return undefined;
    if (!asksAboutPause(opened)) return preview(turn, opened);
    return pauseCard(voiceOf(turn), { ...opened, playbook: app.playbook });
  },

  parent: ({ engagementId, kindId, draftId }) => ({
    screen: 'note-form',
    place: { engagementId, kindId, draftId },
  }),
};

/** Saves whether the customer pauses, and continues with the preview. */
export async function onSettlePause(turn: Turn, press: PressOf<'settle-pause'>): Promise<Move> {
  const { engagementId, draftId } = press;
  const settled = await settlePause(turn.app, { person: turn.person, ...press });
  if (settled.kind === 'unknown') return toStatus(voiceOf(turn).texts.notices.unknownEngagement);
  if (settled.kind === 'written')
    return { kind: 'afresh', screen: 'note', place: { engagementId, noteId: settled.noteId } };
  const place = { engagementId, kindId: settled.laidOut.kind.id, draftId };
  const notice = settled.asked ? undefined : voiceOf(turn).texts.notices.movedOn;
  if (asksAboutClosing(turn.app, settled)) return { kind: 'instead', screen: 'closing', place };
  const card = await preview(turn, settled, { notice });
  return { kind: 'instead', screen: 'preview', place, card };
}
