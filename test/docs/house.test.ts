import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pages, root } from './pages';

/** Returns every file below a folder of the project, by its path relative to the project's folder. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
}

const shipped = ['src', 'cards', 'dialogs', 'locales', 'manifest', 'playbooks'].flatMap(filesBelow);
const tests = filesBelow('test');
const code = shipped.filter((file) => file.endsWith('.ts'));

/** Returns the values that occur more than once, each with all places where it occurs. */
function repeated<Value>(values: readonly Value[], keyOf: (value: Value) => string): Record<string, Value[]> {
  const groups: Record<string, Value[]> = {};
  for (const value of values) (groups[keyOf(value)] ??= []).push(value);
  return Object.fromEntries(Object.entries(groups).filter(([, group]) => group.length > 1));
}

/** Folders with one file for each of many similar things. */
const collections =
  /^(locales|src\/domain\/check\/rules|playbooks\/(check|notes\/terms)|test\/(golden|check-notes\/sentences|e2e\/screenshots))\b/;

test('no folder has more than 16 files', () => {
  const folders = repeated([...shipped, ...tests], dirname);
  const wide = Object.entries(folders)
    .filter(([folder, files]) => files.length > 16 && !collections.test(folder))
    .map(([folder, files]) => `${folder}: ${files.length} files`);
  expect(wide).toEqual([]);
});

test('no two files have the same name', () => {
  const named = code.filter((file) => basename(file) !== 'index.ts');
  expect(repeated(named, (file) => basename(file))).toEqual({});
});

test('every exported name is used only once', () => {
  const exported = code.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found = text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm);
    return [...found].map(([, name = '']) => ({ name, file }));
  });
  expect(exported.length).toBeGreaterThan(500);
  expect(repeated(exported, ({ name }) => name)).toEqual({});
});

describe.each(pages)('$path', ({ text }) => {
  test('every path on the page exists', () => {
    const all = [...shipped, ...tests, ...filesBelow('infra'), ...filesBelow('docs')];
    const named = [
      ...text.matchAll(/`((?:src|cards|dialogs|locales|manifest|playbooks|test|infra|docs)\/[^`\s]*)`/g),
    ];
    const missing = named
      .map(([, path = '']) => path)
      .filter((path) => !/dist\/|screenshots/.test(path))
      .filter((path) => {
        const pattern = path
          .replace(/[.+?^$()|[\]\\]/g, '\\$&')
          .replace(/<[^>]*>|\*+|…/g, '[^/]*')
          .replace(/\{([^}]*)\}/g, (_, choices: string) => `(${choices.replaceAll(',', '|')})`);
        return !all.some((file) => new RegExp(`^${pattern.replace(/\/$/, '')}(/|$)`).test(file));
      });
    expect(missing).toEqual([]);
  });
});
