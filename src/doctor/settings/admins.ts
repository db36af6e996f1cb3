import { Check, fine, warning } from '../looking/check';

/** Somebody is named who looks after the bot; in local mode nobody need be. */
export const admins: Check = {
  needs: ['ADMINS', 'MicrosoftAppId'],
  look({ config, says }) {
    if (!config.credentials) return [];
    return config.admins.length > 0
      ? fine(says.admins.fine(config.admins.length))
      : warning(says.admins.none);
  },
};
