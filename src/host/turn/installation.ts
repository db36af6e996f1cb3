import { ActivityTypes, TurnContext } from 'botbuilder';
import { welcomeCard } from '../../../cards/people/welcome-card';
import { deliver } from '../../../dialogs/talk/show';
import { voiceOf } from '../../../dialogs/talk/turn';
import { forgetReference, joinTeam, keepReference, leaveTeam } from '../../app/delivery/keep-reference';
import { greetPerson, partFromPerson } from '../../app/people/greet-person';
import { knowPerson } from '../../app/people/know-person';
import { PersonKey } from '../../domain/values/person';
import { TurnParts } from './bot-parts';
import { teamOf } from '../teams/incoming';
import { TurnSubject } from '../metering/meter';
import { newTurn } from './new-turn';

/** The bot comes to a person, or goes. Returns what became of it, for the log. */
export async function installedFor(
  parts: TurnParts,
  context: TurnContext,
  person: PersonKey,
): Promise<TurnSubject> {
  const { activity } = context;
  if (activity.type === (ActivityTypes.InstallationUpdate as string)) {
    if (activity.action?.startsWith('remove')) {
      await partFromPerson(parts.app, person);
      await forgetReference(parts.app, person.id);
      return 'parted';
    }
    return greet(parts, context, person);
  }
  const came = activity.membersAdded?.some(({ id }) => id !== activity.recipient?.id);
  return came ? greet(parts, context, person) : 'ignored';
}

/** The bot comes to a team, or goes: what its channels are to get goes on, or waits. Returns what became of it. */
export async function installedInTeam(parts: TurnParts, context: TurnContext): Promise<TurnSubject> {
  const { action, membersAdded, membersRemoved, recipient } = context.activity;
  const teamId = teamOf(context);
  if (teamId === '') return 'ignored';
  const isBot = ({ id }: { id: string }): boolean => id === recipient?.id;
  if (action?.startsWith('remove') || membersRemoved?.some(isBot)) {
    await leaveTeam(parts.app, teamId);
    return 'left a team';
  }
  if (!action?.startsWith('add') && !membersAdded?.some(isBot)) return 'ignored';
  await joinTeam(parts.app, teamId);
  return 'joined a team';
}

async function greet(parts: TurnParts, context: TurnContext, key: PersonKey): Promise<TurnSubject> {
  const person = await knowPerson(parts.app, key);
  const turn = newTurn(parts, context, person);
  await keepReference(parts.app, turn.here);
  if (!(await greetPerson(parts.app, key))) return 'greeted before';
  turn.answer = welcomeCard(voiceOf(turn), { role: person.role, playbook: parts.app.playbook });
  try {
    await deliver(context, turn);
  } catch (error) {
    // Nobody was greeted after all: the next sign of the installation tries again.
    await partFromPerson(parts.app, key);
    throw error;
  }
  return 'greeted';
}
