import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Check, fine, warning } from './check';

/** The file of settings is read by its owner alone when there is a secret. Windows has no such marks and is fine. */
export const envFile: Check = {
  needs: [],
  look({ surroundings: { root }, config: { credentials }, says }) {
    const stat = statSync(join(root, '.env'), { throwIfNoEntry: false });
    if (!stat) return fine(says.envFile.none);
    const isOpen = process.platform !== 'win32' && (stat.mode & 0o077) !== 0;
    return isOpen && credentials?.MicrosoftAppPassword ? warning(says.envFile.open) : fine(says.envFile.fine);
  },
};
