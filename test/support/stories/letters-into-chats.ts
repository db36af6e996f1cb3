import { instantOf } from '../../../src/domain/values/dates';
import { Send } from '../../../src/delivery/sender';
import { Chat, TestBot } from '../chat';
import { sendDue, workerOn } from '../delivering';

/** Whoever has a chat that is open gets their letters in it; nobody else can be reached. */
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

/** Lets the bot's worker send what is due into these chats; a second of the bot's clock goes by for each round. */
export async function deliverInto(testBot: TestBot, ...chats: readonly Chat[]): Promise<void> {
  const worker = workerOn(testBot.app, { send: sendInto(chats) });
  for (;;) {
    await sendDue(worker);
    const { oldestDueAt } = await testBot.app.outbox.counts();
    if (!oldestDueAt || oldestDueAt > instantOf(testBot.now)) return;
    testBot.now = new Date(testBot.now.getTime() + 1_000);
  }
}
