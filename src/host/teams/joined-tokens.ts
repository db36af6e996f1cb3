import {
  AppCredentials,
  ServiceClientCredentials,
  ServiceClientCredentialsFactory,
  TokenCredentials,
} from 'botframework-connector';
import { NoToken } from '../../delivery/no-token';
import { within } from '../../runtime/with-timeout';

/**
 * Credentials whose tokens are asked for once, however many requests want one at the same moment; a request that
 * gets none fails with {@link NoToken}, also when the answer takes longer than `timeout` milliseconds. How long a
 * token is used is left to the SDK, which keeps one until five minutes before it expires.
 */
export function joinTokens(
  factory: ServiceClientCredentialsFactory,
  timeout: number,
): ServiceClientCredentialsFactory {
  const known = new Map<string, Promise<ServiceClientCredentials>>();
  return {
    isValidAppId: (appId) => factory.isValidAppId(appId),
    isAuthenticationDisabled: () => factory.isAuthenticationDisabled(),
    createCredentials(appId, audience, loginEndpoint, validateAuthority) {
      const key = JSON.stringify([appId, audience]);
      const created =
        known.get(key) ??
        factory
          .createCredentials(appId, audience, loginEndpoint, validateAuthority)
          .then((credentials) => joined(credentials, timeout));
      known.set(key, created);
      created.catch(() => known.delete(key));
      return created;
    },
  };
}

function joined(credentials: ServiceClientCredentials, timeout: number): ServiceClientCredentials {
  // In local mode there is nobody to be.
  if (!(credentials instanceof AppCredentials) || !credentials.appId) return credentials;
  let underWay: Promise<string> | undefined;
  const token = (): Promise<string> => {
    // The SDK waits for a token as long as it takes, and everybody who joined would wait with it.
    underWay ??= within(credentials.getToken(), timeout)
      .catch((error: unknown) => Promise.reject(new NoToken(error)))
      .finally(() => (underWay = undefined));
    return underWay;
  };
  return {
    signRequest: async (request) => new TokenCredentials(await token()).signRequest(request),
  };
}
