import { Activity, ActivityTypes, CardFactory, MessageFactory, TurnContext } from 'botbuilder';
import { Card, largestCard, sizeOf } from '../../cards/render';
import { Log } from '../../src/runtime/log';
import { Turn, voiceOf } from './turn';

/** The turn is done and saved, but its answer could not be sent: trying another answer would fail the same way. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
}

/**
 * The one way out of a turn. A press gets its answer in place: in the response of an invoke, or as an update of
 * the pressed card's message. Anything else gets a message. Throws {@link Undelivered} when the connector does not take it.
 */
export async function deliver(context: TurnContext, turn: Turn): Promise<void> {
  const { notices, help } = voiceOf(turn).texts;
  const card = turn.answer;
  if (!card) return deliverMessage(context, turn.message ?? help.where);
  if (sizeOf(card) > largestCard) return deliverMessage(context, notices.cardTooLarge);
  if (isInvoke(context)) {
    return respond(context, { type: 'application/vnd.microsoft.card.adaptive', value: card.content });
  }
  const message = cardMessage(card);
  const pressed = context.activity.value ? context.activity.replyToId : undefined;
  if (pressed && (await updated(context, { ...message, id: pressed }))) return;
  await send(context, message);
}

/** A sentence instead of a card; the pressed card stays as it is, with everything typed in it. */
export async function deliverMessage(context: TurnContext, text: string): Promise<void> {
  if (isInvoke(context))
    return respond(context, { type: 'application/vnd.microsoft.activity.message', value: text });
  await send(context, plainMessage(text));
}

async function send(context: TurnContext, message: Partial<Activity>): Promise<void> {
  try {
    await context.sendActivity(message);
  } catch (error) {
    throw new Undelivered('the answer could not be sent', { cause: error });
  }
}

/** Sends a plain-text message of its own; false, with a line in the log, when it could not be sent. */
export async function say(context: TurnContext, text: string, log: Pick<Log, 'warn'>): Promise<boolean> {
  try {
    await context.sendActivity(plainMessage(text));
    return true;
  } catch (error) {
    log.warn({ err: error }, 'a message of its own could not be sent');
    return false;
  }
}

function isInvoke(context: TurnContext): boolean {
  return context.activity.type === (ActivityTypes.Invoke as string);
}

/** Invokes are always answered with HTTP 200; what happened stands in the body. */
async function respond(context: TurnContext, answer: { type: string; value: unknown }): Promise<void> {
  const value = { status: 200, body: { statusCode: 200, ...answer } };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}

function cardMessage(card: Card): Partial<Activity> {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card.content)), summary: card.title };
}

/** Plain, so that nothing typed is read as Markdown or as a mention. */
function plainMessage(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain' };
}

/** Not every client can update a message; then false, and the card is sent as a new one. */
async function updated(context: TurnContext, message: Partial<Activity>): Promise<boolean> {
  try {
    await context.updateActivity(message);
    return true;
  } catch (error) {
    // Without a status nobody answered at all: a new message would wait as long for nothing.
    if ((error as { statusCode?: unknown }).statusCode === undefined) {
      throw new Undelivered('the answer could not be sent', { cause: error });
    }
    return false;
  }
}
