import { welcomeCard } from '../../cards/people/welcome-card';
import { Screen, underStatus } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** The screen that greets, asks for the role and offers Start. */
export const welcomeDialog: Screen = {
  show: async (turn, _place, notice) =>
    welcomeCard(voiceOf(turn), { role: turn.person.role, playbook: turn.app.playbook, notice }),
  parent: underStatus,
};
