import { randomUUID } from 'node:crypto';
import { CardPress } from '../card-driver';

/** The answer of the bot's server to an activity. */
export interface ChannelAnswer {
  readonly status: number;
  /** The body as text; `body` is the parsed JSON, or undefined when it is no JSON. */
  readonly text: string;
  readonly body: unknown;
}

/** The person behind a client and their conversation; all but `bot` and `serviceUrl` have a default. */
export interface ChannelOptions {
  /** The bot. Its url is read at each request, because a restarted bot may have another port. */
  readonly bot: { readonly url: string };
  /** The connector's url, to which the bot sends its messages. */
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

/** A person's Teams client. Every method posts one activity to the bot and resolves with the answer. */
export interface Channel {
  install(): Promise<ChannelAnswer>;
  uninstall(): Promise<ChannelAnswer>;
  /** The second activity about an installation: Teams reports that the bot joined the conversation. */
  addMembers(): Promise<ChannelAnswer>;
  say(text: string): Promise<ChannelAnswer>;
  /** Presses an `Action.Execute`: an invoke, with the answer in its response. */
  press(press: CardPress): Promise<ChannelAnswer>;
  /**
   * Presses as a client that knows only `Action.Submit`: a message with a value, from the card in
   * `replyToId`.
   */
  submit(press: CardPress, replyToId?: string): Promise<ChannelAnswer>;
  /** Sends any activity. The given fields replace those that a Teams client sends. */
  send(activity: Readonly<Record<string, unknown>>): Promise<ChannelAnswer>;
}

const botId = '28:bot';

/** Returns a client that posts to the bot the activities that Teams sends. */
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
