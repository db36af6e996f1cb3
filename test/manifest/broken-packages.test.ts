import { strToU8, zipSync } from 'fflate';
import { checkZip } from '../../manifest/check/check-package';
import { lineOf } from '../../manifest/check/reading/package-finding';
import { Files, findingsOf, goodFiles, ids, jsonBytes, jsonOf, png, withValue, zipOf } from './good-package';

const manifest = (path: string, value: unknown): Files => withValue('manifest.json', path, value);
const german = (key: string, value: unknown): Files => withValue('de.json', key, value);
const withFile = (name: string, bytes: Uint8Array): Files => goodFiles().set(name, bytes);
const white = [255, 255, 255, 255];

function without(name: string): Files {
  const files = goodFiles();
  files.delete(name);
  return files;
}

function renamed(name: string, to: string): Files {
  const files = goodFiles();
  const bytes = files.get(name) ?? new Uint8Array();
  files.delete(name);
  return files.set(to, bytes);
}

const commands = (count: number): unknown =>
  Array.from({ length: count }, (_, index) => ({ title: `word ${index}`, description: 'Something' }));

/** Returns our package with one more language, whose file is a copy of the German one. */
function withFrench(tag: string, file = 'fr.json'): Files {
  const files = manifest('localizationInfo.additionalLanguages[1]', { languageTag: tag, file });
  return files.set('fr.json', files.get('de.json') ?? new Uint8Array());
}

