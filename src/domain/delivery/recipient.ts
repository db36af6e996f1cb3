import { Language } from '../values/language';

/** The key of a recipient: a person's personal chat, or a channel of a team. It belongs to one tenant. */
export interface RecipientKey {
  readonly id: string;
  readonly tenantId: string;
}

const channelPart = '/channel/';

/** Returns the key of a channel. Replies in a thread (`;messageid=`) belong to the same channel. */
export function channelKey(tenantId: string, conversationId: string): RecipientKey {
  const channelId = conversationId.split(';')[0] ?? '';
  return { id: `${tenantId}${channelPart}${channelId}`, tenantId };
}

/** Returns the key of a person, from their Azure AD object id. It is the same as the person's own key. */
export function personRecipient(tenantId: string, objectId: string): RecipientKey {
  return { id: `${tenantId}/${objectId}`, tenantId };
}

/** Returns true for a channel and false for a person. */
export function isChannel(recipientId: string): boolean {
  return recipientId.includes(channelPart);
}

/** Returns the Azure AD object id of a person. */
export function objectIdOf(recipient: RecipientKey): string {
  return recipient.id.slice(recipient.tenantId.length + 1);
}

/**
 * The reasons why a recipient cannot be reached now:
 * - `not-installed`: the bot is not installed for them.
 * - `blocked`: they blocked the bot, or it may not write to the channel.
 * - `disabled`: an admin disabled the bot.
 * - `not-in-team`: the bot is no longer in the channel's team.
 * - `refused`: Teams refuses for an unknown reason.
 */
export const unreachables = ['not-installed', 'blocked', 'disabled', 'not-in-team', 'refused'] as const;

export type Unreachable = (typeof unreachables)[number];

/**
 * The address of a recipient, taken from their last activity (the protocol's conversation reference). It
 * also has the language and the time zone of their client, for messages that the bot sends unasked.
 * `conversationId` and `serviceUrl` are empty while no conversation is known. `teamId` is the team of a
 * channel.
 */
export interface ConversationReference extends RecipientKey {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly userId: string;
  readonly teamId: string;
  readonly name: string;
  readonly language: Language;
  /** An IANA zone, such as `Europe/Berlin`; `UTC` when the client gave none. */
  readonly timeZone: string;
  /** The reason why the recipient cannot be reached; empty when they can. */
  readonly unreachable: Unreachable | undefined;
}
