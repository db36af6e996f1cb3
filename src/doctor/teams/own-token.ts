import { Texts } from '../../../locales/index';
import { Credentials } from '../../settings/config';
import { Check, fault, fine } from '../looking/check';

/** Checks that Microsoft Entra ID gives a token for the credentials. Runs only online. */
export const ownToken: Check = {
  needs: ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'],
  async look({ config: { credentials }, surroundings: { token }, extent: { online }, says }) {
    if (!credentials || !token || !online) return [];
    const answer = await token();
    return answer.given
      ? fine(says.token.given)
      : fault(whyNone(answer.code, credentials.MicrosoftAppType, says.token));
  },
};

/**
 * Returns the explanation of a code from
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
function whyNone(
  code: string,
  type: Credentials['MicrosoftAppType'],
  says: Texts['doctor']['token'],
): { says: string; mend: string } {
  switch (code) {
    case '':
      return type === 'UserAssignedMsi' ? says.noIdentity : says.noAnswer;
    case 'AADSTS7000215':
      return says.wrongSecret(code);
    case 'AADSTS7000222':
      return says.expiredSecret(code);
    case 'AADSTS700016':
      return says.noApp(code);
    case 'AADSTS90002':
    case 'AADSTS900023':
      return says.noTenant(code);
    default:
      return says.refused(code);
  }
}
