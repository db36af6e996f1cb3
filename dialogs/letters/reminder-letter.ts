import { PressOf } from '../../cards/actions';
import { reminderCard } from '../../cards/delivery/reminder-card';
import { Card } from '../../cards/render';
import { snoozeReminder } from '../../src/app/delivery/snooze-reminder';
import { remindedOf } from '../../src/domain/walk/standing';
import { overviewDialog } from '../walk/overview-dialog';
import { Turn, voiceOf } from '../talk/turn';

/** Postpones the reminder by some days. Shows the overview when there is nothing to remind of any more. */
export async function onSnoozeReminder(
  turn: Turn,
  { engagementId, days }: PressOf<'snooze-reminder'>,
): Promise<Card | string> {
  const voice = voiceOf(turn);
  const { person, today } = turn;
  const outcome = await snoozeReminder(turn.app, { person, engagementId, days, today });
  if (outcome.kind === 'unknown') return voice.texts.notices.unknownEngagement;
  const { engagement } = outcome;
  const reminded = remindedOf(engagement, today);
  if (outcome.kind === 'not-due' || !reminded) {
    const overview = await overviewDialog.show(turn, { engagementId }, voice.texts.notices.movedOn);
    return overview ?? voice.texts.notices.unknownEngagement;
  }
  const { playbook, noteKinds: kinds } = turn.app;
  const { snoozedUntil } = engagement;
  return reminderCard(voice, { engagement, playbook, kinds, ...reminded, snoozedUntil });
}
