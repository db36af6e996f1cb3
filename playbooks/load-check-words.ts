import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CheckList, checkLists, CheckWords, LanguageWords } from '../src/domain/check/reading/check-words';
import { WordList } from '../src/domain/check/reading/word-list';
import { ContentError } from './content-error';
import { readWordFile } from './word-file';
import { PatternError, patternOf } from './word-pattern';

/** The folder of names and other words that are the same in every language. */
const shared = 'any';

/** The entries of a list with their positions. */
type Placed = readonly { readonly text: string; readonly place: string }[];
type PlacedLists = ReadonlyMap<CheckList, Placed>;

/**
 * Reads the words of the note check: a folder for each language with a file for each list. The lists in
 * `any` belong to every language. `word-pattern.ts` describes how entries are written. Throws a {@link
 * ContentError} that names every mistake in these files.
 */
export function loadCheckWords(folder: string): CheckWords {
  if (!existsSync(folder))
    throw new ContentError('playbooks/check: must hold a folder of words for each language');
  const mistakes: string[] = [];
  const read = new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readLists(folder, name, mistakes)]),
  );
  const own = [...read].filter(([name]) => name !== shared);
  const words = own.map(([name, lists]): [string, LanguageWords] => {
    return [name, compiled(joined(read.get(shared), lists), mistakes)];
  });
  if (mistakes.length > 0) throw new ContentError([...new Set(mistakes)].join('\n'));
  return Object.fromEntries(words);
}

function readLists(folder: string, language: string, mistakes: string[]): PlacedLists {
  if (!/^(?:any|[a-z]{2,3})$/.test(language)) {
    mistakes.push(
      `playbooks/check/${language}: must be called after a language such as "en", or "${shared}"`,
    );
    return new Map();
  }
  const lists = new Map<CheckList, Placed>();
  for (const file of readdirSync(join(folder, language)).sort()) {
    const name = `playbooks/check/${language}/${file}`;
    const list = checkLists.find((known) => file === `${known}.txt`);
    if (list === undefined) {
      mistakes.push(`${name}: is no list of words that the note check knows`);
      continue;
    }
    const { entries, mistakes: found } = readWordFile(join(folder, language, file));
    mistakes.push(...found.map((mistake) => `${name}: ${mistake}`));
    lists.set(
      list,
      entries.map(({ text, line }) => ({ text, place: `${name}: line ${line}` })),
    );
  }
  return lists;
}

function joined(common: PlacedLists = new Map(), lists: PlacedLists): PlacedLists {
  const names = new Set([...common.keys(), ...lists.keys()]);
  return new Map([...names].map((name) => [name, [...(common.get(name) ?? []), ...(lists.get(name) ?? [])]]));
}

/** Compiles the lists of a language. Adds each mistake in an entry, with its place, to `mistakes`. */
function compiled(lists: PlacedLists, mistakes: string[]): LanguageWords {
  const sources = new Map<CheckList, string>();
  const sourceOf = (name: CheckList, within: readonly CheckList[]): string => {
    const known = sources.get(name);
    if (known !== undefined) return known;
    const patterns = (lists.get(name) ?? []).flatMap(({ text, place }) => {
      try {
        return [patternOf(text, (other) => sourceOfOther(other, [...within, name]))];
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        mistakes.push(`${place}: "${text}" ${error.message}`);
        return [];
      }
    });
    sources.set(name, patterns.join('|'));
    return patterns.join('|');
  };
  const sourceOfOther = (typed: string, within: readonly CheckList[]): string => {
    const name = [...lists.keys()].find((list) => list === typed);
    if (name === undefined) throw new PatternError(`names the list {${typed}}, which this language lacks`);
    if (within.includes(name))
      throw new PatternError(`names the list {${typed}}, which leads back to this one`);
    return sourceOf(name, within);
  };
  return Object.fromEntries(
    [...lists].map(([name, entries]) => [
      name,
      new WordList(
        entries.map(({ text }) => text),
        sourceOf(name, []),
      ),
    ]),
  );
}