/** The defect, the package, and all its findings: check, file, field. */
const broken: readonly (readonly [what: string, files: Files, ...found: string[]])[] = [
  // Found by Microsoft's schemas.
  ['no developer', manifest('developer', undefined), 'schema manifest.json developer'],
  ['no name of the developer', manifest('developer.name', undefined), 'schema manifest.json developer.name'],
  ['no accent colour', manifest('accentColor', undefined), 'schema manifest.json accentColor'],
  ['a colour by its name', manifest('accentColor', 'purple'), 'schema manifest.json accentColor'],
  ['an unknown field', manifest('colour', '#FFFFFF'), 'schema manifest.json colour'],
  [
    'an unknown field of the bot',
    manifest('bots[0].supportFiles', true),
    'schema manifest.json bots[0].supportFiles',
  ],
  [
    'a text instead of a boolean',
    manifest('bots[0].supportsFiles', 'yes'),
    'schema manifest.json bots[0].supportsFiles',
  ],
  ['no scopes', manifest('bots[0].scopes', undefined), 'schema manifest.json bots[0].scopes'],
  [
    'a scope in another case',
    manifest('bots[0].scopes[2]', 'groupchat'),
    'schema manifest.json bots[0].scopes[2]',
  ],
  [
    'eleven commands',
    manifest('bots[0].commandLists[1].commands', commands(11)),
    ...missingTitles(5, 10),
    'schema manifest.json bots[0].commandLists[1].commands',
  ],
  [
    'a command without description',
    manifest('bots[0].commandLists[1].commands[4].description', undefined),
    'language de.json bots[0].commandLists[1].commands[4].description',
    'schema manifest.json bots[0].commandLists[1].commands[4].description',
  ],
  [
    'seventeen valid domains',
    manifest(
      'validDomains',
      Array.from({ length: 17 }, (_, index) => `bot${index}.example.com`),
    ),
    'schema manifest.json validDomains',
  ],
  [
    'no default language',
    manifest('localizationInfo.defaultLanguageTag', undefined),
    'schema manifest.json localizationInfo.defaultLanguageTag',
  ],
  ['a number instead of a text, in German', german('name.short', 30), 'schema de.json name.short'],
  [
    'a manifest of an unknown version',
    manifest('manifestVersion', '9.9'),
    'version manifest.json $schema',
    'version de.json $schema',
    'schema manifest.json manifestVersion',
  ],
  [
    'no version of the manifest',
    manifest('manifestVersion', undefined),
    'version manifest.json $schema',
    'version de.json $schema',
    'schema manifest.json manifestVersion',
  ],

  // Versions.
  ['a version of two numbers', manifest('version', '1.0'), 'version manifest.json version'],
  ['a version with a v', manifest('version', 'v1.0.0'), 'version manifest.json version'],
  ['a version with a leading zero', manifest('version', '1.02.0'), 'version manifest.json version'],
  [
    "a schema of another version than the manifest's",
    manifest(
      '$schema',
      'https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.schema.json',
    ),
    'version manifest.json $schema',
  ],
  [
    'a language file of another version',
    german(
      '$schema',
      'https://developer.microsoft.com/json-schemas/teams/v1.20/MicrosoftTeams.Localization.schema.json',
    ),
    'version de.json $schema',
  ],

  // Ids.
  ['an app id that is no GUID', manifest('id', 'covid-checklist'), 'id manifest.json id'],
  ['an app id of zeros', manifest('id', '00000000-0000-0000-0000-000000000000'), 'id manifest.json id'],
  ["another app's id", manifest('id', '99999999-2222-3333-4444-555555555555'), 'id manifest.json id'],
  ['a bot id that is no GUID', manifest('bots[0].botId', '1234'), 'id manifest.json bots[0].botId'],
  ['a bot id in braces', manifest('bots[0].botId', `{${ids.botId}}`), 'id manifest.json bots[0].botId'],
  [
    "another bot's id",
    manifest('bots[0].botId', '99999999-2222-3333-4444-555555555555'),
    'id manifest.json bots[0].botId',
  ],

  // Addresses.
  [
    'an http address',
    manifest('developer.websiteUrl', 'http://example.com'),
    'address manifest.json developer.websiteUrl',
  ],
  [
    'an address without a scheme',
    manifest('developer.privacyUrl', 'example.com/privacy'),
    'address manifest.json developer.privacyUrl',
  ],
  [
    'an empty address',
    manifest('developer.termsOfUseUrl', ''),
    'address manifest.json developer.termsOfUseUrl',
  ],
  [
    'a domain with its scheme',
    manifest('validDomains', ['https://bot.example.com']),
    'address manifest.json validDomains[0]',
  ],
  [
    'a domain with a port',
    manifest('validDomains', ['bot.example.com', 'localhost:3978']),
    'address manifest.json validDomains[1]',
  ],
  [
    'a domain with a path',
    manifest('validDomains', ['bot.example.com/api']),
    'address manifest.json validDomains[0]',
  ],
  [
    'every domain of a top-level domain',
    manifest('validDomains', ['*.com']),
    'address manifest.json validDomains[0]',
  ],

  // Placeholders.
  [
    'a placeholder for the id',
    manifest('id', '${{TEAMS_APP_ID}}'),
    'placeholder manifest.json id',
    'id manifest.json id',
  ],
  [
    'a placeholder in an address',
    manifest('developer.websiteUrl', 'https://${{BOT_DOMAIN}}/'),
    'placeholder manifest.json developer.websiteUrl',
  ],
  [
    'a placeholder in a name',
    manifest('name.short', 'COVID <<suffix>>'),
    'placeholder manifest.json name.short',
  ],
  [
    'a placeholder in a domain',
    manifest('validDomains', ['{{HOST}}']),
    'placeholder manifest.json validDomains[0]',
  ],
  ['a placeholder in German', german('name.full', 'Checkliste ${NAME}'), 'placeholder de.json name.full'],

  // Lengths.
  ['a short name of 31', manifest('name.short', 'n'.repeat(31)), 'length manifest.json name.short'],
  ['a full name of 101', manifest('name.full', 'n'.repeat(101)), 'length manifest.json name.full'],
  [
    'a short description of 81',
    manifest('description.short', 'd'.repeat(81)),
    'length manifest.json description.short',
  ],
  [
    'a full description of 4001',
    manifest('description.full', 'd'.repeat(4001)),
    'length manifest.json description.full',
  ],
  [
    'a command of 33',
    manifest('bots[0].commandLists[0].commands[3].title', 't'.repeat(33)),
    'length manifest.json bots[0].commandLists[0].commands[3].title',
  ],
  [
    "a command's description of 129",
    manifest('bots[0].commandLists[1].commands[0].description', 'd'.repeat(129)),
    'length manifest.json bots[0].commandLists[1].commands[0].description',
  ],
  ['a short name of 31 in German', german('name.short', 'n'.repeat(31)), 'length de.json name.short'],
  [
    'a short description of 81 in German',
    german('description.short', 'd'.repeat(81)),
    'length de.json description.short',
  ],
  [
    'a command of 33 in German',
    german('bots[0].commandLists[0].commands[3].title', 't'.repeat(33)),
    'length de.json bots[0].commandLists[0].commands[3].title',
  ],

  // Languages.
  ['no German file', without('de.json'), 'file manifest.json localizationInfo.additionalLanguages[0].file'],
  [
    'a German file in another case',
    renamed('de.json', 'DE.json'),
    'file manifest.json localizationInfo.additionalLanguages[0].file',
    'file DE.json (file)',
  ],
  ['no German short name', german('name.short', undefined), 'language de.json name.short'],
  ['no German full description', german('description.full', undefined), 'language de.json description.full'],
  [
    'a command without a German title',
    german('bots[0].commandLists[0].commands[9].title', undefined),
    'language de.json bots[0].commandLists[0].commands[9].title',
  ],
  [
    'a German text for a command that does not exist',
    german('bots[0].commandLists[1].commands[5].title', 'hilfe'),
    'language de.json bots[0].commandLists[1].commands[5].title',
  ],
  ['a misspelt German key', german('name.shrt', 'Checkliste'), 'language de.json name.shrt'],
  ['an empty German name', german('name.full', ' '), 'language de.json name.full'],
  [
    'German twice',
    withFrench('DE'),
    'language manifest.json localizationInfo.additionalLanguages[1].languageTag',
  ],
  [
    'English twice',
    withFrench('en'),
    'language manifest.json localizationInfo.additionalLanguages[1].languageTag',
  ],
  ['a German file that is no JSON', withFile('de.json', strToU8('{ "name.short": ')), 'json de.json (file)'],
  [
    'a German file in Latin-1',
    withFile('de.json', Buffer.from('{ "name.full": "für" }', 'latin1')),
    'json de.json (file)',
  ],

  // Commands.
  [
    'a list for a scope in which the bot does not work',
    manifest('bots[0].scopes', ['personal']),
    'commands manifest.json bots[0].commandLists[1].scopes[0]',
  ],
  [
    'two lists for one scope',
    manifest('bots[0].commandLists[1].scopes', ['personal']),
    'commands manifest.json bots[0].commandLists[1].scopes[0]',
  ],
  [
    'a command twice',
    manifest('bots[0].commandLists[1].commands[4].title', 'customers'),
    'commands manifest.json bots[0].commandLists[1].commands[4].title',
  ],
  [
    'a German command twice',
    german('bots[0].commandLists[1].commands[4].title', 'kunden'),
    'commands de.json bots[0].commandLists[1].commands[4].title',
  ],

  // Icons.
  ['no colour icon', without('color.png'), 'file manifest.json icons.color'],
  ['no outline icon', without('outline.png'), 'file manifest.json icons.outline'],
  [
    'no icons named',
    manifest('icons', undefined),
    'file color.png (file)',
    'file outline.png (file)',
    'schema manifest.json icons',
  ],
  [
    'a JPEG as icon',
    withFile('color.png', Buffer.from('ffd8ffe000104a464946', 'hex')),
    'icon color.png icons.color',
  ],
  ['a colour icon of 96 pixels', withFile('color.png', png(96, white)), 'icon color.png icons.color'],
  ['a transparent colour icon', withFile('color.png', png(192, [0, 0, 0, 0])), 'icon color.png icons.color'],
  [
    'an outline icon of 192 pixels',
    withFile('outline.png', png(192, white)),
    'icon outline.png icons.outline',
  ],
  [
    'an outline icon without transparency',
    withFile('outline.png', png(32, white)),
    'icon outline.png icons.outline',
  ],
  [
    'a coloured outline icon',
    withFile(
      'outline.png',
      png(32, [255, 255, 255, 0], ({ data }) => data.set([91, 95, 199, 255], 400)),
    ),
    'icon outline.png icons.outline',
  ],
  ['an empty outline icon', withFile('outline.png', png(32, [0, 0, 0, 0])), 'icon outline.png icons.outline'],
  [
    'half an icon file',
    withFile('color.png', (goodFiles().get('color.png') ?? new Uint8Array()).subarray(0, 200)),
    'icon color.png icons.color',
  ],

  // Permissions.
  [
    'a permission of a team',
    manifest('authorization', {
      permissions: { resourceSpecific: [{ name: 'ChannelMessage.Read.Group', type: 'Application' }] },
    }),
    'permission manifest.json authorization',
  ],
  [
    'a permission of the old form',
    manifest('permissions', ['identity', 'messageTeamMembers']),
    'permission manifest.json permissions',
  ],
  [
    'access to a device',
    manifest('devicePermissions', ['geolocation']),
    'permission manifest.json devicePermissions',
  ],
  [
    'single sign-on',
    manifest('webApplicationInfo', { id: ids.appId, resource: 'api://bot.example.com' }),
    'permission manifest.json webApplicationInfo',
  ],

  // Files.
  ['no manifest', without('manifest.json'), 'json manifest.json (file)'],
  ['a manifest in another case', renamed('manifest.json', 'Manifest.json'), 'json manifest.json (file)'],
  [
    'all files in a folder',
    new Map([...goodFiles()].map(([name, bytes]) => [`manifest/${name}`, bytes])),
    'json manifest.json (file)',
  ],
  [
    'a manifest that is no JSON',
    withFile('manifest.json', strToU8('{ "id": 1, }')),
    'json manifest.json (file)',
  ],
  ['a manifest that is a list', withFile('manifest.json', jsonBytes([])), 'json manifest.json (file)'],
  [
    'a manifest with a byte order mark',
    withFile(
      'manifest.json',
      Buffer.concat([strToU8('\uFEFF'), goodFiles().get('manifest.json') ?? strToU8('')]),
    ),
    'json manifest.json (file)',
  ],
  [
    'a manifest that is nested too deep',
    withFile('manifest.json', strToU8('{"a":'.repeat(100) + '1' + '}'.repeat(100))),
    'json manifest.json (file)',
  ],
  ['a file that no other file names', withFile('README.md', strToU8('read me')), 'file README.md (file)'],
  [
    'an icon in a folder',
    renamed('color.png', 'icons/color.png').set(
      'manifest.json',
      manifest('icons.color', 'icons/color.png').get('manifest.json') ?? strToU8(''),
    ),
    'file icons/color.png (file)',
  ],

  // The zip.
  [
    'a file name that leads out of the package',
    withFile('../outside.txt', strToU8('x')),
    'zip some.zip ../outside.txt',
  ],
  ['an absolute file name', withFile('/etc/cron.d/x', strToU8('x')), 'zip some.zip /etc/cron.d/x'],
  ['a file name with a drive', withFile('C:x.txt', strToU8('x')), 'zip some.zip C:x.txt'],
  ['a file name with a backslash', withFile('icons\\x.png', strToU8('x')), 'zip some.zip icons\\x.png'],
  [
    'the same file name in two cases',
    withFile('Color.png', goodFiles().get('color.png') ?? strToU8('')),
    'zip some.zip Color.png',
  ],
  ['a file of 6 MB', withFile('big.bin', new Uint8Array(6_000_000)), 'zip some.zip big.bin'],
  ['11 MB in all', withFile('a.bin', new Uint8Array(11_000_000)), 'zip some.zip (zip)'],
  [
    'one file too many',
    new Map(Array.from({ length: 101 }, (_, index) => [`${index}.txt`, strToU8('x')])),
    'zip some.zip (zip)',
  ],
];

