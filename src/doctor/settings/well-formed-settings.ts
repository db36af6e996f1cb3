import { Check, fault, fine } from '../looking/check';

/**
 * Every setting can be read, and none contradicts another; each that does not is an error of its own. Their sentences
 * are those of the start, in English.
 */
export const wellFormedSettings: Check = {
  needs: [],
  look({ problems, says }) {
    return problems.length === 0 ? fine(says.settings.fine) : problems.flatMap((line) => fault(halves(line)));
  },
};

/** What is so, and behind the last semicolon what to give. */
function halves(line: string): { says: string; mend: string } {
  const at = line.lastIndexOf('; ');
  const mend = line.slice(at + 2);
  return { says: `${line.slice(0, at)}.`, mend: `${mend.charAt(0).toUpperCase()}${mend.slice(1)}` };
}
