import { CloudAdapter } from 'botbuilder';
import { Receive, Received } from '../http/routes/receive';
import { Connector } from './connector';
import { TakeTurn } from './take-turn';

/**
 * The Bot Framework's adapter behind a function. It checks who sends (unless in local mode), and the turn's
 * errors are the turn's own business; what remains is told by the status alone, since the SDK's texts tell too
 * much. Answers go through this connector.
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
