/**
 * The connector's treatment of a request. With a status below 300, or `accept`, the message is posted; with
 * any other status it is not. `hang`: no answer until a test calls `answer`. `stall`: posted, but the answer
 * stops in the middle. `reset`: the connection breaks before the message is posted. `reset after`: the
 * connection breaks after that.
 */
export type ConnectorAnswer = Reply | 'accept' | 'hang' | 'stall' | 'reset' | 'reset after';

/** An HTTP answer. A body that is no string is sent as JSON. `afterMs` is the delay in milliseconds. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly afterMs?: number;
}

/** The refusals of Teams, in the forms that Teams was seen to use. */
export const refusals = {
  badArgument: named(400, 'BadArgument', 'The request was malformed.'),
  denied: { status: 401, body: { message: 'Authorization has been denied for this request.' } },
  notRegistered: named(401, 'BotNotRegistered', 'No registration found for this bot.'),
  notInstalled: named(403, 'ForbiddenOperationException', "Bot is not installed in user's personal scope"),
  notInRoster: named(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  blockedByUser: named(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  disabledByAdmin: named(403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot'),
  writesBlocked: { status: 403, body: { errorCode: 209, message: writesBlocked() } },
  conversationGone: named(404, 'ConversationNotFound', 'Conversation not found.'),
  activityGone: named(404, 'ActivityNotFoundInConversation', 'The conversation does not have this activity.'),
  precondition: named(412, 'PreconditionFailed', 'Precondition failed, please try again.'),
  tooLarge: named(413, 'MessageSizeTooBig', 'Message size too large.'),
  fault: named(500, 'ServiceError', 'An unexpected error occurred.'),
  badGateway: { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' },
  unavailable: { status: 503 },
  gatewayTimeout: named(504, 'GatewayTimeout', 'Gateway Timeout.'),
} as const satisfies Readonly<Record<string, Reply>>;

/** Returns the answer for too many requests. `retryAfter` is a number of seconds, or a date. */
export function throttled(retryAfter: number | string): Reply {
  return { ...named(429, 'Throttled', 'Too many requests.'), headers: { 'retry-after': String(retryAfter) } };
}

function named(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } };
}

function writesBlocked(): string {
  const error = { subCode: 'MessageWritesBlocked', details: 'Thread is not writable', errorCode: null };
  return JSON.stringify(error, undefined, 2);
}
