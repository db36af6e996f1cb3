import { PressOf } from '../../cards/actions';
import { statusCard } from '../../cards/walk/status-card';
import { listEngagements } from '../../src/app/walk/list-engagements';
import { forward, Move, Screen, toStatus, underStatus } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/** The screen of the partner's engagements. */
export const statusDialog: Screen = {
  async show(turn, { page = 0 }, notice) {
    const engagements = await listEngagements(turn.app, turn.person);
    return statusCard(voiceOf(turn), { engagements, ...seenBy(turn), page, notice });
  },

  parent: underStatus,
};

/** Opens the engagement with a matching customer. Lists the engagements when several or none match. */
export async function onFindEngagement(turn: Turn, { name }: PressOf<'find-engagement'>): Promise<Move> {
  const voice = voiceOf(turn);
  const found = await listEngagements(turn.app, turn.person, name);
  const [only] = found;
  if (only && found.length === 1)
    return { kind: 'afresh', screen: 'overview', place: { engagementId: only.id } };
  const { noEngagementYet, nothingFound, severalFound } = voice.texts.notices;
  const engagements = found.length > 0 ? found : await listEngagements(turn.app, turn.person);
  const notice =
    found.length > 0 ? severalFound(name) : engagements.length > 0 ? nothingFound(name) : noEngagementYet;
  return forward('status', {}, statusCard(voice, { engagements, ...seenBy(turn), page: 0, notice }));
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
