import { Check, fault, fine, warning } from '../looking/check';
import { existingFolder } from '../looking/existing-folder';

const bytesForWarning = 1e9;
/** Below this the disk is nearly full: the write-ahead log alone may take some megabytes. */
const bytesForError = 50e6;

/** Checks that the disk of the data has free space. */
export const freeSpace: Check = {
  needs: ['DATA_DIR'],
  async look({ config: { dataDir }, surroundings: { freeBytes }, says: { freeSpace: says } }) {
    const bytes = await freeBytes(existingFolder(dataDir));
    if (bytes < bytesForError) return fault(says.little(bytes));
    return bytes < bytesForWarning ? warning(says.little(bytes)) : fine(says.fine(bytes));
  },
};
