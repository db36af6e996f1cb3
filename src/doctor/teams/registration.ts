import { Check, fine, warning } from '../looking/check';

/** The kind of the bot's registration is one that a new bot can have. */
export const registration: Check = {
  needs: ['MicrosoftAppId', 'MicrosoftAppType'],
  look({ config: { credentials }, says }) {
    if (!credentials) return [];
    const type = credentials.MicrosoftAppType;
    return type === 'MultiTenant' ? warning(says.registration[type]) : fine(says.registration[type]);
  },
};
