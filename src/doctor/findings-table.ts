import { DoctorFinding } from '../domain/operation/doctor-finding';

/** As many characters as a terminal has at least; what is wider breaks in the middle of a word. */
const width = 80;

/** The findings for a terminal: a row each, the mend below it, in the end how many errors and warnings. */
export function findingsTable(findings: readonly DoctorFinding[]): string {
  const titles = Math.max(...findings.map(({ title }) => title.length));
  const rows = findings.flatMap(({ outcome, title, says, mend }) => {
    const start = `${outcome.padEnd(7)}  ${title.padEnd(titles)}  `;
    const todo = mend === '' ? '' : `→ ${mend}`;
    const lines = [says, todo].flatMap((text) => wrapped(text, width - start.length));
    return lines.map((line, index) => (index === 0 ? start : ' '.repeat(start.length)) + line);
  });
  const { errors, warnings } = sumOf(findings);
  return [...rows, '', `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`].join('\n');
}

/** How many of the findings are errors, and how many are warnings. */
export function sumOf(findings: readonly DoctorFinding[]): { errors: number; warnings: number } {
  const of = (wanted: DoctorFinding['outcome']): number =>
    findings.filter(({ outcome }) => outcome === wanted).length;
  return { errors: of('error'), warnings: of('warning') };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Words in lines of at most so many characters; a longer word has a line of its own. Nothing has no line. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
