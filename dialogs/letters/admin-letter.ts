import { adminCard } from '../../cards/operation/admin-card';
import { adminReport } from '../../src/app/operation/admin-report';
import { LetterDialog } from './standing-card';
import { voiceOf } from '../talk/turn';

/** How the bot is, for an admin; whether anybody may press it is settled before. */
export const adminLetter: LetterDialog = {
  inChannels: false,
  answers: {
    'open-admin': async (turn) => {
      const { app, person, language, zone: timeZone, wait } = turn;
      const voice = voiceOf(turn);
      const report = await adminReport(app, { person, language, wait });
      if (!report) return voice.texts.notices.unreadablePress;
      return adminCard(voice, { ...report, now: app.now().toISOString(), timeZone });
    },
  },
};
