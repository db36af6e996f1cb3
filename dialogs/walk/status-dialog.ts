import { PressOf } from '../../cards/actions';
import { statusCard } from '../../cards/customers/status-card';
import { findEngagements } from '../../src/app/walk/find-engagements';
import { splitEngagements } from '../../src/app/walk/split-engagements';
import { Engagement } from '../../src/domain/walk/engagement';
import { forward, Move, Screen, toStatus, underStatus } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/** The screen of the partner's engagements, without those in the archive. */
export const statusDialog: Screen = {
  async show(turn, { page = 0 }, notice) {
    const { active, archived } = await splitEngagements(turn.app, turn.person);
    const archivedCount = archived.length;
    return statusCard(voiceOf(turn), { engagements: active, archivedCount, ...seenBy(turn), page, notice });
  },

  parent: underStatus,
};

/** Opens the engagement with a matching customer. Lists the engagements when several or none match. */
export async function onFindEngagement(turn: Turn, { name }: PressOf<'find-engagement'>): Promise<Move> {
  const found = await findForName(turn, name);
  if ('move' in found) return found.move;
  const { only, formerly } = found;
  const notice = formerly && voiceOf(turn).texts.twins.formerly(formerly, only.customer.name);
  return { kind: 'afresh', screen: 'overview', place: { engagementId: only.id }, notice };
}

/** The only engagement that a typed name means, or the move to the list of those that may be meant. */
type FoundForName =
  { readonly only: Engagement; readonly formerly: string | undefined } | { readonly move: Move };

/** Finds the engagement that a typed name means, by the present name of its customer or an earlier one. */
export async function findForName(turn: Turn, name: string): Promise<FoundForName> {
  const voice = voiceOf(turn);
  const { engagements: found, formerly } = await findEngagements(turn.app, turn.person, name);
  const [only] = found;
  if (only && found.length === 1) return { only, formerly };
  const { noEngagementYet, nothingFound, severalFound } = voice.texts.notices;
  const { active, archived } = await splitEngagements(turn.app, turn.person);
  const archivedCount = archived.length;
  const none = active.length + archivedCount > 0 ? nothingFound(name) : noEngagementYet;
  const listed =
    found.length > 0
      ? { engagements: found, notice: severalFound(name) }
      : { engagements: active, notice: none };
  const card = statusCard(voice, { ...listed, archivedCount, ...seenBy(turn), page: 0 });
  return { move: forward('status', {}, card) };
}

/**
 * Leaves the current screen for the list of the partner's engagements. The list still knows which one they
 * were at.
 */
export function onCancel(turn: Turn, engagementId: string | undefined): Move {
  return { ...toStatus(voiceOf(turn).texts.notices.cancelled), place: { engagementId } };
}

/** Returns what every list of engagements is told with. */
function seenBy({
  app,
  today,
}: Turn): Pick<Parameters<typeof statusCard>[1], 'playbook' | 'kinds' | 'today'> {
  return { playbook: app.playbook, kinds: app.noteKinds, today };
}
