import { reminderCard } from '../../cards/delivery/reminder-card';
import { snoozeReminder } from '../../src/app/delivery/snooze-reminder';
import { noteDays, standingOf } from '../../src/domain/walk/standing';
import { LetterDialog } from './standing-card';
import { overviewDialog } from '../walk/overview-dialog';
import { voiceOf } from '../talk/turn';

/** The reminder that a note is due, at its partner. */
export const reminderLetter: LetterDialog = {
  inChannels: false,
  answers: {
    'snooze-reminder': async (turn, { engagementId, days }) => {
      const voice = voiceOf(turn);
      const { person, today } = turn;
      const outcome = await snoozeReminder(turn.app, { person, engagementId, days, today });
      if (outcome.kind === 'unknown') return voice.texts.notices.unknownEngagement;
      const { engagement } = outcome;
      const due = noteDays(engagement);
      const standing = standingOf(engagement, today);
      if (outcome.kind === 'not-due' || !due || (standing !== 'due' && standing !== 'overdue')) {
        const overview = await overviewDialog.show(turn, { engagementId }, voice.texts.notices.movedOn);
        return overview ?? voice.texts.notices.unknownEngagement;
      }
      const { snoozedUntil } = engagement;
      return reminderCard(voice, {
        engagement,
        playbook: turn.app.playbook,
        days: due,
        standing,
        snoozedUntil,
      });
    },
  },
};
