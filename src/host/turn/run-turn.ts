import { talkInChannel } from '../../../dialogs/channel-talk';
import { answerConsent } from '../../../dialogs/file-consent';
import { deliver, deliverMessage } from '../../../dialogs/talk/show';
import { Turn, voiceOf } from '../../../dialogs/talk/turn';
import { keepReference } from '../../app/delivery/keep-reference';
import { knowPerson } from '../../app/people/know-person';
import { TurnSubject } from '../metering/meter';
import { TurnParts } from './bot-parts';
import { installedFor, installedInTeam } from './installation';
import { newTurn } from './new-turn';
import { Visit } from './visit';

/** The longest message that is read, in characters. */
const largestMessage = 100_000;

/** Handles a visit and answers it. Returns the subject of the turn, for the log. */
export async function runTurn(parts: TurnParts, visit: Visit): Promise<TurnSubject> {
  const { person, place, teamId, occasion } = visit.incoming;
  switch (occasion.kind) {
    case 'installation':
      return place === 'personal'
        ? installedFor(parts, visit, occasion.sign)
        : installedInTeam(parts, teamId, occasion.sign);
    case 'unknown':
      return 'ignored';
    case 'input':
    case 'file-consent':
    case 'unknown-invoke':
      break;
  }
  const { reply } = visit;
  const turn = newTurn(parts, visit, await knowPerson(parts.app, person));
  if (occasion.kind !== 'input') {
    await reply.respond?.();
    if (occasion.kind !== 'file-consent' || place !== 'personal') return 'ignored';
    await answerConsent(turn, occasion.consent, { reply, upload: parts.upload });
    return 'file';
  }
  if (place === 'other') {
    await deliverMessage(reply, voiceOf(turn).texts.messages.personalOnly);
    return 'not personal';
  }
  await keepReference(parts.app, turn.here);
  return place === 'channel' ? inChannel(visit, turn) : inChat(parts, visit, turn);
}

/** Answers in a channel. A channel has no dialog stack, so each message is answered separately. */
async function inChannel({ reply }: Visit, turn: Turn): Promise<TurnSubject> {
  await talkInChannel(turn);
  await deliver(reply, turn);
  return subjectOf(turn);
}

async function inChat({ app, log }: TurnParts, { reply, talk }: Visit, turn: Turn): Promise<TurnSubject> {
  if (turn.input.kind === 'words' && turn.input.words.length > largestMessage) {
    await deliverMessage(reply, voiceOf(turn).texts.messages.tooLarge);
    return 'too large';
  }
  await talk(turn, log);
  // From now on, messages that the bot starts itself use the language that was just chosen.
  if (!turn.forgotten && turn.language !== turn.here.language)
    await keepReference(app, { ...turn.here, language: turn.language });
  await deliver(reply, turn);
  return subjectOf(turn);
}

function subjectOf({ input }: Turn): TurnSubject {
  return input.kind === 'press' ? input.press.verb : input.kind;
}
