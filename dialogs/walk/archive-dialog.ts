import { PressOf } from '../../cards/actions';
import { archiveCard } from '../../cards/customers/archive-card';
import { Archiving, archiveEngagement, unarchiveEngagement } from '../../src/app/walk/archive-engagement';
import { splitEngagements } from '../../src/app/walk/split-engagements';
import { Move, Screen, toStatus, underStatus } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';
import { findForName } from './status-dialog';

/** The screen of the customers in the archive. */
export const archiveDialog: Screen = {
  async show(turn, { page = 0 }, notice) {
    const { archived } = await splitEngagements(turn.app, turn.person);
    return archiveCard(voiceOf(turn), { archived, playbook: turn.app.playbook, page, notice });
  },

  parent: underStatus,
};

/** Puts a customer into the archive. Its overview, with the way back, says so. */
export async function onArchiveCustomer(
  turn: Turn,
  { engagementId }: PressOf<'archive-customer'>,
): Promise<Move> {
  const { person, today } = turn;
  const outcome = await archiveEngagement(turn.app, { person, engagementId, today });
  return toOverview(turn, outcome, voiceOf(turn).texts.archive.archived);
}

/** Puts the customer with a typed name into the archive. Lists the customers when several or none match. */
export async function onArchiveNamed(turn: Turn, { name }: PressOf<'archive-named'>): Promise<Move> {
  const found = await findForName(turn, name);
  return 'only' in found
    ? onArchiveCustomer(turn, { verb: 'archive-customer', engagementId: found.only.id })
    : found.move;
}

/** Takes a customer out of the archive, and shows its overview. */
export async function onTakeOutCustomer(
  turn: Turn,
  { engagementId }: PressOf<'take-out-customer'>,
): Promise<Move> {
  const outcome = await unarchiveEngagement(turn.app, { person: turn.person, engagementId });
  return toOverview(turn, outcome, voiceOf(turn).texts.archive.takenOut);
}

function toOverview(turn: Turn, outcome: Archiving, told: (name: string) => string): Move {
  if (outcome.kind === 'unknown') return toStatus(voiceOf(turn).texts.notices.unknownEngagement);
  const { id: engagementId, customer } = outcome.engagement;
  return { kind: 'afresh', screen: 'overview', place: { engagementId }, notice: told(customer.name) };
}
