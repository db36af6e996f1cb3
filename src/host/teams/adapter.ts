import { CloudAdapter, TurnContext } from 'botbuilder';
import { Connector } from './connector';

/** What the channel gets back for an activity: an HTTP status and, for an invoke, the answer's body. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** Takes an activity as it came in, with its `Authorization` header, and runs a turn on it. */
export type Receive = (
  activity: Readonly<Record<string, unknown>>,
  authorization: string,
  turn: (context: TurnContext) => Promise<void>,
) => Promise<Reply>;

/**
 * The Bot Framework's adapter behind a function. It checks who sends (unless in local mode), and the turn's
 * errors are the turn's own business; what remains is told by the status alone, since the SDK's texts tell too
 * much. Answers go through this connector.
 */
export function createReceive({ authentication }: Connector): Receive {
  const adapter = new CloudAdapter(authentication);
  return async (activity, authorization, turn) => {
    let reply: Reply = { status: 500 };
    const response = {
      socket: undefined,
      header: () => undefined,
      status: (status: number) => (reply = { status }),
      send: (body: unknown) => (reply = { ...reply, body }),
      end: () => undefined,
    };
    const request = { method: 'POST', headers: { authorization }, body: activity };
    await adapter.process(request, response, turn);
    return reply;
  };
}
