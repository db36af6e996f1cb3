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
import { Letter, Send } from './sender';

/** Gives a client of the connector at this address, which tries once and gives up in time. */
export type Connect = (serviceUrl: string) => Promise<ConnectorClient>;

/**
 * Sends through the Teams connector. `now`, in milliseconds since 1970, is only for answers that name a date from
 * which one may try again.
 */
export function createSend(connect: Connect, now: () => number = Date.now): Send {
  return async (to, letter, activityId) => {
    if (to.conversationId === '' && isChannel(to.id)) return { result: { kind: 'no-conversation' } };
    // Where a person's connector is, the next activity of anybody in their tenant will tell.
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
      // A message of an earlier conversation is not in one that was just made.
      const sent = await post(client, { to: made ?? to, letter, activityId: made ? '' : activityId });
      return { result: { kind: 'sent', activityId: sent }, reference: made };
    } catch (error) {
      return { result: failedSend(error, now()), reference: made };
    }
  };
}

/** The connector said that it made a conversation, but not which. */
const noConversationId = 'no-conversation-id';

interface Post {
  readonly to: ConversationReference;
  readonly letter: Letter;
  readonly activityId: string;
}

/** Returns the message's id, empty when the connector tells none. */
async function post({ conversations }: ConnectorClient, { to, letter, activityId }: Post): Promise<string> {
  const activity = activityFor(to, letter);
  if (activityId === '')
    return (await conversations.sendToConversation(to.conversationId, activity)).id ?? '';
  await conversations.updateActivity(to.conversationId, activityId, { ...activity, id: activityId });
  return activityId;
}

/** The conversation with one person: Teams makes it once and gives its id as often as it is asked. */
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

/** However the request for a conversation was answered, if at all: the letter itself has certainly not arrived. */
function notYetSent(result: SendResult): SendResult {
  if (result.kind === 'sent') return { kind: 'not-connected', why: noConversationId };
  return result.kind === 'no-answer' ? { ...result, kind: 'not-connected' } : result;
}

function activityFor(to: ConversationReference, letter: Letter): Partial<Activity> {
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

/** Texts are plain, so that nothing typed is read as Markdown or as a mention. */
function contentOf(letter: Letter): Partial<Activity> {
  if ('text' in letter) return { text: letter.text, textFormat: 'plain' };
  const { title, content } = letter.card;
  return { attachments: [CardFactory.adaptiveCard(content)], summary: title };
}

/** Their id for this bot, or as long as they never spoke to it their object id. */
function personIn(to: ConversationReference): string {
  return to.userId === '' ? objectIdOf(to) : to.userId;
}

/** The connector needs no names. */
function account(id: string): ChannelAccount {
  return { id } as ChannelAccount;
}
