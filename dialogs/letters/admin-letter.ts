import { instantOf } from '../../src/domain/values/dates';
import { adminCard } from '../../cards/operation/admin-card';
import { Card } from '../../cards/render';
import { adminReport } from '../../src/app/operation/admin-report';
import { Turn, voiceOf } from '../talk/turn';

/** Shows an admin the state of the bot. Returns a sentence when the person is no longer an admin. */
export async function onOpenAdmin(turn: Turn): Promise<Card | string> {
  const { app, person, language, zone: timeZone, wait } = turn;
  const voice = voiceOf(turn);
  const report = await adminReport(app, { person, language, wait });
  if (!report) return voice.texts.notices.unreadablePress;
  return adminCard(voice, { ...report, now: instantOf(app.now()), timeZone });
}