function missingTitles(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_, index) => [
    `language de.json bots[0].commandLists[1].commands[${from + index}].title`,
    `language de.json bots[0].commandLists[1].commands[${from + index}].description`,
  ]).flat();
}

it('the good package has no findings', () => {
  expect(findingsOf(zipOf(goodFiles()))).toEqual([]);
});

it('the packages have more than eighty different defects', () => {
  expect(new Set(broken.map(([what]) => what)).size).toBe(broken.length);
  expect(broken.length).toBeGreaterThan(80);
});

test.each(broken.map(([what, files, ...found]) => ({ what, files, found })))('$what', ({ files, found }) => {
  const findings = checkZip({ name: 'some.zip', bytes: zipOf(files) }, { ids, packing: true });
  expect(findings.map(({ check, file, field }) => `${check} ${file} ${field}`)).toEqual(found);
  expect(findings.filter(({ severity }) => severity !== 'error')).toEqual([]);
  for (const finding of findings) {
    expect(finding.what).toMatch(/\S/);
    expect(lineOf(finding)).toMatch(/^error: [^\n]+: [^\n]+\. Mend: [^\n]+\.$/);
  }
});

/** Zips that no program creates: the good one with some of its bytes changed. */
const damaged: readonly (readonly [what: string, zip: Uint8Array, ...found: string[]])[] = [
  ['no bytes', new Uint8Array(), 'zip some.zip (zip)'],
  ['a text instead of a zip', strToU8('this is no zip'), 'zip some.zip (zip)'],
  ['only its first half', zipOf(goodFiles()).subarray(0, 2000), 'zip some.zip (zip)'],
  ['no files', zipSync({}), 'json manifest.json (file)'],
  [
    'a folder of its own',
    zipSync({ ...Object.fromEntries(goodFiles()), 'empty/': new Uint8Array() }),
    'zip some.zip empty/?',
  ],
  [
    'the same name twice',
    changed(zipOf(withFile('df.json', strToU8('{}'))), (zip) => replaceAll(zip, 'df.json', 'de.json')),
    'zip some.zip de.json',
  ],
  [
    'an encrypted file',
    changed(zipSync({ 'manifest.json': strToU8('{}') }), (zip) => zip.writeUInt16LE(1, centralAt(zip) + 8)),
    'zip some.zip manifest.json',
  ],
  [
    'an unknown compression method',
    changed(zipSync({ 'manifest.json': strToU8('{}') }), (zip) => zip.writeUInt16LE(12, centralAt(zip) + 10)),
    'zip some.zip manifest.json',
  ],
  [
    'a wrong checksum',
    changed(zipSync({ 'manifest.json': strToU8('{}') }), (zip) => zip.writeUInt32LE(1, centralAt(zip) + 16)),
    'zip some.zip manifest.json',
  ],
  [
    'a file larger than listed',
    changed(zipSync({ 'bomb.bin': new Uint8Array(9_000_000) }), (zip) =>
      zip.writeUInt32LE(10, centralAt(zip) + 24),
    ),
    'zip some.zip bomb.bin',
  ],
  [
    'an entry that points past the end',
    changed(zipSync({ 'manifest.json': strToU8('{}') }), (zip) =>
      zip.writeUInt32LE(99_999, centralAt(zip) + 42),
    ),
    'zip some.zip manifest.json',
  ],
];

