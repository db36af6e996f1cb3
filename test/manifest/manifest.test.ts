import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWords } from '../../dialogs/typed-commands';

interface Command {
  readonly title: string;
  readonly description: string;
}

const folder = join(__dirname, '../../manifest');
const read = (name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
const manifest = read('manifest.json');
const german = read('de.json');

const [bot] = manifest['bots'] as {
  scopes: string[];
  commandLists: { scopes: string[]; commands: Command[] }[];
}[];
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

it('works in personal chats, in group chats and in teams', () => {
  expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat']);
});

// In a group chat the bot only says where it works.
it('has a command menu for each scope in which it does more than that', () => {
  expect(menus.map(({ language, scopes }) => [language, ...scopes])).toEqual([
    ['English', 'personal'],
    ['German', 'personal'],
    ['English', 'team'],
    ['German', 'team'],
  ]);
});

it('shows in German the same commands at the same places', () => {
  const meanings = (language: string) =>
    menus
      .filter((menu) => menu.language === language)
      .map(({ commands }) => commands.map(({ title }) => JSON.stringify(readWords(title))))
      // The command that changes the language offers the other one.
      .map((presses) => presses.map((press) => press.replace(/"language":"(en|de)"/, '"language":"other"')));
  expect(meanings('German')).toEqual(meanings('English'));
});

describe.each(menus)('the command menu in $language for $scopes', ({ commands: list }) => {
  it('lists only words that the bot understands', () => {
    expect(list.length).toBeGreaterThan(0);
    expect(list.filter(({ title }) => readWords(title).kind === 'unknown')).toEqual([]);
  });
});
