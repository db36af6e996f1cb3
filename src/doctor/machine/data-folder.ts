import { accessSync, constants, statSync } from 'node:fs';
import { Check, fault, fine } from '../looking/check';
import { existingFolder } from '../looking/existing-folder';

/** Checks that the folder of the database can be written or created. Does not create it. */
export const dataFolder: Check = {
  needs: ['DATA_DIR'],
  look({ config: { dataDir }, says: { dataFolder: says } }) {
    const nearest = existingFolder(dataDir);
    if (!statSync(nearest).isDirectory()) return fault(says.refused(dataDir, 'ENOTDIR'));
    try {
      accessSync(nearest, constants.W_OK | constants.X_OK);
    } catch (error) {
      return fault(says.refused(dataDir, String((error as NodeJS.ErrnoException).code)));
    }
    return fine(nearest === dataDir ? says.fine(dataDir) : says.toBeMade(dataDir));
  },
};
