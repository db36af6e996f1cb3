import { Check, fine, warning } from '../looking/check';

/** Checks that the type of the bot's registration is one that new bots can have. */
export const registration: Check = {
  needs: ['MicrosoftAppId', 'MicrosoftAppType'],
  look({ config: { credentials }, says }) {
    if (!credentials) return [];
    const type = credentials.MicrosoftAppType;
    return type === 'MultiTenant' ? warning(says.registration[type]) : fine(says.registration[type]);
  },
};
