import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settingNames } from '../../src/settings/settings';
import { blocksOf, pages, root } from './pages';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Returns the anchors of a page, made from its headings in the way of GitHub. */
function anchorsOf(path: string): readonly string[] {
  const headings = readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(pages)('$path', ({ path, text }) => {
  test('every link has a target', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    for (const target of targets.filter((each) => !/^[a-z]+:/.test(each))) {
      const [file = '', anchor] = target.split('#');
      const led = file === '' ? join(root, path) : join(root, dirname(path), file);
      expect([target, existsSync(led)]).toEqual([target, true]);
      if (anchor !== undefined && !statSync(led).isDirectory()) expect(anchorsOf(led)).toContain(anchor);
    }
  });

  test('every npm script on the page exists', () => {
    for (const [, name = ''] of text.matchAll(
      /npm run (?:-s |--silent )?([a-z]+(?::[a-z0-9]+)*)(?![a-z0-9:…])/g,
    )) {
      expect(Object.keys(scripts)).toContain(name);
    }
  });
});

test('the admin’s guide names only settings that the bot reads', () => {
  const page = pages.find(({ path }) => path === join('docs', 'admin-guide.md'));
  const guide = page?.text ?? '';
  const settingsBlock = page ? blocksOf(page, 'ini').join('\n') : '';
  const named = [...guide.matchAll(/`([A-Z][A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g)].map(([, name]) => name);
  const assigned = [...settingsBlock.matchAll(/^([A-Za-z_]+)=/gm)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(3);
  for (const name of [...named, ...assigned]) expect(settingNames).toContain(name);
});
