import { Check, fine, warning } from '../looking/check';

/** Checks that the settings name at least one admin. Local mode needs none. */
export const admins: Check = {
  needs: ['ADMINS', 'MicrosoftAppId'],
  look({ config, says }) {
    if (!config.credentials) return [];
    return config.admins.length > 0
      ? fine(says.admins.fine(config.admins.length))
      : warning(says.admins.none);
  },
};
