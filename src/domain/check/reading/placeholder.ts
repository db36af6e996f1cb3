import { Words } from './check-words';

const longest = 120;

/**
 * Returns true for an answer without content: empty, a mark ("-", "?"), or words such as "TBD" or "noch
 * offen".
 */
export function isPlaceholder(answer: string, words: Words): boolean {
  if (answer.length > longest) return false;
  if (!/[\p{L}\p{N}]/u.test(answer)) return true;
  const typed = answer.normalize('NFC');
  const rest = words('placeholders').takenFrom(typed);
  if (rest === typed) return false;
  return !/[\p{L}\p{N}]/u.test(words('fillers').takenFrom(rest));
}
