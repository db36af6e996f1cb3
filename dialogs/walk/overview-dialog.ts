import { overviewCard } from '../../cards/walk/overview-card';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { listNotes } from '../../src/app/notes/open-note';
import { overdueSince } from '../../src/domain/note/cadence';
import { keptUntil } from '../../src/domain/walk/retention';
import { Screen, underStatus } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** The screen of the whole walk. */
export const overviewDialog: Screen = {
  async show(turn, { engagementId = '' }, notice) {
    const engagement = await openEngagement(turn.app, turn.person, engagementId);
    if (!engagement) return undefined;
    const { noteKinds, playbook } = turn.app;
    const { noteCount } = engagement;
    const notes = noteCount > 0 ? await listNotes(turn.app, turn.person, engagementId) : [];
    const overdue = noteKinds.flatMap((kind) => {
      const since = overdueSince(kind, notes, turn.today);
      return since ? [{ kind, since }] : [];
    });
    const { retentionDays } = turn.app.operation;
    return overviewCard(voiceOf(turn), {
      ...{ engagement, playbook, noteCount, overdue, notice },
      keptUntil: retentionDays === undefined ? undefined : keptUntil(engagement, retentionDays),
    });
  },
  parent: underStatus,
};
