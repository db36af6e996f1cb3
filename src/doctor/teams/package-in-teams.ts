import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHigher, semanticVersion } from '../../../manifest/check/reading/semantic-version';
import { Check, fine, warning } from '../looking/check';

/** Teams has the newest version of the app package, as far as the settings tell which one it has. */
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

/** The version that the sources of the app package give; empty where there are none that can be read. */
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
