import { Check, fine } from '../looking/check';

/**
 * Reports that the bot has credentials, or that it is in local mode. Never shows the credentials themselves.
 */
export const credentials: Check = {
  needs: ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'],
  look({ config, surroundings: { env }, says }) {
    if (!config.credentials) return fine(says.credentials.local);
    const isProduction = env['NODE_ENV']?.trim() === 'production';
    return fine(isProduction ? says.credentials.fine : says.credentials.anywhere);
  },
};
