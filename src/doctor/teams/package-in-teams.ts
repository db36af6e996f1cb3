import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHigher, semanticVersion } from '../../../manifest/check/reading/semantic-version';
import { Check, fine, warning } from '../looking/check';

/**
 * Checks that Teams has the newest version of the app package, if the settings give the installed version.
 */
export const packageInTeams: Check = {
  needs: ['MicrosoftAppId', 'INSTALLED_PACKAGE_VERSION'],
  look({
    config: { credentials, installedPackage },
    surroundings: { root },
    says: { packageVersion: says },
  }) {
    const text = packageVersion(root);
    const version = semanticVersion(text);
    const installed = semanticVersion(installedPackage);
    if (!credentials || !version) return [];
    if (!installed) {
      const isPacked = existsSync(join(root, 'dist', `covid-checklist-${text}.zip`));
      return fine(isPacked ? says.untold(text) : says.notPacked(text));
    }
    if (isHigher(version, installed)) return warning(says.newer(text, installedPackage));
    return isHigher(installed, version) ? warning(says.older(text, installedPackage)) : fine(says.fine(text));
  },
};

/** Returns the version in the app package's sources, or an empty string when they cannot be read. */
export function packageVersion(root: string): string {
  try {
    const { version } = JSON.parse(readFileSync(join(root, 'manifest', 'manifest.json'), 'utf8')) as {
      version?: unknown;
    };
    return typeof version === 'string' ? version : '';
  } catch {
    return '';
  }
}
