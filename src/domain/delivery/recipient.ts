import { Language } from '../values/language';

/** Whoever the bot can send to by itself: a person's personal chat, or a channel of a team. Always of one tenant. */
export interface RecipientKey {
  readonly id: string;
  readonly tenantId: string;
}

const channelPart = '/channel/';

/** A channel as a recipient; replies in a thread (`;messageid=`) belong to the same channel. */
export function channelKey(tenantId: string, conversationId: string): RecipientKey {
  const channelId = conversationId.split(';')[0] ?? '';
  return { id: `${tenantId}${channelPart}${channelId}`, tenantId };
}

/** A person as a recipient, by their Azure AD object id; the same as a person's own key. */
export function personRecipient(tenantId: string, objectId: string): RecipientKey {
  return { id: `${tenantId}/${objectId}`, tenantId };
}

/** Whether a recipient is a channel; everybody else is a person. */
export function isChannel(recipientId: string): boolean {
  return recipientId.includes(channelPart);
}

/** The Azure AD object id of a person. */
export function objectIdOf(recipient: RecipientKey): string {
  return recipient.id.slice(recipient.tenantId.length + 1);
}

/**
 * Why a recipient cannot be reached just now: the bot is not installed for them, they blocked it, an admin did, it
 * is no longer in their team, or Teams refuses without a reason that is known here.
 */
export const unreachables = ['not-installed', 'blocked', 'disabled', 'not-in-team', 'refused'] as const;

export type Unreachable = (typeof unreachables)[number];

/**
 * How to reach a recipient, as their last activity told it (the protocol's conversation reference), with what the
 * bot needs to speak to them unasked: language and time zone of their client. `conversationId` and `serviceUrl` are
 * empty while no conversation is known; `teamId` is that of a channel's team.
 */
export interface ConversationReference extends RecipientKey {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly userId: string;
  readonly teamId: string;
  readonly name: string;
  readonly language: Language;
  /** An IANA zone, such as `Europe/Berlin`; `UTC` when the client did not tell. */
  readonly timeZone: string;
  /** Empty while nothing stands in the way. */
  readonly unreachable: Unreachable | '';
}
