import { Log } from '../../src/runtime/log';
import { largestCard, Message, sizeOf } from '../../cards/render';
import { Reply } from './reply';
import { Turn, voiceOf } from './turn';

/**
 * The error of an answer that could not be sent. The turn itself is done and saved, and another answer
 * would fail in the same way.
 */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';

  constructor(cause: unknown) {
    super('the answer could not be sent', { cause });
  }
}

/**
 * Sends the answer of a turn; every turn uses it. A press is answered in place: in the response that the
 * client waits for, or as an update of the pressed card. Other input is answered with a message. Throws
 * {@link Undelivered} when the connector refuses the answer.
 */
export async function deliver(reply: Reply, turn: Turn): Promise<void> {
  const { notices, help } = voiceOf(turn).texts;
  const card = turn.answer;
  if (!card) return deliverMessage(reply, turn.message ?? help.where);
  if (sizeOf(card) > largestCard) return deliverMessage(reply, notices.cardTooLarge);
  if (reply.respond) return reply.respond({ card });
  const updated = await orUndelivered(reply.update?.(card));
  if (!updated) await send(reply, { card });
}

/** Sends a sentence instead of a card. The pressed card stays unchanged, with all typed values. */
export async function deliverMessage(reply: Reply, text: string): Promise<void> {
  if (reply.respond) return reply.respond({ text });
  await send(reply, { text });
}

function send(reply: Reply, message: Message): Promise<void> {
  return orUndelivered(reply.send(message));
}

async function orUndelivered<Result>(sending: Promise<Result> | undefined): Promise<Result | undefined> {
  try {
    return await sending;
  } catch (error) {
    throw new Undelivered(error);
  }
}

/** Sends a separate plain-text message. Logs a failure and resolves to false when it could not be sent. */
export async function say(reply: Reply, text: string, log: Pick<Log, 'warn'>): Promise<boolean> {
  try {
    await reply.send({ text });
    return true;
  } catch (error) {
    log.warn({ err: error }, 'a message of its own could not be sent');
    return false;
  }
}
