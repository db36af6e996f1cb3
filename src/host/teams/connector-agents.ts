import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/**
 * The time after which an idle connection is closed, in milliseconds. Servers on Node.js, the Playground among
 * them, close one after five seconds. A request that is written at that very moment is lost.
 */
export const idleLimit = 4_000;

/** The agents that hold the connections to the connector open between requests, for both schemes. */
export interface ConnectorAgents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/** Creates agents that reuse a connection and close it after `idle` milliseconds without a request. */
export function createAgents(idle = idleLimit): ConnectorAgents {
  const options = { keepAlive: true, timeout: idle };
  return { http: new HttpAgent(options), https: new HttpsAgent(options) };
}
