import { PressOf } from '../../cards/actions';
import { deletionCard } from '../../cards/customers/deletion-card';
import { deleteEngagement, openDeletion } from '../../src/app/walk/delete-engagement';
import { Move, Screen, toStatus, underOverview } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/** The screen that asks once before a customer is deleted, and says what goes with it. */
export const deletionDialog: Screen = {
  async show(turn, { engagementId = '' }, notice) {
    const found = await openDeletion(turn.app, turn.person, engagementId);
    return found && deletionCard(voiceOf(turn), { ...found, notice });
  },

  parent: underOverview,
};

/** Deletes the customer, or asks again when something changed after the question was shown. */
export async function onDeleteCustomer(turn: Turn, press: PressOf<'delete-customer'>): Promise<Move> {
  const { texts } = voiceOf(turn);
  const { engagementId, version } = press;
  const outcome = await deleteEngagement(turn.app, { person: turn.person, engagementId, version });
  switch (outcome.kind) {
    case 'unknown':
      return toStatus(texts.notices.unknownEngagement);
    case 'overtaken':
      return { kind: 'forward', screen: 'deletion', place: { engagementId }, notice: texts.notices.movedOn };
    case 'deleted': {
      const { engagement, belongings } = outcome;
      return toStatus(texts.deletion.done(engagement.customer.name, belongings.notes));
    }
  }
}
