import { Workload } from '../../walk/playbook';
import { searchable } from '../../values/text';

/** The text about one workload. */
interface WorkloadLine {
  readonly code: string;
  readonly text: string;
}

/** The lines that could be read, one for each workload, and the first one that could not. */
export interface WorkloadLines {
  readonly lines: readonly WorkloadLine[];
  readonly unreadable?: string;
}

/**
 * Reads a text with a line for each workload: `TEAMS: pilot`, `[TEAMS] Teams – pilot` or `Teams - pilot`. A
 * line without a code continues the line before. Several texts about one workload are joined.
 */
export function readWorkloadLines(text: string, workloads: readonly Workload[]): WorkloadLines {
  const found = new Map<string, string>();
  let last = '';
  for (const line of text.split('\n').map(withoutBullet)) {
    if (line === '') continue;
    const read = readLine(line, workloads);
    if (!read && (last === '' || seemsCoded(line))) return { lines: toLines(found), unreadable: line };
    const { code, text: said } = read ?? { code: last, text: line };
    if (said === '') return { lines: toLines(found), unreadable: line };
    const before = found.get(code);
    found.set(code, before === undefined ? said : `${before}${read ? '; ' : ' '}${said}`);
    last = code;
  }
  return { lines: toLines(found) };
}

/** Returns the lines in one form, `CODE: text`. A text that cannot be read stays as it was typed. */
export function cleanWorkloadLines(text: string, workloads: readonly Workload[]): string {
  const { lines, unreadable } = readWorkloadLines(text, workloads);
  return unreadable === undefined ? lines.map(({ code, text: said }) => `${code}: ${said}`).join('\n') : text;
}

function toLines(found: ReadonlyMap<string, string>): readonly WorkloadLine[] {
  return [...found].map(([code, text]) => ({ code, text }));
}

function withoutBullet(line: string): string {
  return line.trim().replace(/^[-*•–]\s+/, '');
}

/** Reads a line that begins with a workload's code, in brackets or not, or with one of its names. */
function readLine(line: string, workloads: readonly Workload[]): WorkloadLine | undefined {
  for (const { code, name, today } of workloads) {
    const said =
      afterCode(line, code) ??
      [name, today]
        .filter((words) => words !== '')
        .map((words) => afterName(line, words))
        .find((rest) => rest !== undefined);
    if (said === undefined) continue;
    return { code, text: withoutNames(said, name) };
  }
  return undefined;
}

const separator = /^\s*(?:[:–—-]\s*|$)/;

function afterCode(line: string, code: string): string | undefined {
  const bracketed = `[${code}]`;
  if (line.slice(0, bracketed.length).toUpperCase() === bracketed) {
    return line.slice(bracketed.length).replace(separator, '').trim();
  }
  const rest = line.slice(code.length);
  const named = line.slice(0, code.length).toUpperCase() === code && separator.test(rest);
  return named ? rest.replace(separator, '').trim() : undefined;
}

function afterName(line: string, name: string): string | undefined {
  const rest = line.slice(name.length);
  const named = searchable(line.slice(0, name.length)) === searchable(name) && separator.test(rest);
  return named ? rest.replace(separator, '').trim() : undefined;
}

/** Removes a workload's name from the beginning of a text, also when it is repeated. */
function withoutNames(said: string, name: string): string {
  const rest = name === '' ? undefined : afterName(said, name);
  return rest === undefined ? said : withoutNames(rest, name);
}

/**
 * Returns true when a line seems to begin with a code, so that a mistyped code is not read as a
 * continuation.
 */
function seemsCoded(line: string): boolean {
  return /^\[[^\]]{1,20}\]/.test(line) || /^[A-Z][A-Z0-9]{1,8}\s*:/.test(line);
}
