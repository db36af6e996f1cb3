import { NoToken } from '../../delivery/no-token';
import { Connect } from '../../delivery/teams-sender';

/** Any service of Teams; nothing is sent there. */
const serviceUrl = 'https://smba.trafficmanager.net/';

/**
 * Asks for a token as the bot does before it sends something, and throws the token away. `code` is the number of the
 * refusal, such as `AADSTS7000215`; empty when nobody answered.
 */
export async function askForToken(
  connect: Connect,
): Promise<{ readonly given: true } | { readonly given: false; readonly code: string }> {
  const { credentials } = await connect(serviceUrl);
  type Request = Parameters<typeof credentials.signRequest>[0];
  try {
    // The only way to a token is to have a request signed; of that one nothing but a header is set.
    await credentials.signRequest({ headers: { set: () => undefined } } as unknown as Request);
    return { given: true };
  } catch (error) {
    if (!(error instanceof NoToken)) throw error;
    return { given: false, code: error.refusal };
  }
}
