import dotenv from 'dotenv';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/settings/config';
import { settingNames } from '../../src/settings/settings';
import { read, readEnvironment, root, settingsWritten } from './project-files';

const guid = '00000000-0000-4000-8000-000000000000';
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const values = {
  BOT_ID: guid,
  BOT_TENANT_ID: guid,
  SECRET_BOT_PASSWORD: 'secret',
  TEAMSAPPTESTER_PORT: '56150',
};
const written = (name: string) => settingsWritten(name, values);

describe.each([
  ['m365agents.yml', 'dev'],
  ['m365agents.local.yml', 'local'],
  ['m365agents.playground.yml', 'playground'],
])('%s', (name, env) => {
  test('names only values of its environment, and no secret', () => {
    const held = Object.keys(readEnvironment(env));
    for (const each of held) expect(each).not.toMatch(/^SECRET_/);
    // A secret is available because an earlier action writes it into a file that is not committed.
    const secrets = [...read(name).matchAll(/: (SECRET_\w+)$/gm)].map(([, each]) => each);
    for (const [, each] of read(name).matchAll(/\$\{\{(\w+)\}\}/g))
      expect([...held, ...secrets]).toContain(each);
    expect(readEnvironment(env)['TEAMSFX_ENV']).toBe(env);
  });

  test('names only files that exist', () => {
    for (const [, path = ''] of read(name).matchAll(/(?:manifestPath|path|parameters|ignoreFile): (.+)$/gm)) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    }
  });
});

describe('the settings that are written for the bot', () => {
  test.each(['m365agents.local.yml', 'm365agents.playground.yml'])('by %s exist in the bot', (name) => {
    const names = Object.keys(written(name).settings);
    expect(names).toContain('PORT');
    for (const each of names) expect(settingNames).toContain(each);
  });

  test('for Teams use a registration of one tenant', () => {
    expect(readConfig(written('m365agents.local.yml').settings, '/bot')).toMatchObject({
      port: 3978,
      credentials: {
        MicrosoftAppId: guid,
        MicrosoftAppPassword: 'secret',
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: guid,
      },
    });
  });

  test("for the Playground keep the bot in local mode, even when a developer's .env has credentials", () => {
    const own = {
      MicrosoftAppId: guid,
      MicrosoftAppPassword: 'own',
      MicrosoftAppTenantId: guid,
      NODE_ENV: 'production',
    };
    const env = { ...written('m365agents.playground.yml').settings };
    // The start does the same: it does not replace existing values, even empty ones.
    dotenv.populate(env, own);
    expect(readConfig(env, '/bot')).toMatchObject({ port: 3978, clientPort: 56150, credentials: undefined });
  });

  test.each([
    ['debug:teams', 'm365agents.local.yml'],
    ['debug:playground', 'm365agents.playground.yml'],
  ])('are used by npm run %s', (script, name) => {
    expect(scripts[script]).toContain(`--env-file=${written(name).target.replace('./', '')} `);
  });
});

describe('the tasks of Visual Studio Code', () => {
  const tasks = read('.vscode/tasks.json');
  const launches = read('.vscode/launch.json');
  const [, inspected = ''] = /"port": (\d+)/.exec(launches) ?? [];
  const client = readEnvironment('playground')['TEAMSAPPTESTER_PORT'];

  test('start scripts and environments that exist', () => {
    const started = [...tasks.matchAll(/"npm run ([\w:]+)"/g)].map(([, script]) => script);
    expect(started).toEqual(['debug:playground', 'debug:teams']);
    for (const script of started) expect(Object.keys(scripts)).toContain(script);
    for (const [, env = ''] of tasks.matchAll(/"env": "(\w+)"/g))
      expect(readEnvironment(env)).not.toEqual({});
  });

  test('use the same ports everywhere', () => {
    for (const name of ['debug:teams', 'debug:playground'])
      expect(scripts[name]).toContain(`--inspect=${inspected} `);
    const checked = [...tasks.matchAll(/"portOccupancy": (\[.+\])/g)].map(([, ports = '']) => ports);
    expect(checked).toEqual([`[3978, ${inspected}, ${client}]`, `[3978, ${inspected}]`]);
    const shown = [...launches.matchAll(/"http:\/\/localhost:(\d+)"/g)].map(([, port]) => port);
    expect(shown).toEqual([client, client]);
  });

  test('name tasks and launches that exist', () => {
    const names = [...(tasks + launches).matchAll(/"(?:label|name)": "(.+)"/g)].map(([, name]) => name);
    const lists = [
      ...(tasks + launches).matchAll(
        /"(?:dependsOn|configurations|cascadeTerminateToConfigurations)": \[([^{\]]+)\]/g,
      ),
    ];
    const waited = lists.flatMap(([, list = '']) => [...list.matchAll(/"(.+?)"/g)].map(([, name]) => name));
    const before = [...launches.matchAll(/"preLaunchTask": "(.+)"/g)].map(([, name]) => name);
    expect(waited).toContain('Run the bot (Teams)');
    for (const name of [...waited, ...before]) expect(names).toContain(name);
  });
});

test('the secrets of the toolkit are not committed', () => {
  expect(read('.gitignore').split('\n')).toEqual(
    expect.arrayContaining(['env/.env.*.user', '.localConfigs', '.localConfigs.playground', '.env']),
  );
});

describe('the package for App Service', () => {
  const left = read('.webappignore')
    .split('\n')
    .map((line) => line.replace(/^\//, ''));

  test('leaves out secrets, data, and files that are built there', () => {
    for (const name of ['.env', 'env', '.localConfigs*', 'data', 'node_modules', 'dist', '.git'])
      expect(left).toContain(name);
  });

  test('contains all sources of the build', () => {
    const { include } = JSON.parse(read('tsconfig.build.json')) as { include: string[] };
    for (const path of include) expect(left).not.toContain(path.split('/')[0]);
    for (const file of ['package.json', 'package-lock.json', 'tsconfig.json'])
      expect(left).not.toContain(file);
  });
});
