import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';

/** A token in the form that Azure AD uses. */
interface GivenToken {
  readonly accessToken: string;
  readonly expiresOn: Date;
}

/** A source of tokens for a bot, in place of Azure AD. */
export interface TokenOffice {
  /** The credentials factory to create a connector with. */
  readonly tokens: ServiceClientCredentialsFactory;
  /** The number of token requests so far. */
  readonly asked: number;
  /** Sets the life of new tokens in minutes; at first 60. The SDK drops a token 5 minutes before its end. */
  giveFor(minutes: number): void;
  /** Fails each request from now on, with this reason. */
  refuse(reason: string): void;
  /** Answers no request from now on. */
  hang(): void;
}

/**
 * Returns a token office for one bot. Its tokens are `token-1`, `token-2` and so on. The SDK stores tokens by
 * the bot's id, so each office needs an id of its own.
 */
export function openTokenOffice(appId: string): TokenOffice {
  let asked = 0;
  const given = (minutes: number): Promise<GivenToken> =>
    Promise.resolve({
      accessToken: `token-${asked}`,
      expiresOn: new Date(Date.now() + minutes * 60_000),
    });
  let answer = (): Promise<GivenToken> => given(60);

  class OfficeCredentials extends AppCredentials {
    protected override async refreshToken(): Promise<GivenToken> {
      asked += 1;
      return answer();
    }
  }
  return {
    tokens: {
      isValidAppId: async (id) => id === appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async (id, audience) => new OfficeCredentials(id, 'contoso', audience),
    },
    get asked() {
      return asked;
    },
    giveFor: (minutes) => void (answer = () => given(minutes)),
    refuse: (reason) => void (answer = () => Promise.reject(new Error(reason))),
    hang: () => void (answer = () => new Promise(() => undefined)),
  };
}
