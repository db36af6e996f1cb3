import { BotState, Storage, TurnContext } from 'botbuilder';
import { DialogState, runDialog } from 'botbuilder-dialogs';
import { Log } from '../src/runtime/log';
import { MainDialog } from './main-dialog';
import { mendStack } from './stack';
import { layTurn, Turn } from './talk/turn';

/**
 * The version of the saved dialog state. Change it when the dialogs can no longer read older state; a
 * conversation under way then starts again.
 */
const dialogsVersion = 'talk-1';

/** The storage of the dialog stacks, and their keys in it. */
export interface KeptTalks {
  readonly dialogStates: Storage;
  readonly dialogStateKey: (personId: string, conversationId: string) => string;
}

/**
 * Continues a person's conversation by one turn from its saved dialog stack, and saves the stack.
 * Afterwards the turn holds the answer. `context` is only for the SDK's dialogs.
 */
export type RunTalk = (context: TurnContext, turn: Turn, log: Pick<Log, 'warn'>) => Promise<void>;

/** Returns a function that continues conversations with their stacks in the given storage. */
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
    // After "forget me" not even an empty stack may be stored under the person's key.
    if (turn.forgotten) await state.delete(context);
    else await saveStack(state, context, log);
  };
}

/**
 * Saves the stack. A failure only loses the way back, because the walk itself is already saved. So the
 * answer is still sent.
 */
async function saveStack(state: BotState, context: TurnContext, log: Pick<Log, 'warn'>): Promise<void> {
  try {
    await state.saveChanges(context);
  } catch (error) {
    log.warn({ err: error }, 'the dialog stack could not be saved');
  }
}
