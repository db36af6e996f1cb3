import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NoteChoice, NoteField, NoteKind, Term } from '../src/domain/note/note-kind';
import { ContentError } from './content-error';
import { WordEntry, readWordFile } from './word-file';

/*
 * `playbooks/notes/terms/<language>/<choice>.txt` holds the terms that support a choice, one in each line. A
 * choice with `termsOf` takes the terms of those files instead.
 * Above them, a line holds their weight: from `= 5` (almost certain) down to `= 1` (a hint). A space or
 * hyphen matches either of them. `*` at the beginning or end of a word matches any beginning or ending. `*`
 * alone matches up to four words.
 */

const heading = /^= ([1-5])$/;

/**
 * Returns the kinds of note with the terms of every language at the choices of their status fields and kinds
 * of concern. Throws
 * a {@link ContentError} that names every mistake in the files of terms.
 */
export function withTerms(kinds: readonly NoteKind[], folder: string): readonly NoteKind[] {
  const named = kinds.flatMap((kind) =>
    kind.fields.filter(isSuggested).flatMap(({ choices }) => choices.flatMap(filesOf)),
  );
  const [terms, found] = readTerms(folder, named);
  const mistakes = [...found, ...termsOfMistakes(kinds, terms)];
  if (mistakes.length > 0) throw new ContentError(mistakes.join('\n'));
  return kinds.map((kind) => ({
    ...kind,
    fields: kind.fields.map((field) => ({
      ...field,
      choices: isSuggested(field)
        ? field.choices.map((choice) => ({
            ...choice,
            terms: filesOf(choice).flatMap((file) => terms.get(file) ?? []),
          }))
        : field.choices,
    })),
  }));
}

function isSuggested({ tells }: NoteField): boolean {
  return tells === 'status' || tells === 'concern-kind';
}

function filesOf({ id, termsOf }: NoteChoice): readonly string[] {
  return termsOf ?? [id];
}

function termsOfMistakes(
  kinds: readonly NoteKind[],
  terms: ReadonlyMap<string, readonly Term[]>,
): readonly string[] {
  return kinds.flatMap(({ id, fields }) =>
    fields
      .flatMap(({ choices }) => choices.flatMap(({ termsOf = [] }) => termsOf))
      .filter((file) => !terms.has(file))
      .map((file) => `playbooks/notes/${id}.json: at termsOf: there is no file of terms "${file}.txt"`),
  );
}

/** Reads the terms by choice, and the mistakes in their files. */
function readTerms(
  folder: string,
  choices: readonly string[],
): readonly [ReadonlyMap<string, readonly Term[]>, readonly string[]] {
  const terms = new Map<string, readonly Term[]>();
  const mistakes: string[] = [];
  for (const language of existsSync(folder) ? readdirSync(folder).sort() : []) {
    for (const file of readdirSync(join(folder, language)).sort()) {
      const name = `playbooks/notes/terms/${language}/${file}`;
      const choice = choices.find((id) => file === `${id}.txt`);
      if (choice === undefined) {
        mistakes.push(
          `${name}: must be called after a choice of a field that tells the status or the kind of concern`,
        );
        continue;
      }
      const { entries, mistakes: found } = readWordFile(join(folder, language, file));
      const wrong = found.length > 0 ? found : termMistakes(entries);
      mistakes.push(...wrong.map((mistake) => `${name}: ${mistake}`));
      terms.set(choice, [...(terms.get(choice) ?? []), ...weighed(entries)]);
    }
  }
  return [terms, mistakes];
}

function termMistakes(entries: readonly WordEntry[]): readonly string[] {
  const first = entries[0];
  const headless =
    first && !heading.test(first.text) ? [`line ${first.line}: must stand below a weight`] : [];
  const wrong = entries.flatMap(({ text, line }) => {
    const mistake = text.startsWith('=') ? weightMistake(text) : termMistake(text);
    return mistake === undefined ? [] : [`line ${line}: "${text}" ${mistake}`];
  });
  return [...headless, ...wrong];
}

function weightMistake(text: string): string | undefined {
  return heading.test(text) ? undefined : 'must be a weight from "= 1" to "= 5"';
}

/**
 * Returns the mistake in a term, or undefined. No part may match every word, and a gap must be between two
 * words.
 */
function termMistake(text: string): string | undefined {
  const words = text.split(/[\s\-/]+/);
  if (words[0] === '*' || words.at(-1) === '*') return 'must not begin or end with a gap';
  const open = words.find((word) => word !== '*' && word.includes('*') && !/^\*?[^*]{2,}\*?$/.test(word));
  if (open !== undefined)
    return 'must have two letters or more beside a *, and a * only at the ends of a word';
  return text.length < 2 ? 'must have at least two letters' : undefined;
}

function weighed(entries: readonly WordEntry[]): readonly Term[] {
  let weight = 0;
  return entries.flatMap(({ text }) => {
    const next = heading.exec(text)?.[1];
    if (next === undefined) return [{ words: text, weight }];
    weight = Number(next);
    return [];
  });
}
