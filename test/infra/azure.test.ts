import { readConfig } from '../../src/settings/config';
import { settingNames } from '../../src/settings/settings';
import { botSettings, read, readEnvironment } from './project-files';

const main = read('infra/main.bicep');
const webApp = read('infra/modules/web-app.bicep');
const { parameters } = JSON.parse(read('infra/main.parameters.json')) as {
  parameters: Record<string, { value: unknown }>;
};

describe('the settings of the web app', () => {
  const guid = '00000000-0000-4000-8000-000000000000';
  const settings = botSettings(webApp, { botId: guid, tenantId: guid, admins: '', defaultReaders: '' });

  test('exist in the bot, and contain no password', () => {
    expect(Object.keys(settings)).toContain('MicrosoftAppId');
    expect(Object.keys(settings)).not.toContain('MicrosoftAppPassword');
    for (const name of Object.keys(settings)) expect(settingNames).toContain(name);
  });

  test('start the bot in production with a managed identity', () => {
    expect(settings['NODE_ENV']).toBe('production');
    expect(readConfig(settings, '/bot')).toMatchObject({
      host: '0.0.0.0',
      credentials: { MicrosoftAppId: guid, MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppPassword: '' },
    });
  });

  test('keep the database off the network share', () => {
    expect(settings['DATA_DIR']).toMatch(/^\/(?!home\b)/);
  });
});

test('the web app starts the build as one instance, without the test client', () => {
  expect(webApp).toContain("appCommandLine: 'node dist/src/host/process/start.js --no-client'");
  expect(webApp).toContain('capacity: 1\n');
  expect(webApp).toContain("healthCheckPath: '/healthz'\n");
});

test('the registration points to the address where the bot takes messages', () => {
  expect(main).toContain("endpoint: 'https://${host}/api/messages'\n");
});

test('the parameters file contains existing parameters with their default values', () => {
  const defaults = [...main.matchAll(/^param (\w+) (?:string|bool) = (.+)$/gm)].map(
    ([, name = '', value = '']) => [name, value.replaceAll("'", '')] as const,
  );
  for (const [name, { value }] of Object.entries(parameters)) {
    expect([name, String(value)]).toEqual([name, Object.fromEntries(defaults)[name]]);
  }
});

test('the environment of Azure holds every output of infra/main.bicep', () => {
  const outputs = [...main.matchAll(/^output (\w+)/gm)].map(([, name]) => name);
  expect(outputs).toContain('AZURE_APP_SERVICE_RESOURCE_ID');
  for (const name of outputs) expect(Object.keys(readEnvironment('dev'))).toContain(name);
});
