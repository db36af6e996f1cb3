import { Check, fault, fine } from '../looking/check';

/**
 * Checks that every setting is valid and that none contradicts another. Each problem is an error of its own,
 * in the English sentences that the bot's start prints.
 */
export const wellFormedSettings: Check = {
  needs: [],
  look({ problems, says }) {
    return problems.length === 0 ? fine(says.settings.fine) : problems.flatMap((line) => fault(halves(line)));
  },
};

/** Splits a line at its last semicolon into the problem and the way to fix it. */
function halves(line: string): { says: string; mend: string } {
  const at = line.lastIndexOf('; ');
  const mend = line.slice(at + 2);
  return { says: `${line.slice(0, at)}.`, mend: `${mend.charAt(0).toUpperCase()}${mend.slice(1)}` };
}
