import { DoctorFinding } from '../domain/operation/doctor-finding';

/**
 * The width of a terminal, in characters: every terminal has at least this many. A wider line would break
 * within a word.
 */
const width = 80;

/**
 * Formats the findings for a terminal: a row for each, the way to fix it below, and the number of errors and
 * warnings last.
 */
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

/** Counts the findings that are errors and those that are warnings. */
export function sumOf(findings: readonly DoctorFinding[]): { errors: number; warnings: number } {
  const of = (wanted: DoctorFinding['outcome']): number =>
    findings.filter(({ outcome }) => outcome === wanted).length;
  return { errors: of('error'), warnings: of('warning') };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/**
 * Wraps a text into lines of at most `most` characters. A longer word gets a line of its own; an empty text
 * gives no line.
 */
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
