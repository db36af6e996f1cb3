import { readFileSync } from 'node:fs';

/** One entry of a word file and its line, counted from one. */
export interface WordEntry {
  readonly text: string;
  readonly line: number;
}

/** The entries of a word file and its mistakes, each with the line and a sentence. */
export interface WordFile {
  readonly entries: readonly WordEntry[];
  readonly mistakes: readonly string[];
}

/**
 * Reads a file of words, one entry in each line. A line that begins with `#` is a comment. The first line
 * must be a comment that says what the list is for. Empty lines, spaces at the end or beginning of a line,
 * and repeated entries are mistakes.
 */
export function readWordFile(path: string): WordFile {
  const lines = readFileSync(path, 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const numbered = lines.map((text, index) => ({ text, line: index + 1 }));
  const entries = numbered.filter(({ text }) => !text.startsWith('#'));
  const first = new Map<string, number>();
  const mistakes = entries.flatMap(({ text, line }) => {
    if (text.trim() === '') return [`line ${line}: must not be empty`];
    if (text !== text.trim()) return [`line ${line}: "${text}" must not begin or end with a blank`];
    const earlier = first.get(text);
    if (earlier !== undefined) return [`line ${line}: "${text}" is there twice, first in line ${earlier}`];
    first.set(text, line);
    return [];
  });
  const purpose = /^#\s*\S/.test(lines[0] ?? '')
    ? []
    : ['line 1: must say in a comment what the list is for'];
  return { entries: entries.filter(({ text }) => text.trim() !== ''), mistakes: [...purpose, ...mistakes] };
}
