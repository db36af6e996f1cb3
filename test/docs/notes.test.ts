import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../locales/en';
import { checkRules } from '../../src/domain/check/note-check';
import { noteKinds } from '../support/makers';
import { kindsChapter } from './kinds-chapter';

const file = join(__dirname, '../../docs/notes.md');
const [begin, end] = [
  '<!-- Generated from playbooks/notes by the tests; not edited by hand. -->',
  '<!-- End of the chapter. -->',
];

it('docs/notes.md describes the kinds of notes as their data files do', () => {
  const text = readFileSync(file, 'utf8');
  const [head, rest = ''] = text.split(begin);
  const [, tail] = rest.split(end);
  const told = `${head}${begin}\n\n${kindsChapter(noteKinds)}\n\n${end}${tail}`;
  if (process.env['UPDATE_GOLDEN']) writeFileSync(file, told);
  expect(readFileSync(file, 'utf8')).toBe(told);
});

it.each(checkRules.map(({ id, source }) => [id, source] as const))(
  'docs/notes.md describes the rule %s and its source',
  (id, source) => {
    const row = readFileSync(file, 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| \`${id}\` `));
    expect(row).toContain(en.sources[source]);
  },
);
