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
import { joinTokens } from './joined-tokens';
import { ConnectorEnd, Meter, noMeter } from '../metering/meter';

/** How long one request to the connector may take, in milliseconds; Teams gives a press 10 to 15 seconds. */
const connectorTimeout = 8_000;

/** The one way to the connector, for answers and for what is sent unasked. */
export interface Connector {
  /** For the adapter, which checks with it who sends and answers through it. */
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  /** With the bot's own credentials, in local mode without any. */
  readonly connect: Connect;
}

/**
 * The Bot Framework's authentication, whose connector clients try once and give up in time, and share one token. By
 * itself the SDK sends a failed request up to three times more, which can post a message twice, waits for ever, and
 * asks for a token for each of the first requests; its own options for these have no effect. `requestTimeout` is in
 * milliseconds; `tokens` takes the place of those that Azure AD gives for the credentials; `meter` is told how each
 * request ended.
 */
export function createConnector(
  credentials: Credentials | undefined,
  given: {
    requestTimeout?: number | undefined;
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

  const onceOnly = (factory: ConnectorFactory): ConnectorFactory => ({
    create: async (serviceUrl, audience) =>
      triedOnce(await factory.create(serviceUrl, audience), requestTimeout, meter),
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

/** The bot as a caller of itself: so the SDK names whose credentials are to be used. */
function identityOf(appId: string): ClaimsIdentity {
  const { AudienceClaim, AppIdClaim } = AuthenticationConstants;
  return new ClaimsIdentity([AudienceClaim, AppIdClaim].map((type) => ({ type, value: appId })));
}

/** What a connector client keeps inside: the pipeline its requests go through. Not in the SDK's types. */
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
  abortSignal?: AbortSignal;
}

interface PipelineResponse {
  readonly status: number;
}

function triedOnce(client: ConnectorClient, requestTimeout: number, meter: Meter): ConnectorClient {
  const { pipeline } = (client as unknown as PipelineHolder).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'timeoutPolicy',
    sendRequest(request, next) {
      // The request's own `timeout` ends with the headers of the answer; this one covers its body as well.
      request.abortSignal = AbortSignal.timeout(requestTimeout);
      return next(request);
    },
  });
  // The outermost phase: what comes of the token and of reading the answer is seen from there, too.
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

/** The client throws what is no success; without a status there was no whole answer. */
function endOf(error: unknown): ConnectorEnd {
  if (error instanceof NoToken) return 'no-token';
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 'no-answer';
}
