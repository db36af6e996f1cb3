import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A signer of the activities from Teams: a local server that publishes its key. */
export interface Issuer {
  /** The settings, added to the bot's credentials, that make the bot trust this issuer and no other. */
  readonly settings: Readonly<Record<string, string>>;
  /**
   * Returns the `Authorization` header of an activity that comes from this `serviceUrl`. It is valid for 10
   * minutes.
   */
  sign(given: { appId: string; serviceUrl: string }): string;
  close(): Promise<void>;
}

/** Starts an issuer on a free local port. */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'key', endorsements: ['msteams'] };
  let url = '';
  const server = createServer(({ url: path }, response) => {
    const published = path === '/keys' ? { keys: [key] } : { jwks_uri: `${url}/keys` };
    response.end(JSON.stringify(published));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    // The SDK accepts either all of these settings or none.
    settings: {
      ToChannelFromBotLoginUrl: `${url}/login`,
      ToChannelFromBotOAuthScope: `${url}/scope`,
      ToBotFromChannelTokenIssuer: url,
      OAuthUrl: `${url}/oauth`,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
      CallerId: '',
      ValidateAuthority: 'false',
    },
    sign({ appId, serviceUrl }) {
      const expiresAt = Math.floor(Date.now() / 1_000) + 600;
      const claims = { iss: url, aud: appId, exp: expiresAt, serviceurl: serviceUrl };
      const unsigned = [{ alg: 'RS256', typ: 'JWT', kid: 'key' }, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      return `Bearer ${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
