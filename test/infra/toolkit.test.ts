import dotenv from 'dotenv';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/settings/config';
import { settingNames } from '../../src/settings/settings';
import {
  actionsOf,
  namesIn,
  read,
  readEnvironment,
  readToolkitFile,
  settingsWritten,
  toolkitFiles,
} from './toolkit/toolkit-files';
import { toolkitMistakes } from './toolkit/toolkit-mistakes';

const root = join(__dirname, '../..');
const guid = '00000000-0000-4000-8000-000000000000';
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe.each(toolkitFiles)('$name', ({ name, env }) => {
  const file = readToolkitFile(name);

  test("fits the toolkit's schema", () => {
    expect(toolkitMistakes(read(name))).toEqual([]);
  });

  test('names only values that its environment holds', () => {
    const held = new Set(Object.keys(readEnvironment(env)));
    // A secret is never in a file that is committed; it is there because an action before writes it.
    const written = actionsOf(file).flatMap((action) => Object.values(action.writeToEnvironmentFile ?? {}));
    const secrets = written.filter((each) => each.startsWith('SECRET_'));
    for (const each of namesIn(read(name))) expect([...held, ...secrets]).toContain(each);
    for (const each of written.filter((one) => !secrets.includes(one))) expect(held).toContain(each);
  });

  test('names only files that exist, or that an action before makes', () => {
    const given = actionsOf(file).flatMap((action) => {
      const { templates = [], ...others } = (action.with ?? {}) as {
        templates?: readonly Record<string, string>[];
      } & Record<string, unknown>;
      return [others, ...templates].flatMap((each) => Object.entries(each));
    });
    const of = (...keys: string[]) =>
      given.flatMap(([key, value]) => (keys.includes(key) ? [String(value)] : []));
    for (const path of of('manifestPath', 'path', 'parameters', 'ignoreFile')) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    }
    for (const path of of('appPackagePath')) expect(of('outputZipPath')).toContain(path);
  });
});

describe('the schema finds', () => {
  const head = 'version: v1.11\nprovision:\n';
  test.each([
    [
      'an action that does not exist',
      `${head}  - uses: teamsApp/make\n`,
      'provision 1, teamsApp/make: there is no such action',
    ],
    [
      'an action without what it needs',
      `${head}  - uses: teamsApp/update\n    with: {}\n`,
      "provision 1, teamsApp/update: /with must have required property 'appPackagePath' (appPackagePath)",
    ],
    [
      'a word too much',
      `${head}  - uses: teamsApp/update\n    with:\n      appPackagePath: a.zip\n      path: b.zip\n`,
      'provision 1, teamsApp/update: /with must NOT have additional properties (path)',
    ],
    ['another version', 'version: v1.10\n', '/version must be equal to constant (v1.11)'],
  ])('%s', (_what, text, found) => expect(toolkitMistakes(text)).toContain(found));
});

describe('the settings that are written for the bot', () => {
  const values = {
    BOT_ID: guid,
    BOT_TENANT_ID: guid,
    SECRET_BOT_PASSWORD: 'secret',
    TEAMSAPPTESTER_PORT: '56150',
  };
  const written = (name: string) => settingsWritten(readToolkitFile(name), values);
  const both = ['m365agents.local.yml', 'm365agents.playground.yml'];

  test.each(both)('by %s are settings that it reads', (name) => {
    for (const each of Object.keys(written(name).settings)) expect(settingNames).toContain(each);
  });

  test('for Teams make it the registration of one tenant', () => {
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

  test("for the Playground keep it in local mode, whatever a developer's own .env says", () => {
    const own = {
      MicrosoftAppId: guid,
      MicrosoftAppPassword: 'own',
      MicrosoftAppTenantId: guid,
      NODE_ENV: 'production',
    };
    const env = { ...written('m365agents.playground.yml').settings };
    // As the start does it: what is there already, also an empty one, is not replaced.
    dotenv.populate(env, own);
    expect(readConfig(env, '/bot')).toMatchObject({ port: 3978, clientPort: 56150, credentials: undefined });
  });

  test.each([
    ['debug:teams', 'm365agents.local.yml'],
    ['debug:playground', 'm365agents.playground.yml'],
  ])('are what npm run %s starts with', (script, name) => {
    expect(scripts[script]).toContain(`--env-file=${written(name).target.replace('./', '')} `);
    expect(scripts[`pre${script}`]).toBe('npm run --silent build');
  });
});

describe('what is committed', () => {
  const ignored = read('.gitignore').split('\n');

  test.each(toolkitFiles)('holds no secret of $env', ({ env }) => {
    for (const name of Object.keys(readEnvironment(env))) expect(name).not.toMatch(/^SECRET_/);
    expect(readEnvironment(env)['TEAMSFX_ENV']).toBe(env);
  });

  test('leaves out where the toolkit puts secrets', () => {
    expect(ignored).toEqual(
      expect.arrayContaining(['env/.env.*.user', '.localConfigs', '.localConfigs.playground', '.env']),
    );
  });
});

describe('what is sent to App Service', () => {
  const left = read('.webappignore')
    .split('\n')
    .map((line) => line.replace(/^\//, ''));

  test('leaves out secrets, data, and what is made there', () => {
    for (const name of ['.env', 'env', '.localConfigs*', 'data', 'node_modules', 'dist', '.git'])
      expect(left).toContain(name);
  });

  test('holds everything that is built there', () => {
    const { include } = JSON.parse(read('tsconfig.build.json')) as { include: string[] };
    for (const path of include) expect(left).not.toContain(path.split('/')[0]);
    for (const file of ['package.json', 'package-lock.json', 'tsconfig.json'])
      expect(left).not.toContain(file);
  });
});

test('the environment of Azure holds every output of infra/main.bicep', () => {
  const outputs = [...read('infra/main.bicep').matchAll(/^output (\w+)/gm)].map(([, name]) => name);
  expect(outputs).toContain('AZURE_APP_SERVICE_RESOURCE_ID');
  for (const name of outputs) expect(Object.keys(readEnvironment('dev'))).toContain(name);
});
