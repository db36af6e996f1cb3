import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Texts } from '../../../locales/index';
import { settingNames } from '../../settings/settings';
import { Check, fault, fine, CheckVerdict, warning } from '../looking/check';
import { EnvFileDoubt, envFileDoubts, textOf } from './env-file-doubts';

/**
 * The file of settings says what it seems to say, and is read by its owner alone when there is a secret. Windows has
 * no such marks and is fine.
 */
export const envFile: Check = {
  needs: [],
  look({ surroundings: { root }, config: { credentials }, says: { envFile: says } }) {
    const file = join(root, '.env');
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return fine(says.none);
    const bytes = read(file);
    if (typeof bytes === 'string') return fault(says.unreadable(bytes));
    const text = textOf(bytes);
    if (text === undefined) return fault(says.utf16);
    const doubts = envFileDoubts(text, settingNames).flatMap((doubt) => told(doubt, says));
    const isOpen = process.platform !== 'win32' && (stat.mode & 0o077) !== 0;
    const open = isOpen && credentials?.MicrosoftAppPassword ? warning(says.open) : [];
    const found = [...doubts, ...open];
    return found.length > 0 ? found : fine(says.fine);
  },
};

/** What is in the file, or the system's name for why it cannot be read; the start passes over that in silence. */
function read(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

function told(doubt: EnvFileDoubt, says: Texts['doctor']['envFile']): readonly [CheckVerdict] {
  switch (doubt.kind) {
    case 'cut':
      return warning(says.cut(doubt.name));
    case 'open-quote':
      return warning(says.openQuote(doubt.name));
    case 'misspelt':
      return warning(says.misspelt(doubt.name, doubt.meant));
  }
}
