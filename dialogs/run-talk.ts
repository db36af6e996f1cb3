import { BotState, Storage, TurnContext } from 'botbuilder';
import { DialogState, runDialog } from 'botbuilder-dialogs';
import { Log } from '../src/runtime/log';
import { MainDialog } from './main-dialog';
import { mendStack } from './stack';
import { layTurn, Turn } from './talk/turn';

/** Changes whenever the dialogs can no longer read what earlier ones left: a talk under way then starts afresh. */
const dialogsVersion = 'talk-1';

/** The place where the dialog stacks are kept, and their keys in it. */
export interface KeptTalks {
  readonly dialogStates: Storage;
  readonly dialogStateKey: (personId: string, conversationId: string) => string;
}

/**
 * Leads a person's talk on for one turn, from where its dialog stack stands, and keeps the stack; what is to be
 * answered is in the turn then. `context` is for the SDK's dialogs alone.
 */
export type RunTalk = (context: TurnContext, turn: Turn, log: Pick<Log, 'warn'>) => Promise<void>;

/** Returns a function that leads talks whose stacks are kept there. */
export function createRunTalk({ dialogStates, dialogStateKey }: KeptTalks): RunTalk {
  const main = new MainDialog();
  return async (context, turn, log) => {
    layTurn(context, turn);
    const personId = turn.person.id;
    const conversationId = context.activity.conversation.id;
    const state = new BotState(dialogStates, async () => dialogStateKey(personId, conversationId));
    const stack = state.createProperty<DialogState>(dialogsVersion);
    await mendStack(stack, context);
    await runDialog(main, context, stack);
    // After "forget me" not even an empty stack may be kept under the person's key.
    if (turn.forgotten) await state.delete(context);
    else await saveStack(state, context, log);
  };
}

/** Keeps the stack. A failure costs a way back, not the answer: what was saved of the walk is saved. */
async function saveStack(state: BotState, context: TurnContext, log: Pick<Log, 'warn'>): Promise<void> {
  try {
    await state.saveChanges(context);
  } catch (error) {
    log.warn({ err: error }, 'the dialog stack could not be saved');
  }
}
