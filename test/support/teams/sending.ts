import type { TurnContext } from 'botbuilder';
import { Connector } from '../../../src/host/teams/connector';
import { createReceive } from '../../../src/host/teams/adapter';

/** The result of sending: the error, if any, and the duration in milliseconds. */
export interface Sending {
  readonly error: Error | undefined;
  readonly ms: number;
}

/** The ways in which the bot sends a message through a connector to a service URL. */
export interface WaysToSend {
  readonly reply: (through?: Connector, authorization?: string) => Promise<Sending>;
  readonly update: () => Promise<Sending>;
  /** Sends a message outside of a turn. */
  readonly unasked: (through?: Connector) => Promise<Sending>;
}

/**
 * Returns the ways to send to a service URL, read each time. They use `local`, unless a call names another
 * connector.
 */
export function waysToSend(serviceUrl: () => string, local: Connector): WaysToSend {
  /** Runs one turn through the SDK's adapter, in which the bot sends a message to the connector. */
  const turn = async (
    send: (context: TurnContext) => Promise<unknown>,
    { through = local, authorization = '' } = {},
  ): Promise<Sending> => {
    const activity = {
      type: 'message',
      id: 'asked',
      channelId: 'msteams',
      serviceUrl: serviceUrl(),
      from: { id: '29:partner' },
      recipient: { id: '28:bot' },
      conversation: { id: 'a:chat' },
    };
    let sending: Sending | undefined;
    const receive = createReceive(through, async (context) => {
      sending = await timed(() => send(context));
    });
    const reply = await receive(activity, authorization);
    expect(reply).toEqual({ status: 200 });
    if (!sending) throw new Error('the turn did not run');
    return sending;
  };
  return {
    reply: (through, authorization) =>
      turn((context) => context.sendActivity('hello'), { through, authorization }),
    update: () => turn((context) => context.updateActivity({ type: 'message', id: 'shown', text: 'hello' })),
    unasked: (through = local) =>
      timed(async () => {
        const { conversations } = await through.connect(serviceUrl());
        return conversations.sendToConversation('a:chat', { type: 'message', text: 'hello' });
      }),
  };
}

async function timed(send: () => Promise<unknown>): Promise<Sending> {
  const begun = performance.now();
  let error: Error | undefined;
  await send().catch((cause: Error) => (error = cause));
  return { error, ms: performance.now() - begun };
}
