import { forgetCard } from '../../cards/people/forget-card';
import { forgetPerson } from '../../src/app/people/forget-person';
import { listEngagements } from '../../src/app/walk/list-engagements';
import { Move, Screen, underStatus } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/** The screen that asks once before everything about the person is deleted. */
export const forgetDialog: Screen = {
  async show(turn, _place, notice) {
    const engagements = await listEngagements(turn.app, turn.person);
    return forgetCard(voiceOf(turn), { engagementCount: engagements.length, notice });
  },

  parent: underStatus,
  fleeting: true,
};

/** Deletes everything that is stored about the person, and ends the conversation. */
export async function onForgetMe(turn: Turn): Promise<Move> {
  await forgetPerson(turn.app, turn.person);
  turn.forgotten = true;
  turn.answer = undefined;
  turn.message = voiceOf(turn).texts.messages.forgotten;
  return { kind: 'done' };
}
