import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ConnectorClient, ConnectorFactory } from 'botframework-connector';
import { Credentials } from './config';

/** How long one request to the connector may take, in milliseconds; Teams gives a press 10 to 15 seconds. */
const connectorTimeout = 8_000;

/**
 * The Bot Framework's authentication, whose connector clients try once and give up in time. By itself the SDK
 * sends a failed request up to three times more, which can post a message twice, and waits for ever; its own
 * options for both have no effect.
 */
export function createAuthentication(
  credentials: Credentials | undefined,
  requestTimeout = connectorTimeout,
): ConfigurationBotFrameworkAuthentication {
  const authentication = new ConfigurationBotFrameworkAuthentication({ ...credentials });

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
  return authentication;
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
  timeout: number;
}

type SendRequest = (request: PipelineRequest) => unknown;

function withoutRetries(client: ConnectorClient, requestTimeout: number): ConnectorClient {
  const { pipeline } = (client as unknown as PipelineHolder).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'timeoutPolicy',
    sendRequest(request, next) {
      request.timeout = requestTimeout;
      return next(request);
    },
  });
  return client;
}
