import { randomUUID } from 'node:crypto';
import { CardPress } from '../card-driver';

/** What the bot's server answered to an activity. */
export interface ChannelAnswer {
  readonly status: number;
  /** The body as text, and parsed where it is JSON. */
  readonly text: string;
  readonly body: unknown;
}

/** Whose client it is and where; everything has a default. */
export interface ChannelOptions {
  /** Where the bot is; read at each request, as a bot that was started again may be elsewhere. */
  readonly bot: { readonly url: string };
  /** Where the bot's own messages go: a connector's url. */
  readonly serviceUrl: string;
  readonly conversationType?: 'personal' | 'groupChat' | 'channel';
  readonly conversationId?: string;
  readonly tenantId?: string;
  readonly userId?: string;
  /** `undefined` for a client that does not know the person's Azure AD object. */
  readonly aadObjectId?: string | undefined;
  readonly userName?: string;
  readonly locale?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A person's Teams client, as the bot sees it: every method posts one activity and resolves with the answer. */
export interface Channel {
  install(): Promise<ChannelAnswer>;
  uninstall(): Promise<ChannelAnswer>;
  /** Teams tells of the bot's arrival in the conversation beside the installation. */
  addMembers(): Promise<ChannelAnswer>;
  say(text: string): Promise<ChannelAnswer>;
  /** An `Action.Execute`: an invoke, whose answer stands in the response. */
  press(press: CardPress): Promise<ChannelAnswer>;
  /** An `Action.Submit` of a client that knows no other: a message with a value, of the card in that message. */
  submit(press: CardPress, replyToId?: string): Promise<ChannelAnswer>;
  /** Any activity; what is given overrides what a Teams client would send. */
  send(activity: Readonly<Record<string, unknown>>): Promise<ChannelAnswer>;
}

const botId = '28:bot';

/** A client that posts to the bot what Teams would. */
export function createChannel(options: ChannelOptions): Channel {
  const {
    bot,
    serviceUrl,
    conversationType = 'personal',
    conversationId = `a:conversation-${randomUUID()}`,
    tenantId = '00000000-0000-0000-0000-00000000000a',
    userId = '29:partner',
    userName = 'Partner',
    locale = 'en-US',
    headers = {},
  } = options;
  const aadObjectId = 'aadObjectId' in options ? options.aadObjectId : '00000000-0000-0000-0000-000000000001';

  const send: Channel['send'] = async (activity) => {
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({
        id: `f:${randomUUID()}`,
        channelId: 'msteams',
        serviceUrl,
        timestamp: new Date().toISOString(),
        locale,
        from: { id: userId, name: userName, aadObjectId },
        recipient: { id: botId, name: 'Bot' },
        conversation: { id: conversationId, conversationType, tenantId },
        channelData: { tenant: { id: tenantId } },
        ...activity,
      }),
    });
    const text = await response.text();
    return { status: response.status, text, body: parsed(text) };
  };

  return {
    send,
    install: () => send({ type: 'installationUpdate', action: 'add' }),
    uninstall: () => send({ type: 'installationUpdate', action: 'remove' }),
    addMembers: () => send({ type: 'conversationUpdate', membersAdded: [{ id: userId }, { id: botId }] }),
    say: (text) => send({ type: 'message', text, textFormat: 'plain' }),
    press: ({ verb, data }) =>
      send({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
    submit: ({ data }, replyToId) => send({ type: 'message', value: data, ...(replyToId && { replyToId }) }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
