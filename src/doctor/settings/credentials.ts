import { Check, fine } from '../looking/check';

/** Whether the bot can prove who it is, or is in local mode. Of the credentials themselves nothing is said. */
export const credentials: Check = {
  needs: ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'],
  look({ config, surroundings: { env }, says }) {
    if (!config.credentials) return fine(says.credentials.local);
    const isProduction = env['NODE_ENV']?.trim() === 'production';
    return fine(isProduction ? says.credentials.fine : says.credentials.anywhere);
  },
};
