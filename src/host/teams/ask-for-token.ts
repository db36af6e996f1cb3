import { NoToken } from '../../delivery/send-failure';
import { Connect } from '../../delivery/teams-sender';
import { TokenAnswer } from '../../doctor/looking/surroundings';

/** Any service of Teams; nothing is sent there. */
const serviceUrl = 'https://smba.trafficmanager.net/';

/** Asks for a token as the bot does before it sends something, and throws the token away. */
export async function askForToken(connect: Connect): Promise<TokenAnswer> {
  const { credentials } = await connect(serviceUrl);
  type Request = Parameters<typeof credentials.signRequest>[0];
  try {
    // The only way to a token is to have a request signed; of that one nothing but a header is set.
    await credentials.signRequest({ headers: { set: () => undefined } } as unknown as Request);
    return { given: true };
  } catch (error) {
    if (!(error instanceof NoToken)) throw error;
    return { given: false, code: /AADSTS\d+/.exec(error.code)?.[0] ?? '' };
  }
}
