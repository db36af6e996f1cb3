import dotenv from 'dotenv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/settings/config';
import { settingNames } from '../../src/settings/settings';

const text = readFileSync(join(__dirname, '../../.env.example'), 'utf8');
const lines = text.split('\n');
const setting = /^(#)?([A-Za-z_]+)=(.*)$/;

/** The settings in the file, commented out or not, each with the line above it. */
const shown = lines.flatMap((line, index) => {
  const [, off, name, value] = setting.exec(line) ?? [];
  return name === undefined ? [] : [{ name, off: off === '#', value, above: lines[index - 1] ?? '' }];
});

test('.env.example shows exactly the settings that are read, each once', () => {
  expect(shown.map(({ name }) => name).sort()).toEqual([...settingNames].sort());
});

test.each(shown)('$name has a comment above it', ({ above }) => {
  expect(above).toMatch(/^# .{15,}/);
});

test('an unchanged copy gives the same bot as no settings: local mode', () => {
  expect(readConfig(dotenv.parse(text), '/bot')).toEqual(readConfig({}, '/bot'));
});

test('a setting is commented out when it has no default, and otherwise shows its default', () => {
  for (const { name, off, value } of shown) expect([name, value === '']).toEqual([name, off]);
});

test('it holds no secret', () => {
  expect(dotenv.parse(text.replaceAll(/^#(?=[A-Za-z_]+=)/gm, ''))).toMatchObject({
    MicrosoftAppId: '',
    MicrosoftAppPassword: '',
    MicrosoftAppTenantId: '',
  });
});
