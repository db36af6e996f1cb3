import { receiptsCard } from '../../cards/delivery/receipts-card';
import { noteReceipts } from '../../src/app/delivery/note-receipts';
import { Screen } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** Who got a note's summary, and what they did with it. */
export const receiptsDialog: Screen = {
  missing: 'unknownNote',

  async show(turn, { noteId = '' }, notice) {
    const receipts = await noteReceipts(turn.app, turn.person, noteId);
    return receipts && receiptsCard(voiceOf(turn), { ...receipts, timeZone: turn.zone, notice });
  },

  parent: ({ engagementId, noteId }) => ({ screen: 'note', place: { engagementId, noteId } }),
};
