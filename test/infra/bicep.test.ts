import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/settings/config';
import { settingNames } from '../../src/settings/settings';
import { BicepFile, createBicepReader, propertiesOf, ReadBicep, unquoted } from './bicep/bicep-file';
import { bicepMistakes, BicepFiles } from './bicep/bicep-mistakes';

const root = join(__dirname, '../..');
const paths = ['infra', 'infra/modules'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.bicep'))
    .map((name) => `${folder}/${name}`),
);
const parametersFile = JSON.parse(readFileSync(join(root, 'infra/main.parameters.json'), 'utf8')) as {
  parameters: Record<string, { value: unknown }>;
};

let read: ReadBicep;
let files: BicepFiles;
beforeAll(async () => {
  read = await createBicepReader();
  files = new Map(paths.map((path) => [path, read(readFileSync(join(root, path), 'utf8'))]));
});

test('there are files to check', () => {
  expect(paths).toContain('infra/main.bicep');
});

test.each(paths)('%s has no mistakes', (path) => {
  expect(bicepMistakes(path, files)).toEqual([]);
});

describe('the checks find', () => {
  const module = "param place string\nparam size string = 'small'\noutput id string = '${place}${size}'\n";
  const broken: Readonly<Record<string, { text: string; found: string }>> = {
    'a brace that is not closed': {
      text: "resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {\n",
      found: 'main.bicep:1: cannot be read',
    },
    'a name that nothing declares': {
      text: 'output id string = plan.id\n',
      found: 'main.bicep:1: nothing declares plan',
    },
    'the same inside a text': {
      text: "output id string = 'it is ${plan}'\n",
      found: 'main.bicep:1: nothing declares plan',
    },
    'a parameter that nothing uses': {
      text: "param place string\nvar text = 'place'\noutput told string = text\n",
      found: 'main.bicep:1: nothing uses the parameter place',
    },
    'a variable that only a key is named after': {
      text: "var size = 'B1'\noutput told object = { size: 'B2' }\n",
      found: 'main.bicep:1: nothing uses the variable size',
    },
    'a name that is declared twice': {
      text: "var size = 'B1'\nparam size string\noutput told string = size\n",
      found: 'main.bicep:2: size is declared twice',
    },
    'a type of a version that nobody looked up': {
      text: "resource plan 'Microsoft.Web/serverfarms@2099-01-01' = {\n  name: 'plan'\n}\n",
      found: 'main.bicep:1: Microsoft.Web/serverfarms@2099-01-01 is not among the types that were looked up',
    },
    'a function that does not exist': {
      text: "output told string = uniqueText('a')\n",
      found: 'main.bicep:1: uniqueText() is not among the functions that were looked up',
    },
    'a module that does not exist': {
      text: "module part './parts.bicep' = {\n  name: 'part'\n}\n",
      found: 'main.bicep:1: there is no module ./parts.bicep',
    },
    'a parameter that a module does not have': {
      text: "module part './part.bicep' = {\n  name: 'part'\n  params: {\n    place: 'a'\n    sise: 'b'\n  }\n}\n",
      found: 'main.bicep:1: the module part has no parameter sise',
    },
    'a parameter that a module lacks, also a conditional one': {
      text: "module part './part.bicep' = if (true) {\n  name: 'part'\n  params: {\n    size: 'b'\n  }\n}\n",
      found: 'main.bicep:1: the module part needs the parameter place',
    },
    'an output that a module does not have': {
      text: "module part './part.bicep' = {\n  name: 'part'\n  params: { place: 'a' }\n}\nvar id = part!.outputs.ids\noutput told string = id\n",
      found: 'main.bicep:5: the module part has no output ids',
    },
    'an output that tells a key': {
      text: "resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {\n  name: 'plan'\n}\noutput told string = plan.properties.adminKey\n",
      found: 'main.bicep:4: the output told may tell a secret',
    },
  };

  test.each(Object.entries(broken))('%s', (_what, { text, found }) => {
    const together = new Map([
      ['main.bicep', read(text)],
      ['part.bicep', read(module)],
    ]);
    expect(bicepMistakes('main.bicep', together)).toEqual([found]);
  });
});

test('the parameters file gives only parameters that exist, each with its own kind of value', () => {
  const declared = new Map(parameters(main()).map(({ name, told }) => [name, told]));
  const kindOf = (value: unknown) => (typeof value === 'boolean' ? 'bool' : typeof value);
  for (const [name, { value }] of Object.entries(parametersFile.parameters)) {
    expect([name, kindOf(value)]).toEqual([name, declared.get(name)]);
  }
});

test('the parameters file says what holds without it as well', () => {
  const defaults = parameters(main()).flatMap(({ name, value }) =>
    name in parametersFile.parameters ? [[name, unquoted(value?.text ?? '')]] : [],
  );
  const given = Object.entries(parametersFile.parameters).map(([name, { value }]) => [name, String(value)]);
  expect(Object.fromEntries(given)).toEqual(Object.fromEntries(defaults));
});

describe('the settings of the web app', () => {
  const object = (name: string) => propertiesOf(valueOf(file('infra/modules/web-app.bicep'), name));

  test('are settings that the bot reads', () => {
    for (const name of object('botSettings').keys()) expect(settingNames).toContain(name);
  });

  test('are settings that the bot starts with, as a managed identity, in production', () => {
    const guid = '00000000-0000-4000-8000-000000000000';
    const given: Readonly<Record<string, string>> = {
      botId: guid,
      tenantId: guid,
      admins: '',
      defaultReaders: '',
    };
    const env = [...object('botSettings')].map(([name, { text }]) => [name, given[text] ?? unquoted(text)]);
    expect(readConfig(Object.fromEntries(env) as Record<string, string>, '/bot')).toMatchObject({
      host: '0.0.0.0',
      credentials: { MicrosoftAppId: guid, MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppPassword: '' },
    });
  });

  test('keep the database off the network share', () => {
    expect(unquoted(object('botSettings').get('DATA_DIR')?.text ?? '')).toMatch(/^\/(?!home\b)/);
  });

  test('hold no password', () => {
    expect([...object('botSettings').keys()]).not.toContain('MicrosoftAppPassword');
  });
});

test('the web app starts the build without the test client, as one instance', () => {
  const text = readFileSync(join(root, 'infra/modules/web-app.bicep'), 'utf8');
  expect(text).toContain("appCommandLine: 'node dist/src/host/process/start.js --no-client'");
  expect(text).toContain('capacity: 1\n');
});

function file(path: string): BicepFile {
  const found = files.get(path);
  if (!found) throw new Error(`${path} is not there`);
  return found;
}

function main(): BicepFile {
  return file('infra/main.bicep');
}

function parameters({ declarations }: BicepFile) {
  return declarations.filter(({ kind }) => kind === 'parameter');
}

function valueOf({ declarations }: BicepFile, name: string) {
  return declarations.find((declaration) => declaration.name === name)?.value;
}
