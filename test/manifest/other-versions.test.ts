import { strToU8 } from 'fflate';
import { lineOf } from '../../manifest/check/reading/package-finding';
import { checkZip } from '../../manifest/check/check-package';
import { findingsOf, jsonBytes, png, zipOf } from './good-package';

const schemaOf = (version: string, kind = 'MicrosoftTeams'): string =>
  `https://developer.microsoft.com/en-us/json-schemas/teams/v${version}/${kind}.schema.json`;
const icons = new Map([
  ['color.png', png(192, [0, 120, 212, 255])],
  ['outline.png', png(32, [255, 255, 255, 0], ({ data }) => data.fill(255, 1024, 2048))],
]);
const developer = {
  name: 'Contoso',
  websiteUrl: 'https://www.contoso.com',
  privacyUrl: 'https://www.contoso.com/privacy',
  termsOfUseUrl: 'https://www.contoso.com/terms',
};

/** A tab for teams and chats with a bot, of 2023: a manifest from before the schemas became strict. */
const canteen = {
  $schema: schemaOf('1.16'),
  manifestVersion: '1.16',
  version: '1.0.3',
  id: '7a3c5b0e-51a2-4c6f-9a0b-3f6f2a1f7d10',
  packageName: 'com.contoso.canteen',
  developer,
  icons: { color: 'color.png', outline: 'outline.png' },
  name: { short: 'Canteen', full: 'What the canteen cooks this week' },
  description: { short: 'The menu of the week.', full: 'Shows the menu of the week and takes your order.' },
  accentColor: '#0078D4',
  configurableTabs: [
    {
      configurationUrl: 'https://canteen.contoso.com/config',
      canUpdateConfiguration: true,
      scopes: ['team', 'groupchat'],
    },
  ],
  staticTabs: [
    {
      entityId: 'menu',
      name: 'Menu',
      contentUrl: 'https://canteen.contoso.com/menu?lang={locale}',
      scopes: ['personal'],
    },
  ],
  bots: [
    {
      botId: '7a3c5b0e-51a2-4c6f-9a0b-3f6f2a1f7d10',
      scopes: ['personal', 'groupchat'],
      commandLists: [
        {
          scopes: ['personal', 'groupchat'],
          commands: [{ title: 'today', description: 'What is cooked today' }],
        },
      ],
    },
  ],
  permissions: ['identity'],
  validDomains: ['canteen.contoso.com', '*.contoso.com'],
};

/**
 * A message extension as Agents Toolkit fills it: app and bot have different ids. It has texts in English and
 * French.
 */
const parcels = {
  $schema: schemaOf('1.20'),
  manifestVersion: '1.20',
  version: '2.1.0',
  id: '0d4f3b52-7b1e-4f0c-8f4e-2b7c0a9d6e11',
  developer,
  icons: { color: 'color.png', outline: 'outline.png' },
  name: { short: 'Parcels', full: 'Parcels of Contoso' },
  description: { short: 'Find a parcel.', full: 'Finds a parcel by its number and shares where it is.' },
  accentColor: '#FFFFFF',
  composeExtensions: [
    {
      botId: '5e1c9f3a-20b4-4d0e-b3a6-6b8d1f0c2a12',
      commands: [
        {
          id: 'findParcel',
          context: ['compose', 'commandBox'],
          title: 'Find a parcel',
          description: 'By its number',
          type: 'query',
          parameters: [{ name: 'number', title: 'Number', description: 'Of the parcel', inputType: 'text' }],
        },
      ],
    },
  ],
  localizationInfo: {
    defaultLanguageTag: 'en',
    additionalLanguages: [{ languageTag: 'fr', file: 'fr.json' }],
  },
  validDomains: ['parcels.contoso.com'],
};
const french = {
  $schema: schemaOf('1.20', 'MicrosoftTeams.Localization'),
  'name.short': 'Colis',
  'name.full': 'Les colis de Contoso',
  'description.short': 'Trouver un colis.',
  'description.full': 'Trouve un colis par son numéro et partage où il est.',
  'composeExtensions[0].commands[0].title': 'Trouver un colis',
  'composeExtensions[0].commands[0].description': 'Par son numéro',
  'composeExtensions[0].commands[0].parameters[0].title': 'Numéro',
  'composeExtensions[0].commands[0].parameters[0].description': 'Du colis',
};

/** A bot that reads channels and signs people in, also for Copilot. */
const minutes = {
  $schema: schemaOf('1.22'),
  manifestVersion: '1.22',
  version: '1.4.0',
  id: 'b7e0c1d2-6f3a-4e5b-9c8d-7a6b5c4d3e13',
  developer,
  icons: { color: 'color.png', outline: 'outline.png' },
  name: { short: 'Minutes', full: 'Minutes of meetings' },
  description: { short: 'Writes the minutes.', full: 'Writes the minutes of a meeting and keeps them.' },
  accentColor: '#464EB8',
  bots: [
    {
      botId: 'b7e0c1d2-6f3a-4e5b-9c8d-7a6b5c4d3e13',
      scopes: ['personal', 'team', 'groupChat', 'copilot'],
      commandLists: [
        {
          scopes: ['personal'],
          commands: [{ title: 'write', description: 'Write the minutes of a meeting' }],
        },
      ],
    },
  ],
  webApplicationInfo: { id: 'b7e0c1d2-6f3a-4e5b-9c8d-7a6b5c4d3e13', resource: 'api://minutes.contoso.com' },
  authorization: {
    permissions: { resourceSpecific: [{ name: 'ChannelMessage.Read.Group', type: 'Application' }] },
  },
};

