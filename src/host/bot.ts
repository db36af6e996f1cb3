import { ActivityTypes, BotState, Storage, TurnContext } from 'botbuilder';
import { DialogState, runDialog } from 'botbuilder-dialogs';
import { welcomeCard } from '../../cards/welcome';
import { talkInChannel } from '../../dialogs/channel-talk';
import { answerConsent, offerFile, Upload } from '../../dialogs/file-consent';
import { MainDialog } from '../../dialogs/main-dialog';
import { deliver, deliverMessage, say, Undelivered } from '../../dialogs/show';
import { mendStack } from '../../dialogs/stack';
import { languageIn, layTurn, Turn, voiceOf } from '../../dialogs/turn';
import { texts } from '../../locales';
import { forgetReference, joinTeam, keepReference, leaveTeam } from '../app/delivery/keep-reference';
import { greetPerson, partFromPerson } from '../app/greet-person';
import { knowPerson } from '../app/know-person';
import { App } from '../app/ports';
import { rememberEngagements } from '../app/remember-engagements';
import { Guide } from '../domain/guide';
import { languageOf } from '../domain/language';
import { Person, PersonKey } from '../domain/person';
import { cleanLine } from '../domain/text';
import { isInChannel, isInvoke, isPersonal, personKey, readInput, referenceFrom, teamOf } from './incoming';
import { Log } from './log';
import { Clock, createPace } from './pace';
import { localDayFor } from './today';
import { TurnLock } from './turn-lock';

/** What a bot is made of. */
export interface BotParts {
  readonly app: App;
  readonly guide: Guide;
  readonly dialogStates: Storage;
  readonly dialogStateKey: (personId: string, conversationId: string) => string;
  readonly lock: TurnLock;
  readonly clock: Clock;
  /** Puts a file where a person's consent says; missing where files are not possible. */
  readonly upload?: Upload | undefined;
  /** A turn has ended: it may have put something into the outbox. */
  readonly afterTurn?: () => void;
  readonly log: Log;
}

/** Changes whenever the dialogs can no longer read what earlier ones left: a talk under way then starts afresh. */
const dialogsVersion = 'talk-1';

/** Runs one turn: an activity in, at most one card and some plain messages out. */
export type Bot = (context: TurnContext) => Promise<void>;

/**
 * The bot. One turn at a time for each person, whichever device they use; every turn is logged in one line and ends
 * with an answer, also when it fails.
 */
export function createBot(parts: BotParts): Bot {
  const { app, lock, log } = parts;
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
    const ended = (outcome: string, detail: object = {}): void => {
      const ms = Math.round(performance.now() - started);
      if (outcome === 'failed') turnLog.error({ outcome, ms, ...detail }, 'turn');
      else turnLog.info({ outcome, ms, ...detail }, 'turn');
    };
    try {
      const verb = await lock(personKey(context).id, () => runTurn(parts, main, context));
      ended('answered', { verb });
      parts.afterTurn?.();
    } catch (error) {
      ended('failed', { err: error });
      if (error instanceof Undelivered) return;
      const { messages } = texts[languageIn(context)];
      await deliverMessage(context, messages.failed(reference)).catch((cause: unknown) => {
        turnLog.error({ err: cause }, 'the answer to a failed turn could not be sent');
      });
    }
  };
}

/** Returns what the turn was about, for the log. */
async function runTurn(parts: BotParts, main: MainDialog, context: TurnContext): Promise<string> {
  const { activity } = context;
  const person = personKey(context);
  switch (activity.type as ActivityTypes) {
    case ActivityTypes.InstallationUpdate:
    case ActivityTypes.ConversationUpdate:
      return isPersonal(context) ? installed(parts, context, person) : inTeam(parts, context);
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
    if (activity.name !== 'fileConsent/invoke') return 'ignored';
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

/** The bot comes to a person, or goes. */
async function installed(parts: BotParts, context: TurnContext, person: PersonKey): Promise<string> {
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

/** The bot comes to a team, or goes: what its channels are to get goes on, or waits. */
async function inTeam(parts: BotParts, context: TurnContext): Promise<string> {
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

/** A channel has no talk: what is said in it is answered by itself. */
async function inChannel(context: TurnContext, turn: Turn): Promise<string> {
  await talkInChannel(turn);
  await deliver(context, turn);
  return turn.input.kind === 'press' ? turn.input.press.verb : turn.input.kind;
}

async function greet(parts: BotParts, context: TurnContext, key: PersonKey): Promise<string> {
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

async function talk(
  parts: BotParts,
  main: MainDialog,
  { context, turn }: { context: TurnContext; turn: Turn },
): Promise<string> {
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

function newTurn(parts: BotParts, context: TurnContext, person: Person): Turn {
  const { activity } = context;
  const { zone, today } = localDayFor(activity, parts.app.now());
  const language = person.language ?? languageOf(activity.locale);
  const pace = createPace(parts.clock);
  return {
    app: { ...parts.app, engagements: rememberEngagements(parts.app.engagements) },
    guide: parts.guide,
    input: readInput(context),
    today,
    zone,
    here: referenceFrom(context, { key: { id: person.id, tenantId: person.tenantId }, language, zone }),
    offerFile: parts.upload && isPersonal(context) ? (file) => offerFile(context, file) : undefined,
    author: cleanLine(activity.from?.name ?? '').slice(0, 100),
    say: async (text) => {
      await pace();
      return say(context, text, parts.log);
    },
    person,
    language,
    answer: undefined,
    message: undefined,
    forgotten: false,
  };
}
