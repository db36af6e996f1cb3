import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { missingPackages } from '../../../manifest/needed-packages';
import { readPackageIds } from '../../settings/config';
import { Check, fault, fine, warning } from '../looking/check';
import { packageVersion } from './package-in-teams';

/**
 * Checks that the app package, filled with the ids of the settings, has no errors. Skipped in the running
 * bot: packing is the admin's work.
 */
export const appPackage: Check = {
  needs: ['MicrosoftAppId', 'TEAMS_APP_ID'],
  async look({ surroundings: { root, env }, extent: { running }, says: { package: says } }) {
    const ids = readPackageIds(env);
    if (!ids || running) return [];
    if (!existsSync(join(root, 'manifest', 'manifest.json'))) return fine(says.noSources);
    const missing = missingPackages();
    if (missing.length > 0) return warning(says.noTools(missing.join(', ')));
    // Loaded late, because an installation without development dependencies cannot load it.
    const { preparePackage } = await import('../../../manifest/prepare-package.js');
    const errors = preparePackage(root, ids).findings.filter(({ severity }) => severity === 'error').length;
    return errors > 0 ? fault(says.faulty(errors)) : fine(says.fine(packageVersion(root)));
  },
};
