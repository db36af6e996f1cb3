import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingNames } from '../../src/settings/settings';
import { TestApp, testApp } from '../support/makers';

const page = readFileSync(join(__dirname, '../../docs/data.md'), 'utf8');
const scripts = Object.keys(
  (
    JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    }
  ).scripts,
);

/** Returns the names in the first column of the table below a heading. */
function firstColumn(heading: string): readonly string[] {
  const [, chapter = ''] = page.split(`## ${heading}\n`);
  const [rows = ''] = chapter.split('\n## ');
  return [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

let app: TestApp;
beforeAll(async () => (app = await testApp()));
afterAll(() => app.stores.close());

it('every table has a row, and every row has a table', async () => {
  const tables = await app.db.introspection.getTables();
  const names = tables.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(10);
  expect([...firstColumn('In one file')].sort()).toEqual(names.sort());
});

it('every setting on the page exists', () => {
  const named = [...page.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)].map(([, name = '']) => name);
  expect(new Set(named)).toEqual(new Set(['DATA_DIR', 'RETENTION_DAYS', 'ADMINS', 'DEFAULT_READERS']));
  expect(settingNames).toEqual(expect.arrayContaining(named));
});

it('every command on the page exists', () => {
  const named = [...page.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(0);
  expect(scripts).toEqual(expect.arrayContaining(named));
});
