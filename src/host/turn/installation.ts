import { welcomeCard } from '../../../cards/people/welcome-card';
import { deliver } from '../../../dialogs/talk/show';
import { voiceOf } from '../../../dialogs/talk/turn';
import { forgetReference, joinTeam, keepReference, leaveTeam } from '../../app/delivery/keep-reference';
import { greetPerson, partFromPerson } from '../../app/people/greet-person';
import { knowPerson } from '../../app/people/know-person';
import { TurnSubject } from '../metering/meter';
import { TurnParts } from './bot-parts';
import { InstallationSign } from './incoming';
import { newTurn } from './new-turn';
import { Visit } from './visit';

/**
 * Greets a person who installs the bot, and deletes the address of one who removes it. Returns the outcome
 * for the log.
 */
export async function installedFor(
  parts: TurnParts,
  visit: Visit,
  sign: InstallationSign,
): Promise<TurnSubject> {
  switch (sign) {
    case 'added':
      return greet(parts, visit);
    case 'removed':
      await partFromPerson(parts.app, visit.incoming.person);
      await forgetReference(parts.app, visit.incoming.person.id);
      return 'parted';
    case 'none':
      return 'ignored';
  }
}

/**
 * Resumes the deliveries to a team's channels when the bot joins the team, and pauses them when it leaves.
 * Returns the outcome for the log.
 */
export async function installedInTeam(
  { app }: TurnParts,
  teamId: string,
  sign: InstallationSign,
): Promise<TurnSubject> {
  if (teamId === '' || sign === 'none') return 'ignored';
  if (sign === 'removed') {
    await leaveTeam(app, teamId);
    return 'left a team';
  }
  await joinTeam(app, teamId);
  return 'joined a team';
}

async function greet(parts: TurnParts, visit: Visit): Promise<TurnSubject> {
  const key = visit.incoming.person;
  const person = await knowPerson(parts.app, key);
  const turn = newTurn(parts, visit, person);
  await keepReference(parts.app, turn.here);
  if (!(await greetPerson(parts.app, key))) return 'greeted before';
  turn.answer = welcomeCard(voiceOf(turn), { role: person.role, playbook: parts.app.playbook });
  try {
    await deliver(visit.reply, turn);
  } catch (error) {
    // The greeting was not sent. The next sign of the installation tries again.
    await partFromPerson(parts.app, key);
    throw error;
  }
  return 'greeted';
}
