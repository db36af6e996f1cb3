import { NoToken } from '../../delivery/no-token';
import { Connect } from '../../delivery/teams-sender';

/** The address of a Teams service. No message is sent there. */
const serviceUrl = 'https://smba.trafficmanager.net/';

/**
 * Asks for a token as the bot does before it sends a message, and discards the token. `code` is the number
 * of the refusal, such as `AADSTS7000215`; it is empty when there was no answer.
 */
export async function askForToken(
  connect: Connect,
): Promise<{ readonly given: true } | { readonly given: false; readonly code: string }> {
  const { credentials } = await connect(serviceUrl);
  type Request = Parameters<typeof credentials.signRequest>[0];
  try {
    // Signing a request is the only way to get a token. Of this request only a header is set.
    await credentials.signRequest({ headers: { set: () => undefined } } as unknown as Request);
    return { given: true };
  } catch (error) {
    if (!(error instanceof NoToken)) throw error;
    return { given: false, code: error.refusal };
  }
}
