import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ContentError, loadContent } from '../../playbooks/load';
import { shippedFolder } from './shipped-content';

/** A copy of the content data, in which a test makes mistakes. */
export interface ContentFolder {
  /** Returns the path of a file in the copy. */
  path(file: string): string;
  /**
   * Writes a value to a place of a file, such as `sections.0.title.de`; removes the place without a value.
   */
  spoil(file: string, place: string, value?: unknown): void;
  /** Writes a file of the copy: a text as it is, any other value as JSON. */
  write(file: string, content: unknown): void;
  /** Returns a line for each mistake in the copy; empty when the copy is correct. */
  mistakes(): readonly string[];
  /** Restores these files or folders, and each file that was written. */
  restore(...also: readonly string[]): void;
  remove(): void;
}

/** The folders with the many word files. */
const wordFolders = ['check', join('notes', 'terms')].map((name) => join(shippedFolder, name));

/**
 * Returns a new copy of the shipped content data. Remove it when the test is done. Only `withWords` also copies the
 * word files; otherwise they are linked, and must not be changed.
 */
export function copyContent(given: { withWords: boolean } = { withWords: false }): ContentFolder {
  const folder = mkdtempSync(join(tmpdir(), 'playbooks-'));
  const linked = given.withWords ? [] : wordFolders;
  cpSync(shippedFolder, folder, { recursive: true, filter: (source) => !linked.includes(source) });
  for (const source of linked) symlinkSync(source, join(folder, relative(shippedFolder, source)));
  const path = (file: string): string => join(folder, file);
  const written = new Set<string>();
  const write = (file: string, content: unknown): void => {
    written.add(file);
    writeFileSync(path(file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  return {
    path,
    write,
    spoil(file, place, value) {
      const content = JSON.parse(readFileSync(path(file), 'utf8')) as Record<string, unknown>;
      const steps = place.split('.');
      const last = steps.pop() ?? '';
      const holder = steps.reduce((at, step) => at[step] as Record<string, unknown>, content);
      if (value === undefined) delete holder[last];
      else holder[last] = value;
      write(file, content);
    },
    mistakes() {
      try {
        loadContent(folder);
      } catch (error) {
        if (error instanceof ContentError) return error.message.split('\n');
        throw error;
      }
      return [];
    },
    restore(...also) {
      for (const file of [...written, ...also]) {
        const shipped = join(shippedFolder, file);
        if (existsSync(shipped)) cpSync(shipped, path(file));
        else rmSync(path(file), { recursive: true, force: true });
      }
      written.clear();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
