import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWords } from '../../dialogs/words';

interface Command {
  readonly title: string;
  readonly description: string;
}

const folder = join(__dirname, '../../manifest');
const read = (name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
const manifest = read('manifest.json');
const german = read('de.json');

const [bot] = manifest['bots'] as { commandLists: { scopes: string[]; commands: Command[] }[] }[];
const menus = (bot?.commandLists ?? []).flatMap(({ scopes, commands }, list) => [
  { language: 'English', scopes, commands },
  {
    language: 'German',
    scopes,
    commands: commands.map((_, index): Command => {
      const key = `bots[0].commandLists[${list}].commands[${index}]`;
      return {
        title: german[`${key}.title`] as string,
        description: german[`${key}.description`] as string,
      };
    }),
  },
]);

it('has a command menu for each place it works in', () => {
  expect(menus.map(({ language, scopes }) => [language, ...scopes])).toEqual([
    ['English', 'personal'],
    ['German', 'personal'],
    ['English', 'team'],
    ['German', 'team'],
  ]);
});

describe.each(menus)('the command menu in $language for $scopes', ({ commands: list }) => {
  it('has at most ten commands, each within the lengths that Teams takes', () => {
    expect(list.length).toBeGreaterThan(0);
    expect(list.length).toBeLessThanOrEqual(10);
    for (const { title, description } of list) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(128);
    }
  });

  it('lists only words that the bot understands', () => {
    expect(list.filter(({ title }) => readWords(title).kind === 'unknown')).toEqual([]);
  });
});

it('keeps names and descriptions within the lengths that Teams takes, in both languages', () => {
  const { name, description } = manifest as {
    name: Record<string, string>;
    description: Record<string, string>;
  };
  for (const short of [name['short'], german['name.short']])
    expect(String(short).length).toBeLessThanOrEqual(30);
  for (const short of [description['short'], german['description.short']]) {
    expect(String(short).length).toBeLessThanOrEqual(80);
  }
});

it('asks for no permissions', () => {
  expect(manifest).not.toHaveProperty('permissions');
  expect(manifest).not.toHaveProperty('authorization');
  expect(manifest).not.toHaveProperty('webApplicationInfo');
});

it.each([
  ['color.png', 192],
  ['outline.png', 32],
])('%s is a PNG of %i pixels square', (name, side) => {
  const png = readFileSync(join(folder, name));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side]);
});
