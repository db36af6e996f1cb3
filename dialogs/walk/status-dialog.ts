import { statusCard } from '../../cards/walk/status-card';
import { listEngagements } from '../../src/app/walk/list-engagements';
import { forward, Screen, underStatus } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** The partner's engagements. */
export const statusDialog: Screen = {
  name: 'status',

  async show(turn, { page = 0 }, notice) {
    const engagements = await listEngagements(turn.app, turn.person);
    return statusCard(voiceOf(turn), { engagements, playbook: turn.app.playbook, page, notice });
  },

  opens: { 'open-status': (_turn, { page = 0 }) => ({ page }) },

  answers: {
    'find-engagement': async (turn, { name }) => {
      const voice = voiceOf(turn);
      const found = await listEngagements(turn.app, turn.person, name);
      const [only] = found;
      if (only && found.length === 1)
        return { kind: 'afresh', screen: 'overview', place: { engagementId: only.id } };
      const { noEngagementYet, nothingFound, severalFound } = voice.texts.notices;
      const engagements = found.length > 0 ? found : await listEngagements(turn.app, turn.person);
      const notice =
        found.length > 0 ? severalFound(name) : engagements.length > 0 ? nothingFound(name) : noEngagementYet;
      return forward(
        'status',
        {},
        statusCard(voice, { engagements, playbook: turn.app.playbook, page: 0, notice }),
      );
    },
  },

  parent: underStatus,
};
