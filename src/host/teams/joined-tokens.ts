import {
  AppCredentials,
  ServiceClientCredentials,
  ServiceClientCredentialsFactory,
  TokenCredentials,
} from 'botframework-connector';
import { NoToken } from '../../delivery/no-token';
import { within } from '../../runtime/with-timeout';

/**
 * Returns credentials that ask once for a token, even when several requests need one at the same moment. A
 * request that gets no token fails with {@link NoToken}, also when the answer takes longer than `timeout`
 * milliseconds. The SDK decides how long a token is used: until five minutes before it expires.
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
  // In local mode the bot has no identity.
  if (!(credentials instanceof AppCredentials) || !credentials.appId) return credentials;
  let underWay: Promise<string> | undefined;
  const token = (): Promise<string> => {
    // The SDK waits for a token without limit, and every request that shares it would wait as well.
    underWay ??= within(credentials.getToken(), timeout)
      .catch((error: unknown) => Promise.reject(new NoToken(error)))
      .finally(() => (underWay = undefined));
    return underWay;
  };
  return {
    signRequest: async (request) => new TokenCredentials(await token()).signRequest(request),
  };
}
