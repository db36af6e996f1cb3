import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';

/** A token, as Azure AD gives one. */
interface GivenToken {
  readonly accessToken: string;
  readonly expiresOn: Date;
}

/** Where a bot gets its tokens, instead of Azure AD. */
export interface TokenOffice {
  /** What a connector is made with. */
  readonly tokens: ServiceClientCredentialsFactory;
  /** How often a token was asked for. */
  readonly asked: number;
  /** From now on a token is good for so long; at first it is an hour. The SDK gives one up five minutes before. */
  giveFor(minutes: number): void;
  /** From now on there are none, for this reason. */
  refuse(reason: string): void;
  /** From now on nobody gets an answer. */
  hang(): void;
}

/**
 * An office for one bot, whose tokens are `token-1`, `token-2` and so on. The SDK keeps them by the bot's id: another
 * office needs another id.
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
