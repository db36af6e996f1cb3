import { overviewCard } from '../cards/overview';
import { openEngagement } from '../src/app/open-engagement';
import { Screen, underStatus } from './screen';
import { voiceOf } from './turn';

/** The whole walk at a glance. */
export const overviewDialog: Screen = {
  name: 'overview',
  async show(turn, { engagementId = '' }, notice) {
    const engagement = await openEngagement(turn.app, turn.person, engagementId);
    if (!engagement) return undefined;
    const noteCount = engagement.noteCount;
    return overviewCard(voiceOf(turn), { engagement, playbook: turn.app.playbook, noteCount, notice });
  },
  opens: { 'open-overview': (_turn, { engagementId }) => ({ engagementId }) },
  answers: {},
  parent: underStatus,
};
