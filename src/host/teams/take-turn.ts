import { TurnContext } from 'botbuilder';
import { createRunTalk, KeptTalks } from '../../../dialogs/run-talk';
import { Bot } from '../turn/bot';
import { readIncoming } from './read-incoming';
import { teamsReply } from './teams-reply';

/** Takes a turn of the SDK's. */
export type TakeTurn = (context: TurnContext) => Promise<void>;

/**
 * Gives a bot its turns in values that know nothing of the SDK; only the talk is led with the context that the SDK's
 * dialogs need. `now` is the time of day.
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
