import { roleCard } from '../../cards/people/role-card';
import { changePerson } from '../../src/app/people/change-person';
import { Role, roles } from '../../src/domain/values/person';
import { forward, Move, Screen, underStatus } from '../talk/screen';
import { Turn, typedIn, voiceOf } from '../talk/turn';

/** Returns the role that was chosen on the card, or undefined when the value is not a role. */
export function chosenRole(turn: Turn): Role | undefined {
  return roles.find((role) => role === typedIn(turn, 'role'));
}

/** The screen that asks for the partner's role. */
export const roleDialog: Screen = {
  show: async (turn, _place, notice) => roleCard(voiceOf(turn), { role: turn.person.role, notice }),
  parent: underStatus,
};

/** Saves the role that was chosen on the card and goes back. Asks again while no role is chosen. */
export async function onSaveRole(turn: Turn): Promise<Move> {
  const role = chosenRole(turn);
  const voice = voiceOf(turn);
  if (!role) {
    const code = typedIn(turn, 'role') === '' ? 'required' : 'not-a-choice';
    return forward('role', {}, roleCard(voice, { role: turn.person.role, problem: { code } }));
  }
  turn.person = await changePerson(turn.app, turn.person, { role });
  return { kind: 'back', place: {}, notice: voice.texts.notices.roleSaved(voice.texts.roles[role]) };
}
