import dotenv from 'dotenv';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { stopLimits } from '../../src/host/process/stop';
import { readConfig } from '../../src/settings/config';
import { settingNames } from '../../src/settings/settings';
import { readDockerfile, readEnv } from './dockerfile';
import { read } from './project-files';

const root = join(__dirname, '../..');
const guid = '00000000-0000-4000-8000-000000000000';
const { services, volumes } = parse(read('infra/machine/compose.yaml')) as {
  services: Record<
    'bot' | 'front',
    { build?: string; command?: string; volumes: string[]; stop_grace_period?: string }
  >;
  volumes: Record<string, null>;
};
const image = readDockerfile(read('Dockerfile')).at(-1);
const imageEnv = readEnv(image?.instructions.find(({ name }) => name === 'ENV') ?? { name: '', text: '' });
const example = dotenv.parse(read('infra/machine/.env.example').replaceAll(/^#(?=\w+=)/gm, ''));

test('runs the image of the Dockerfile, with its data in a volume', () => {
  expect(existsSync(join(root, 'infra/machine', services.bot.build ?? '', 'Dockerfile'))).toBe(true);
  expect(services.bot.volumes).toEqual([`data:${imageEnv['DATA_DIR']}`]);
  expect(Object.keys(volumes)).toEqual(['data', 'certificates']);
});

test('gives the bot more time to stop than it needs', () => {
  expect(Number.parseInt(services.bot.stop_grace_period ?? '', 10) * 1_000).toBeGreaterThan(stopLimits.all);
});

test('only the proxy is reachable from outside, and it forwards to the bot', () => {
  expect(services.bot).not.toHaveProperty('ports');
  expect(services.front.command).toMatch(new RegExp(`--to bot:${imageEnv['PORT']}$`));
});

test('sets only settings that the bot reads and the image does not set', () => {
  const { HOST_NAME, ...settings } = example;
  expect(HOST_NAME).toBe('');
  for (const name of Object.keys(settings)) {
    expect(settingNames).toContain(name);
    expect(imageEnv).not.toHaveProperty([name]);
  }
});

test.each([
  ['an identity', { MicrosoftAppId: guid, MicrosoftAppTenantId: guid }],
  [
    'a registration with a secret',
    {
      MicrosoftAppId: guid,
      MicrosoftAppTenantId: guid,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: 's',
    },
  ],
])('the settings with %s start the image', (_what, filledIn) => {
  expect(readConfig({ ...imageEnv, ...example, ...filledIn }, '/bot').credentials).toBeDefined();
});

describe('infra/README.md', () => {
  const text = read('infra/README.md');

  test('names only files that exist', () => {
    const linked = [...text.matchAll(/\]\((?!#)([^)]+)\)/g)].map(([, path = '']) => join('infra', path));
    const named = [...text.matchAll(/\b(?:infra|env|test)\/[\w./-]*\w/g)].map(([path]) => path);
    const made = ['env/.env.local.user', 'infra/machine/.env'];
    for (const path of [...linked, ...named].filter((each) => !made.includes(each))) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    }
  });

  test('links only to chapters that it has', () => {
    const chapters = [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, chapter] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(chapters).toContain(chapter);
  });

  test('names only parameters of infra/main.bicep', () => {
    const declared = [...read('infra/main.bicep').matchAll(/^param (\w+)/gm)].map(([, name]) => name);
    const given = [...text.matchAll(/--parameters (\w+)=/g)].map(([, name]) => name);
    expect(declared).toEqual(expect.arrayContaining([...given, 'withInsights']));
  });
});