function changed(zip: Uint8Array, change: (zip: Buffer) => unknown): Uint8Array {
  const copy = Buffer.from(zip);
  change(copy);
  return copy;
}

function centralAt(zip: Buffer): number {
  return zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
}

function replaceAll(zip: Buffer, text: string, by: string): void {
  for (let at = zip.indexOf(text); at >= 0; at = zip.indexOf(text, at)) zip.write(by, at);
}

test.each(damaged.map(([what, zip, ...found]) => ({ what, zip, found })))(
  'a zip with $what',
  ({ zip, found }) => {
    expect(findingsOf(zip)).toEqual(found);
  },
);

test('a text from the package is printed on one line without control characters', () => {
  const files = manifest('developer.websiteUrl', 'x\u001b[31m\nerror: forged\u202e');
  const [line] = checkZip({ name: 'some.zip', bytes: zipOf(files) }, { ids }).map(lineOf);
  expect(line).toContain('developer.websiteUrl: is "x error: forged "');
});

test('a file that fits no form of the schema has one finding for each field', () => {
  const files = withFile(
    'manifest.json',
    jsonBytes({ ...jsonOf(goodFiles(), 'manifest.json'), bots: 'one' }),
  );
  expect(findingsOf(zipOf(files))).toEqual(expect.arrayContaining(['schema manifest.json bots']));
});
