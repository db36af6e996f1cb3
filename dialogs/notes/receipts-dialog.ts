import { receiptsCard } from '../../cards/delivery/receipts-card';
import { noteReceipts } from '../../src/app/delivery/note-receipts';
import { Screen } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** The screen of a note's receipts: the readers of its summary, and what each did with it. */
export const receiptsDialog: Screen = {
  missing: 'unknownNote',

  async show(turn, { noteId = '' }, notice) {
    const receipts = await noteReceipts(turn.app, turn.person, noteId);
    return receipts && receiptsCard(voiceOf(turn), { ...receipts, timeZone: turn.zone, notice });
  },

  parent: ({ engagementId, noteId }) => ({ screen: 'note', place: { engagementId, noteId } }),
};
