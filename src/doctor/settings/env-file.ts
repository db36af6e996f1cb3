import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Texts } from '../../../locales/index';
import { settingNames } from '../../settings/settings';
import { Check, fault, fine, CheckVerdict, warning } from '../looking/check';
import { EnvFileDoubt, envFileDoubts, textOf } from './env-file-doubts';

/**
 * Checks that `.env` has no probable mistakes and, when it holds a secret, that only its owner may read it.
 * Windows has no such permissions, so there that part always passes.
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

/**
 * Returns the file's bytes, or the system's error code when it cannot be read. The bot's start ignores such
 * an error.
 */
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
