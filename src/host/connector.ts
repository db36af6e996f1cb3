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
import { Connect } from '../delivery/teams-sender';
import { Credentials } from '../settings/config';
import { joinTokens } from './joined-tokens';

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
 * milliseconds; `tokens` takes the place of those that Azure AD gives for the credentials.
 */
export function createConnector(
  credentials: Credentials | undefined,
  given: { requestTimeout?: number | undefined; tokens?: ServiceClientCredentialsFactory } = {},
): Connector {
  const { requestTimeout = connectorTimeout } = given;
  const tokens = given.tokens ?? new ConfigurationServiceClientCredentialFactory({ ...credentials });
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...credentials },
    joinTokens(tokens, requestTimeout),
  );

  const createFactory = authentication.createConnectorFactory.bind(authentication);
  authentication.createConnectorFactory = (identity) => onceOnly(createFactory(identity), requestTimeout);

  const authenticate = authentication.authenticateRequest.bind(authentication);
  authentication.authenticateRequest = async (activity, header) => {
    const result = await authenticate(activity, header);
    return {
      ...result,
      ...(result.connectorFactory && { connectorFactory: onceOnly(result.connectorFactory, requestTimeout) }),
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

function onceOnly(factory: ConnectorFactory, requestTimeout: number): ConnectorFactory {
  return {
    create: async (serviceUrl, audience) =>
      withoutRetries(await factory.create(serviceUrl, audience), requestTimeout),
  };
}

/** What a connector client keeps inside: the pipeline its requests go through. Not in the SDK's types. */
interface PipelineHolder {
  readonly client: {
    readonly pipeline: {
      removePolicy(policy: { name: string }): unknown;
      addPolicy(policy: {
        name: string;
        sendRequest(request: PipelineRequest, next: SendRequest): unknown;
      }): void;
    };
  };
}

interface PipelineRequest {
  abortSignal?: AbortSignal;
}

type SendRequest = (request: PipelineRequest) => unknown;

function withoutRetries(client: ConnectorClient, requestTimeout: number): ConnectorClient {
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
  return client;
}
