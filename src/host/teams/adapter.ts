import { CloudAdapter } from 'botbuilder';
import { Receive, Received } from '../http/routes/receive';
import { Connector } from './connector';
import { TakeTurn } from './take-turn';

/**
 * Returns a function that passes an activity to the Bot Framework's adapter. The adapter authenticates the
 * sender, except in local mode. The turn handles its own errors. For other errors only the status is
 * returned, because the SDK's texts say too much. Answers go through this connector.
 */
export function createReceive({ authentication }: Connector, takeTurn: TakeTurn): Receive {
  const adapter = new CloudAdapter(authentication);
  return async (activity, authorization) => {
    let received: Received = { status: 500 };
    const response = {
      socket: undefined,
      header: () => undefined,
      status: (status: number) => (received = { status }),
      send: (body: unknown) => (received = { ...received, body }),
      end: () => undefined,
    };
    const request = { method: 'POST', headers: { authorization }, body: activity };
    await adapter.process(request, response, takeTurn);
    return received;
  };
}