const packed = (manifest: unknown, more: Readonly<Record<string, unknown>> = {}): Uint8Array =>
  zipOf(
    new Map([
      ...icons,
      ['manifest.json', jsonBytes(manifest)],
      ...Object.entries(more).map(([name, json]) => [name, jsonBytes(json)] as const),
    ]),
  );
const judged = (zip: Uint8Array): readonly string[] => findingsOf(zip, {});

describe('a package of version 1.16', () => {
  it('may spell the group chat scope as 1.16 does; its permissions are shown', () => {
    expect(judged(packed(canteen))).toEqual(['permission manifest.json permissions?']);
  });

  it('must not do so when it says 1.17, nor have a packageName', () => {
    const newer = { ...canteen, $schema: schemaOf('1.17'), manifestVersion: '1.17' };
    expect(judged(packed(newer))).toEqual([
      'schema manifest.json packageName',
      'schema manifest.json configurableTabs[0].scopes[1]',
      'schema manifest.json bots[0].scopes[1]',
      'schema manifest.json bots[0].commandLists[0].scopes[1]',
      'permission manifest.json permissions?',
    ]);
  });

  it('that was not filled in has findings for its placeholders and its local addresses', () => {
    const source = {
      ...canteen,
      id: '{{APP_ID}}',
      staticTabs: [{ ...canteen.staticTabs[0], contentUrl: 'http://localhost:53000/menu' }],
      validDomains: ['localhost:53000'],
    };
    expect(judged(packed(source))).toEqual([
      'placeholder manifest.json id',
      'id manifest.json id',
      'address manifest.json staticTabs[0].contentUrl',
      'address manifest.json validDomains[0]',
      'permission manifest.json permissions?',
    ]);
  });
});

describe('a package of version 1.20', () => {
  it('with different ids for app and bot gets only a warning about that', () => {
    expect(judged(packed(parcels, { 'fr.json': french }))).toEqual([
      'id manifest.json composeExtensions[0].botId?',
    ]);
  });

  it('with half a translation, a superfluous file and a folder gets only warnings, because Teams accepts it', () => {
    const half = Object.fromEntries(Object.entries(french).filter(([key]) => !key.includes('parameters')));
    const zip = packed(parcels, { 'fr.json': half, 'docs/notes.json': {}, 'de.json': {} });
    expect(judged(zip)).toEqual([
      'id manifest.json composeExtensions[0].botId?',
      'language fr.json composeExtensions[0].commands[0].parameters[0].title?',
      'language fr.json composeExtensions[0].commands[0].parameters[0].description?',
      'file docs/notes.json (file)?',
      'file de.json (file)?',
    ]);
  });

  it('without a French name is refused', () => {
    const { 'name.short': _left, ...nameless } = french;
    expect(judged(packed(parcels, { 'fr.json': nameless }))).toEqual([
      'schema fr.json name.short',
      'id manifest.json composeExtensions[0].botId?',
      'language fr.json name.short?',
    ]);
  });
});

describe('a package of version 1.22', () => {
  it('has its permissions shown', () => {
    expect(judged(packed(minutes))).toEqual([
      'permission manifest.json authorization?',
      'permission manifest.json webApplicationInfo?',
    ]);
    const lines = checkZip({ name: 'minutes.zip', bytes: packed(minutes) }).map(lineOf);
    expect(lines[0]).toContain('asks for "ChannelMessage.Read.Group"');
  });

  it('may not have longer commands than Teams shows, although its schema allows them', () => {
    const [bot] = minutes.bots;
    const commands = [{ title: 'write the minutes of this meeting', description: 'd'.repeat(200) }];
    const long = { ...minutes, bots: [{ ...bot, commandLists: [{ scopes: ['personal'], commands }] }] };
    expect(judged(packed(long)).slice(0, 2)).toEqual([
      'length manifest.json bots[0].commandLists[0].commands[0].title',
      'length manifest.json bots[0].commandLists[0].commands[0].description',
    ]);
  });
});

test('a file named only in another named file is not superfluous', () => {
  const withAgent = {
    ...minutes,
    copilotAgents: { declarativeAgents: [{ id: 'writer', file: 'writer.json' }] },
  };
  const zip = packed(withAgent, {
    'writer.json': { actions: [{ id: 'one', file: 'plugin.json' }] },
    'plugin.json': {},
  });
  expect(judged(zip).filter((found) => found.startsWith('file'))).toEqual([]);
});

test.each([
  '1.19',
  '1.20',
  '1.21',
  '1.22',
  '1.23',
  '1.24',
  '1.25',
  '1.26',
  '1.27',
  '1.28',
  '1.29',
  '1.30',
  'devPreview',
])('the schemas of version %s are read', (version) => {
  const kind = version === 'devPreview' ? 'DevPreview' : version;
  const newer = { ...parcels, manifestVersion: version, $schema: schemaOf(kind) };
  const zip = packed(newer, {
    'fr.json': { ...french, $schema: schemaOf(kind, 'MicrosoftTeams.Localization') },
  });
  expect(judged(zip)).toEqual(['id manifest.json composeExtensions[0].botId?']);
});

test('an empty icon file is reported', () => {
  const zip = zipOf(
    new Map([
      ['manifest.json', jsonBytes(minutes)],
      ['color.png', strToU8('')],
      ['outline.png', strToU8('')],
    ]),
  );
  expect(judged(zip).slice(0, 2)).toEqual(['icon color.png icons.color', 'icon outline.png icons.outline']);
});
