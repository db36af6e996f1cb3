import { instantOf } from '../../../src/domain/values/dates';
import { Send } from '../../../src/delivery/sender';
import { Chat, TestBot } from '../chat';
import { sendDue, workerOn } from '../delivering';

/**
 * Returns a sender that puts each letter into the chat with its conversation id. Other recipients have no
 * conversation.
 */
function sendInto(chats: readonly Chat[]): Send {
  return (to, letter, activityId) => {
    const chat = chats.find(({ conversationId }) => conversationId === to.conversationId);
    if (!chat) return Promise.resolve({ result: { kind: 'no-conversation' } });
    chat.receive(letter);
    return Promise.resolve({
      result: { kind: 'sent', activityId: activityId || `letter-${chat.cards.length}` },
    });
  };
}

/**
 * Lets the bot's worker send all due letters into these chats. The bot's clock moves on by a second for each
 * round.
 */
export async function deliverInto(testBot: TestBot, ...chats: readonly Chat[]): Promise<void> {
  const worker = workerOn(testBot.app, { send: sendInto(chats) });
  for (;;) {
    await sendDue(worker);
    const { oldestDueAt } = await testBot.app.outbox.counts();
    if (!oldestDueAt || oldestDueAt > instantOf(testBot.now)) return;
    testBot.now = new Date(testBot.now.getTime() + 1_000);
  }
}
