import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  AuthenticationConstants,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { NoToken } from '../../delivery/no-token';
import { Connect } from '../../delivery/teams-sender';
import { Credentials } from '../../settings/config';
import { ConnectorAgents, createAgents } from './connector-agents';
import { joinTokens } from './joined-tokens';
import { ConnectorEnd, Meter, noMeter } from '../metering/meter';

/**
 * The time limit of one request to the connector, in milliseconds. Teams gives a press 10 to 15 seconds.
 */
const connectorTimeout = 8_000;

/** The only way to the connector, for answers and for messages that the bot starts itself. */
export interface Connector {
  /** For the adapter, which authenticates senders and sends answers with it. */
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  /** Connects with the bot's own credentials; in local mode without credentials. */
  readonly connect: Connect;
}

/**
 * Creates the Bot Framework's authentication with connector clients that try once, stop at a time limit,
 * and share one token. By default the SDK repeats a failed request up to three times, which can post a
 * message twice. It also waits without limit, and asks for a separate token for each of the first requests.
 * Its own options for these have no effect.
 * `requestTimeout` is in milliseconds. `tokens` replaces the tokens that Azure AD gives for the
 * credentials. `meter` counts the end of each request.
 */
export function createConnector(
  credentials: Credentials | undefined,
  given: {
    requestTimeout?: number;
    tokens?: ServiceClientCredentialsFactory;
    meter?: Meter;
  } = {},
): Connector {
  const { requestTimeout = connectorTimeout, meter = noMeter } = given;
  const tokens = given.tokens ?? new ConfigurationServiceClientCredentialFactory({ ...credentials });
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...credentials },
    joinTokens(tokens, requestTimeout),
  );

  const agents = createAgents();
  const onceOnly = (factory: ConnectorFactory): ConnectorFactory => ({
    create: async (serviceUrl, audience) =>
      triedOnce(await factory.create(serviceUrl, audience), { requestTimeout, agents, meter }),
  });
  const createFactory = authentication.createConnectorFactory.bind(authentication);
  authentication.createConnectorFactory = (identity) => onceOnly(createFactory(identity));

  const authenticate = authentication.authenticateRequest.bind(authentication);
  authentication.authenticateRequest = async (activity, header) => {
    const result = await authenticate(activity, header);
    return {
      ...result,
      ...(result.connectorFactory && { connectorFactory: onceOnly(result.connectorFactory) }),
    };
  };
  const own = authentication.createConnectorFactory(identityOf(credentials?.MicrosoftAppId ?? ''));
  return { authentication, connect: (serviceUrl) => own.create(serviceUrl) };
}

/** Returns the bot's own identity as a caller. The SDK uses it to choose the credentials. */
function identityOf(appId: string): ClaimsIdentity {
  const { AudienceClaim, AppIdClaim } = AuthenticationConstants;
  return new ClaimsIdentity([AudienceClaim, AppIdClaim].map((type) => ({ type, value: appId })));
}

/** The pipeline inside a connector client, through which its requests go. It is not in the SDK's types. */
interface PipelineHolder {
  readonly client: {
    readonly pipeline: {
      removePolicy(policy: { name: string }): unknown;
      addPolicy(policy: Policy, options?: { phase: 'Serialize' }): void;
    };
  };
}

interface Policy {
  readonly name: string;
  sendRequest(
    request: PipelineRequest,
    next: (request: PipelineRequest) => Promise<PipelineResponse>,
  ): Promise<PipelineResponse>;
}

interface PipelineRequest {
  readonly url: string;
  abortSignal?: AbortSignal;
  agent?: ConnectorAgents['http'] | ConnectorAgents['https'];
}

interface PipelineResponse {
  readonly status: number;
}

function triedOnce(
  client: ConnectorClient,
  given: { requestTimeout: number; agents: ConnectorAgents; meter: Meter },
): ConnectorClient {
  const { requestTimeout, agents, meter } = given;
  const { pipeline } = (client as unknown as PipelineHolder).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'timeoutPolicy',
    sendRequest(request, next) {
      // The request's own `timeout` covers only the headers of the answer. This signal covers the body as
      // well.
      request.abortSignal = AbortSignal.timeout(requestTimeout);
      return next(request);
    },
  });
  pipeline.addPolicy({
    name: 'agentPolicy',
    sendRequest(request, next) {
      request.agent = request.url.startsWith('https:') ? agents.https : agents.http;
      return next(request);
    },
  });
  // The outermost phase also sees errors of the token and of reading the answer.
  pipeline.addPolicy(meterPolicy(meter), { phase: 'Serialize' });
  return client;
}

function meterPolicy(meter: Meter): Policy {
  return {
    name: 'meterPolicy',
    async sendRequest(request, next) {
      try {
        const response = await next(request);
        meter.connector(response.status);
        return response;
      } catch (error) {
        meter.connector(endOf(error));
        throw error;
      }
    },
  };
}

/**
 * Returns the end of a request that threw. The client throws for every status that is no success. An error
 * without a status means that there was no complete answer.
 */
function endOf(error: unknown): ConnectorEnd {
  if (error instanceof NoToken) return 'no-token';
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 'no-answer';
}
