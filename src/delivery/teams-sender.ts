import {
  Activity,
  ActivityTypes,
  CardFactory,
  ChannelAccount,
  Channels,
  ConversationAccount,
} from 'botbuilder';
import { ConnectorClient } from 'botframework-connector';
import { ConversationReference, isChannel, objectIdOf } from '../domain/delivery/recipient';
import { SendResult } from '../domain/delivery/send-result';
import { failedSend } from './send-failure';
import { Message } from '../../cards/render';
import { Send } from './sender';

/**
 * Returns a client of the connector at this address. The client sends each request once and has a time limit.
 */
export type Connect = (serviceUrl: string) => Promise<ConnectorClient>;

/**
 * Returns a function that sends through the Teams connector. `now`, in milliseconds since 1970, is used only
 * for answers with a `Retry-After` date.
 */
export function createSend(connect: Connect, now: () => number = Date.now): Send {
  return async (to, letter, activityId) => {
    if (to.conversationId === '' && isChannel(to.id)) return { result: { kind: 'no-conversation' } };
    // The connector's address becomes known with the next activity of anyone in the same tenant.
    if (to.serviceUrl === '') return { result: { kind: 'not-connected', why: 'NoServiceUrl' } };
    let client: ConnectorClient;
    let made: ConversationReference | undefined;
    try {
      client = await connect(to.serviceUrl);
      if (to.conversationId === '') made = await startConversation(client, to);
    } catch (error) {
      return { result: notYetSent(failedSend(error, now())) };
    }
    try {
      // A new conversation does not contain the messages of an earlier one, so there is none to update.
      const sent = await post(client, { to: made ?? to, letter, activityId: made ? undefined : activityId });
      return { result: { kind: 'sent', activityId: sent }, reference: made };
    } catch (error) {
      return { result: failedSend(error, now()), reference: made };
    }
  };
}

/** The code of an error: the connector created a conversation but returned no id for it. */
const noConversationId = 'no-conversation-id';

interface Post {
  readonly to: ConversationReference;
  readonly letter: Message;
  readonly activityId: string | undefined;
}

/** Returns the message's id, or an empty string when the connector gives none. */
async function post({ conversations }: ConnectorClient, { to, letter, activityId }: Post): Promise<string> {
  const activity = activityFor(to, letter);
  if (activityId === undefined)
    return (await conversations.sendToConversation(to.conversationId, activity)).id ?? '';
  await conversations.updateActivity(to.conversationId, activityId, { ...activity, id: activityId });
  return activityId;
}

/**
 * Returns the conversation with one person. Teams creates it once and returns the same id for every later
 * request.
 */
async function startConversation(
  { conversations }: ConnectorClient,
  to: ConversationReference,
): Promise<ConversationReference> {
  const { id } = await conversations.createConversation({
    bot: account(to.botId),
    members: [account(personIn(to))],
    tenantId: to.tenantId,
    channelData: { tenant: { id: to.tenantId } },
    isGroup: false,
  });
  if (!id) throw Object.assign(new Error('a conversation without an id'), { code: noConversationId });
  return { ...to, conversationId: id };
}

/**
 * Returns the result of a failed request for a conversation. In every case the letter itself has certainly
 * not arrived.
 */
function notYetSent(result: SendResult): SendResult {
  if (result.kind === 'sent') return { kind: 'not-connected', why: noConversationId };
  return result.kind === 'no-answer' ? { ...result, kind: 'not-connected' } : result;
}

function activityFor(to: ConversationReference, letter: Message): Partial<Activity> {
  const group = isChannel(to.id);
  return {
    type: ActivityTypes.Message,
    channelId: Channels.Msteams,
    serviceUrl: to.serviceUrl,
    from: account(to.botId),
    ...(!group && { recipient: account(personIn(to)) }),
    conversation: { id: to.conversationId, tenantId: to.tenantId, isGroup: group } as ConversationAccount,
    locale: to.language,
    ...contentOf(letter),
  };
}

/** Texts are sent as plain text, so that Teams does not read typed characters as Markdown or as a mention. */
function contentOf(letter: Message): Partial<Activity> {
  if ('text' in letter) return { text: letter.text, textFormat: 'plain' };
  const { title, content } = letter.card;
  return { attachments: [CardFactory.adaptiveCard(content)], summary: title };
}

/** Returns the person's id for this bot, or their object id while they have never written to the bot. */
function personIn(to: ConversationReference): string {
  return to.userId === '' ? objectIdOf(to) : to.userId;
}

/** Returns an account without a name, because the connector needs none. */
function account(id: string): ChannelAccount {
  return { id } as ChannelAccount;
}
