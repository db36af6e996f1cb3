import { dayOf, instantOf } from '../../domain/values/dates';
import { daysLeft, secretOutcome } from '../../domain/operation/secret-expiry';
import { Check, fine, warning } from '../looking/check';

/** Checks that the client secret, if there is one, stays valid for more than 30 days. */
export const clientSecret: Check = {
  needs: ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MICROSOFT_APP_SECRET_EXPIRES'],
  look({ config: { credentials, secretExpires }, surroundings: { now }, says: { secret } }) {
    if (!credentials?.MicrosoftAppPassword) return [];
    if (!secretExpires) return warning(secret.untold);
    const days = daysLeft(secretExpires, dayOf(instantOf(now())));
    const outcome = secretOutcome(days);
    switch (outcome) {
      case 'ok':
        return fine(secret.fine(secretExpires, days));
      case 'warning':
        return warning(secret.soon(secretExpires, days));
      case 'error':
        return [{ outcome, ...secret.expired(secretExpires) }];
    }
  },
};
