import { helpCard } from '../../cards/people/help-card';
import { isAdmin } from '../../src/app/people/appointed';
import { Screen, underStatus } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** The screen that lists what the bot can do. */
export const helpDialog: Screen = {
  show: async (turn, _place, notice) =>
    helpCard(voiceOf(turn), { notice, forAdmin: isAdmin(turn.app, turn.person) }),
  parent: underStatus,
  fleeting: true,
};
