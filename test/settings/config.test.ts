import { Config, ConfigError, readConfig, readSettings } from '../../src/settings/config';
import { settingNames } from '../../src/settings/settings';

type Env = Readonly<Record<string, string | undefined>>;

const id = '11111111-2222-3333-4444-555555555555';
const tenant = 'AAAAAAAA-bbbb-cccc-dddd-eeeeeeeeeeee';
const other = '66666666-7777-8888-9999-000000000000';
const bare = {
  MicrosoftAppPassword: '',
  MicrosoftAppType: 'SingleTenant' as const,
  MicrosoftAppTenantId: '',
};
const singleTenant = { MicrosoftAppId: id, MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: tenant };

const local: Config = {
  host: '127.0.0.1',
  port: 3978,
  clientPort: 56150,
  dataDir: '/bot/data',
  logLevel: 'info',
  defaultReaders: [],
  admins: [],
  deliveriesPerSecond: 20,
  credentials: undefined,
  publicUrl: '',
  metrics: undefined,
  retentionDays: undefined,
  secretExpires: undefined,
  installedPackage: '',
};

const good: readonly [what: string, env: Env, differs: Partial<Config>][] = [
  ['no settings: local mode', {}, {}],
  ['empty settings as not set', Object.fromEntries(settingNames.map((name) => [name, ''])), {}],
  ['blanks as not set', { PORT: '  ', HOST: ' ', MicrosoftAppId: '\t' }, {}],
  ['undefined as not set', { PORT: undefined }, {}],
  ['a value without the blanks around it', { PORT: ' 4000 ' }, { port: 4000 }],
  ['the smallest port', { PORT: '1' }, { port: 1 }],
  ['the largest port', { PORT: '65535', CLIENT_PORT: '65535' }, { port: 65535, clientPort: 65535 }],
  ['another name of this machine', { HOST: 'localhost' }, { host: 'localhost' }],
  ['this machine in IPv6', { HOST: '::1' }, { host: '::1' }],
  ['a relative data folder below the project', { DATA_DIR: './kept' }, { dataDir: '/bot/kept' }],
  ['an absolute data folder as it is', { DATA_DIR: '/var/kept' }, { dataDir: '/var/kept' }],
  ['a quiet log', { LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
  ['one reader of every note', { DEFAULT_READERS: id }, { defaultReaders: [id] }],
  [
    'ids in lower case, because they are compared that way',
    { ADMINS: tenant },
    { admins: [tenant.toLowerCase()] },
  ],
  [
    'ids with commas, semicolons, blanks and line breaks between them, each once',
    { DEFAULT_READERS: `${id}, ${other};${tenant}\n${id} ,`, ADMINS: `,${other}` },
    { defaultReaders: [id, other, tenant.toLowerCase()], admins: [other] },
  ],
  [
    'ids with their tenants',
    { DEFAULT_READERS: `${tenant}/${id}, ${other}`, ADMINS: `${tenant}/${id}` },
    {
      defaultReaders: [`${tenant.toLowerCase()}/${id}`, other],
      admins: [`${tenant.toLowerCase()}/${id}`],
    },
  ],
  ['the slowest pace', { DELIVERIES_PER_SECOND: '1' }, { deliveriesPerSecond: 1 }],
  ['the fastest pace', { DELIVERIES_PER_SECOND: '30' }, { deliveriesPerSecond: 30 }],
  ['a development machine', { NODE_ENV: 'development' }, {}],
  ['settings of other programs', { MicrosoftAppIdentity: 'x', EDITOR: 'vi' }, {}],
  [
    'a single-tenant bot',
    singleTenant,
    { credentials: { ...singleTenant, MicrosoftAppType: 'SingleTenant' } },
  ],
  [
    'a single-tenant bot in production, open to the network',
    { ...singleTenant, NODE_ENV: 'production', HOST: '0.0.0.0' },
    { credentials: { ...singleTenant, MicrosoftAppType: 'SingleTenant' }, host: '0.0.0.0' },
  ],
  [
    'a multi-tenant bot without a tenant',
    { MicrosoftAppId: id, MicrosoftAppPassword: 'secret', MicrosoftAppType: 'MultiTenant' },
    {
      credentials: {
        ...bare,
        MicrosoftAppId: id,
        MicrosoftAppPassword: 'secret',
        MicrosoftAppType: 'MultiTenant',
      },
    },
  ],
  [
    'a managed identity without a password',
    { MicrosoftAppId: id, MicrosoftAppTenantId: tenant, MicrosoftAppType: 'UserAssignedMsi' },
    {
      credentials: {
        ...bare,
        MicrosoftAppId: id,
        MicrosoftAppTenantId: tenant,
        MicrosoftAppType: 'UserAssignedMsi',
      },
    },
  ],
];

test.each(good)('takes %s', (_what, env, differs) => {
  expect(readConfig(env, '/bot')).toEqual({ ...local, ...differs });
});

const port = (name: string, value: string, example: string): string =>
  `${name} is "${value}"; give a port number from 1 to 65535, such as ${example}.`;
const guid =
  'is no GUID; give one such as 00000000-0000-0000-0000-000000000000, as the Azure portal shows it.';
const ids = (name: string, value: string): string =>
  `${name} holds "${value}"; give Azure AD object ids (GUIDs; Entra ID > Users shows each as Object ID) with commas between them.`;
const pace = (value: string): string =>
  `DELIVERIES_PER_SECOND is "${value}"; give a number from 1 to 30, such as 20.`;
const types = 'give SingleTenant, UserAssignedMsi or MultiTenant, in just this spelling.';
const noPassword = (type: string): string =>
  `MicrosoftAppPassword is missing; give the client secret of the app registration, which ${type} needs.`;
const noTenant = (type: string): string =>
  `MicrosoftAppTenantId is missing; give the id of the tenant that owns the app registration, which ${type} needs.`;
const noId =
  'MicrosoftAppId is missing although MicrosoftAppPassword is given; set both, or neither for local mode.';
const production =
  'MicrosoftAppId is missing with NODE_ENV=production; set the credentials, or leave NODE_ENV empty for local mode.';
const open = (host: string): string =>
  `HOST is "${host}" without credentials; set MicrosoftAppId and its companions, or HOST=127.0.0.1 for local mode.`;

const wrong: readonly [what: string, env: Env, ...told: string[]][] = [
  ['a port that is a word', { PORT: 'http' }, port('PORT', 'http', '3978')],
  ['port 0', { PORT: '0' }, port('PORT', '0', '3978')],
  ['a port that is too high', { PORT: '70000' }, port('PORT', '70000', '3978')],
  ['the first port that is too high', { PORT: '65536' }, port('PORT', '65536', '3978')],
  ['a port below zero', { PORT: '-1' }, port('PORT', '-1', '3978')],
  ['a port with a fraction', { PORT: '39.78' }, port('PORT', '39.78', '3978')],
  ['a port in hexadecimal', { PORT: '0xF8A' }, port('PORT', '0xF8A', '3978')],
  ['a port with an exponent', { PORT: '4e3' }, port('PORT', '4e3', '3978')],
  ['a client port that is a word', { CLIENT_PORT: 'open' }, port('CLIENT_PORT', 'open', '56150')],
  ['client port 0', { CLIENT_PORT: '0' }, port('CLIENT_PORT', '0', '56150')],
  [
    'an unknown log level',
    { LOG_LEVEL: 'verbose' },
    'LOG_LEVEL is "verbose"; give one of fatal, error, warn, info, debug, silent.',
  ],
  [
    'a log level in capitals',
    { LOG_LEVEL: 'INFO' },
    'LOG_LEVEL is "INFO"; give one of fatal, error, warn, info, debug, silent.',
  ],
  ['a reader by name', { DEFAULT_READERS: 'board' }, ids('DEFAULT_READERS', 'board')],
  ['a reader by mailbox', { DEFAULT_READERS: 'it@contoso.com' }, ids('DEFAULT_READERS', 'it@contoso.com')],
  ['a wrong id among good ones', { ADMINS: `${id},${other}0,${tenant}` }, ids('ADMINS', `${other}0`)],
  ['an id in braces', { ADMINS: `{${id}}` }, ids('ADMINS', `{${id}}`)],
  ['a tenant that is a domain', { ADMINS: `contoso.com/${id}` }, ids('ADMINS', `contoso.com/${id}`)],
  ['a tenant without an id', { ADMINS: `${other}/` }, ids('ADMINS', `${other}/`)],
  ['an id with a leading slash', { DEFAULT_READERS: `/${id}` }, ids('DEFAULT_READERS', `/${id}`)],
  [
    'an id with two tenants',
    { DEFAULT_READERS: `${id}/${id}/${id}` },
    ids('DEFAULT_READERS', `${id}/${id}/${id}`),
  ],
  ['zero messages a second', { DELIVERIES_PER_SECOND: '0' }, pace('0')],
  ['the first pace that is too fast', { DELIVERIES_PER_SECOND: '31' }, pace('31')],
  ['a pace with a fraction', { DELIVERIES_PER_SECOND: '2.5' }, pace('2.5')],
  ['a pace below zero', { DELIVERIES_PER_SECOND: '-1' }, pace('-1')],
  ['a pace that is a word', { DELIVERIES_PER_SECOND: 'fast' }, pace('fast')],
  [
    'a type with a typo, which the SDK would take for MultiTenant',
    { ...singleTenant, MicrosoftAppType: 'SingelTenant' },
    `MicrosoftAppType is "SingelTenant"; ${types}`,
  ],
  [
    'a type in lower case',
    { ...singleTenant, MicrosoftAppType: 'singletenant' },
    `MicrosoftAppType is "singletenant"; ${types}`,
  ],
  ['an app id that is a name', { ...singleTenant, MicrosoftAppId: 'covid-bot' }, `MicrosoftAppId ${guid}`],
  ['an app id in braces', { ...singleTenant, MicrosoftAppId: `{${id}}` }, `MicrosoftAppId ${guid}`],
  [
    'a tenant that is a domain',
    { ...singleTenant, MicrosoftAppTenantId: 'contoso.com' },
    `MicrosoftAppTenantId ${guid}`,
  ],
  [
    "a secret's id instead of its value",
    { ...singleTenant, MicrosoftAppPassword: other },
    'MicrosoftAppPassword is a GUID, as the id of a secret is; give what the Azure portal shows as its value, or make a new secret if nobody kept it.',
  ],
  [
    'a placeholder instead of a secret',
    { ...singleTenant, MicrosoftAppPassword: "<the secret's value>" },
    'MicrosoftAppPassword is still a placeholder; give the value of a client secret.',
  ],
  ['a password without an id', { MicrosoftAppPassword: 'secret' }, noId],
  [
    'a single-tenant bot without password',
    { ...singleTenant, MicrosoftAppPassword: '' },
    noPassword('SingleTenant'),
  ],
  [
    'a single-tenant bot without tenant',
    { ...singleTenant, MicrosoftAppTenantId: '' },
    noTenant('SingleTenant'),
  ],
  ['an app id alone', { MicrosoftAppId: id }, noPassword('SingleTenant'), noTenant('SingleTenant')],
  [
    'a multi-tenant bot without password',
    { MicrosoftAppId: id, MicrosoftAppType: 'MultiTenant' },
    noPassword('MultiTenant'),
  ],
  [
    'a managed identity without tenant',
    { MicrosoftAppId: id, MicrosoftAppType: 'UserAssignedMsi' },
    noTenant('UserAssignedMsi'),
  ],
  [
    'a managed identity with a password',
    { ...singleTenant, MicrosoftAppType: 'UserAssignedMsi' },
    'MicrosoftAppPassword is given although MicrosoftAppType is UserAssignedMsi, ' +
      'which has no secret; leave it empty, or give the type of the registration that it belongs to.',
  ],
  ['production without credentials', { NODE_ENV: 'production' }, production],
  ['every network without credentials', { HOST: '0.0.0.0' }, open('0.0.0.0')],
  ['every IPv6 network without credentials', { HOST: '::' }, open('::')],
  [
    'a host that only looks like this machine',
    { HOST: '127.0.0.1.contoso.com' },
    open('127.0.0.1.contoso.com'),
  ],
  [
    'a password alone, open to the network',
    { MicrosoftAppPassword: 'secret', HOST: '0.0.0.0' },
    noId,
    open('0.0.0.0'),
  ],
  [
    'production, open to the network',
    { NODE_ENV: 'production', HOST: '0.0.0.0' },
    production,
    open('0.0.0.0'),
  ],
  [
    'several misspelt at once',
    { PORT: 'http', LOG_LEVEL: 'loud', MicrosoftAppType: 'Tenant', MicrosoftAppId: 'bot' },
    port('PORT', 'http', '3978'),
    'LOG_LEVEL is "loud"; give one of fatal, error, warn, info, debug, silent.',
    `MicrosoftAppId ${guid}`,
    `MicrosoftAppType is "Tenant"; ${types}`,
  ],
];

test.each(wrong)('refuses %s', (_what, env, ...told) => {
  expect(() => readConfig(env, '/bot')).toThrow(new ConfigError(told.join('\n')));
});

test.each(wrong)('for %s every line has the problem, a semicolon and the way to fix it', (_what, env) => {
  for (const line of readSettings(env, '/bot').problems)
    expect(line).toMatch(/^[^;]+; (give|set|leave) .+\.$/);
});

test('valid settings are read also when others are wrong', () => {
  const { config, broken } = readSettings({ PORT: 'http', DATA_DIR: '/kept', HOST: '0.0.0.0' }, '/bot');
  expect(config).toMatchObject({ port: 3978, dataDir: '/kept' });
  expect([...broken]).toEqual(['PORT', 'HOST']);
});

test('no error repeats a secret', () => {
  const env = { MicrosoftAppPassword: 'hunter2', MicrosoftAppType: 'x', MicrosoftAppId: 'hunter2-id' };
  expect(() => readConfig(env, '/bot')).toThrow(/^(?!.*hunter2)/s);
  const address = { PUBLIC_URL: 'https://admin:hunter2@bot.contoso.com' };
  expect(() => readConfig(address, '/bot')).toThrow('PUBLIC_URL is "…@bot.contoso.com"; give the https');
});
