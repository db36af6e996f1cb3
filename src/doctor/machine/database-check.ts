import { FoundDatabase, inspectDatabase } from '../../storage/sqlite/inspect-database';
import { databaseFileIn } from '../../storage/sqlite/sqlite';
import { Texts } from '../../../locales/index';
import { Check, fault, fine, CheckVerdict, warning } from '../looking/check';

/**
 * Checks that the database is readable and of this version of the bot. Changes nothing, also while the bot
 * runs.
 */
export const database: Check = {
  needs: ['DATA_DIR'],
  async look({ config: { dataDir }, says }) {
    const file = databaseFileIn(dataDir);
    return judged(await inspectDatabase(file), file, says.database);
  },
};

function judged(
  found: FoundDatabase,
  file: string,
  says: Texts['doctor']['database'],
): readonly CheckVerdict[] {
  switch (found.kind) {
    case 'none':
      return fine(says.none);
    case 'foreign':
      return fault(says.foreign(file));
    case 'locked':
      return fault(says.locked(file));
    case 'unreadable':
      return fault(says.unreadable(file, found.why));
    case 'ours': {
      const { unknown, missing } = found.migrations;
      if (unknown !== undefined) return fault(says.newer(unknown));
      return missing.length > 0 ? warning(says.older) : fine(says.fine);
    }
  }
}
