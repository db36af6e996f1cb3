import { ActivityTypes, BotState, TurnContext } from 'botbuilder';
import { DialogState, runDialog } from 'botbuilder-dialogs';
import { talkInChannel } from '../../../dialogs/channel-talk';
import { answerConsent } from '../../../dialogs/file-consent';
import { MainDialog } from '../../../dialogs/main-dialog';
import { deliver, deliverMessage, Undelivered } from '../../../dialogs/talk/show';
import { mendStack } from '../../../dialogs/stack';
import { languageIn, layTurn, Turn, voiceOf } from '../../../dialogs/talk/turn';
import { texts } from '../../../locales';
import { keepReference } from '../../app/delivery/keep-reference';
import { knowPerson } from '../../app/people/know-person';
import { Log } from '../../runtime/log';
import { BotParts, TurnParts } from './bot-parts';
import { isInChannel, isInvoke, isPersonal, personKey, pressedVerb } from '../teams/incoming';
import { installedFor, installedInTeam } from './installation';
import { EndedTurn, TurnSubject } from '../metering/meter';
import { newTurn } from './new-turn';

/** Changes whenever the dialogs can no longer read what earlier ones left: a talk under way then starts afresh. */
const dialogsVersion = 'talk-1';

/** Runs one turn: an activity in, at most one card and some plain messages out. */
export type Bot = (context: TurnContext) => Promise<void>;

/**
 * The bot. One turn at a time for each person, whichever device they use; every turn is logged in one line and ends
 * with an answer, also when it fails.
 */
export function createBot(parts: BotParts): Bot {
  const { app, lock, log, meter } = parts;
  const main = new MainDialog();
  return async (context) => {
    const { activity } = context;
    const started = performance.now();
    const reference = app.newId().slice(0, 8);
    const turnLog = log.child({
      turn: reference,
      type: activity.type,
      name: activity.name,
      activity: activity.id,
      conversation: activity.conversation?.id,
    });
    const ended = (
      outcome: EndedTurn['outcome'],
      subject: TurnSubject | undefined,
      error?: unknown,
    ): void => {
      const took = performance.now() - started;
      meter.turn({ type: activity.type, subject, outcome, seconds: took / 1_000 });
      const line = {
        outcome,
        ms: Math.round(took),
        verb: subject,
        ...(error !== undefined && { err: error }),
      };
      if (outcome === 'failed') turnLog.error(line, 'turn');
      else turnLog.info(line, 'turn');
    };
    try {
      const inTurn = { ...parts, log: turnLog };
      ended('answered', await lock(personKey(context).id, () => runTurn(inTurn, main, context)));
      parts.afterTurn?.();
    } catch (error) {
      ended('failed', pressedVerb(context), error);
      if (error instanceof Undelivered) return;
      const { messages } = texts[languageIn(context)];
      await deliverMessage(context, messages.failed(reference)).catch((cause: unknown) => {
        turnLog.error({ err: cause }, 'the answer to a failed turn could not be sent');
      });
    }
  };
}

/** Returns what the turn was about, for the log. */
async function runTurn(parts: TurnParts, main: MainDialog, context: TurnContext): Promise<TurnSubject> {
  const { activity } = context;
  const person = personKey(context);
  switch (activity.type as ActivityTypes) {
    case ActivityTypes.InstallationUpdate:
    case ActivityTypes.ConversationUpdate:
      return isPersonal(context) ? installedFor(parts, context, person) : installedInTeam(parts, context);
    case ActivityTypes.Message:
    case ActivityTypes.Invoke:
      break;
    default:
      return 'ignored';
  }
  const known = await knowPerson(parts.app, person);
  const turn = newTurn(parts, context, known);
  if (isInvoke(context) && activity.name !== 'adaptiveCard/action') {
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: {} } });
    if (activity.name !== 'fileConsent/invoke' || !isPersonal(context)) return 'ignored';
    await answerConsent(context, turn, parts.upload);
    return 'file';
  }
  if (!isPersonal(context) && !isInChannel(context)) {
    await deliverMessage(context, voiceOf(turn).texts.messages.personalOnly);
    return 'not personal';
  }
  await keepReference(parts.app, turn.here);
  return isInChannel(context) ? inChannel(context, turn) : talk(parts, main, { context, turn });
}

/** A channel has no talk: what is said in it is answered by itself. */
async function inChannel(context: TurnContext, turn: Turn): Promise<TurnSubject> {
  await talkInChannel(turn);
  await deliver(context, turn);
  return turn.input.kind === 'press' ? turn.input.press.verb : turn.input.kind;
}

async function talk(
  parts: TurnParts,
  main: MainDialog,
  { context, turn }: { context: TurnContext; turn: Turn },
): Promise<TurnSubject> {
  if (turn.input.kind === 'words' && turn.input.words.length > largestMessage) {
    await deliverMessage(context, voiceOf(turn).texts.messages.tooLarge);
    return 'too large';
  }
  layTurn(context, turn);
  const personId = turn.person.id;
  const conversationId = context.activity.conversation.id;
  const state = new BotState(parts.dialogStates, async () => parts.dialogStateKey(personId, conversationId));
  const stack = state.createProperty<DialogState>(dialogsVersion);
  await mendStack(stack, context);
  await runDialog(main, context, stack);
  // After "forget me" not even an empty stack may be kept under the person's key.
  if (turn.forgotten) await state.delete(context);
  else await saveStack(state, context, parts.log);
  // What comes by itself from now on speaks the language that was just chosen.
  if (!turn.forgotten && turn.language !== turn.here.language)
    await keepReference(parts.app, { ...turn.here, language: turn.language });
  await deliver(context, turn);
  return turn.input.kind === 'press' ? turn.input.press.verb : turn.input.kind;
}

/** What is not kept of the stack costs a way back, not the answer: what was saved of the walk is saved. */
async function saveStack(state: BotState, context: TurnContext, log: Log): Promise<void> {
  try {
    await state.saveChanges(context);
  } catch (error) {
    log.warn({ err: error }, 'the dialog stack could not be saved');
  }
}

/** The longest message that is read, in characters. */
const largestMessage = 100_000;
