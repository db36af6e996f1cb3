import { TurnContext } from 'botbuilder';
import { createRunTalk, KeptTalks } from '../../../dialogs/run-talk';
import { Bot } from '../turn/bot';
import { readIncoming } from './read-incoming';
import { teamsReply } from './teams-reply';

/** Handles one turn of the SDK. */
export type TakeTurn = (context: TurnContext) => Promise<void>;

/**
 * Returns a function that passes turns to a bot as values without the SDK. Only the conversation gets the
 * SDK's context, which the dialogs need. `now` returns the current time.
 */
export function createTakeTurn(bot: Bot, given: KeptTalks & { readonly now: () => Date }): TakeTurn {
  const runTalk = createRunTalk(given);
  return (context) =>
    bot({
      incoming: readIncoming(context.activity, given.now()),
      reply: teamsReply(context),
      talk: (turn, log) => runTalk(context, turn, log),
    });
}
