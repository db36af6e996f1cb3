import { overviewCard } from '../../cards/walk/overview-card';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { keptUntil } from '../../src/domain/walk/retention';
import { Screen, underStatus } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** The screen of the whole walk. */
export const overviewDialog: Screen = {
  async show(turn, { engagementId = '' }, notice) {
    const engagement = await openEngagement(turn.app, turn.person, engagementId);
    if (!engagement) return undefined;
    const { noteKinds: kinds, playbook } = turn.app;
    const { noteCount } = engagement;
    const { retentionDays } = turn.app.operation;
    return overviewCard(voiceOf(turn), {
      ...{ engagement, playbook, noteCount, kinds, today: turn.today, notice },
      keptUntil: retentionDays === undefined ? undefined : keptUntil(engagement, retentionDays),
    });
  },
  parent: underStatus,
};
