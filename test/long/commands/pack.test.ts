import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZip } from '../../../manifest/check/reading/read-zip';
import { writeZip } from '../../../manifest/write-zip';
import { goodFiles, ids } from '../../manifest/good-package';

const project = join(__dirname, '../../..');
const appId = ids.appId;
const otherId = '66666666-7777-8888-9999-000000000000';
const name = 'dist/covid-checklist-0.1.0.zip';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'covid-bot-manifest-'));
  for (const file of ['manifest.json', 'de.json', 'color.png', 'outline.png', 'README.md'])
    cpSync(join(project, 'manifest', file), join(root, 'manifest', file));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Said {
  readonly code: number | null;
  readonly lines: readonly string[];
}

/** Runs `npm run manifest` in a folder of its own, with these settings only. */
function run(
  args: readonly string[] = [],
  settings: Readonly<Record<string, string>> = { MicrosoftAppId: appId },
): Said {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'dist/manifest/pack.js'), ...args],
    {
      cwd: root,
      env: { PATH: process.env['PATH'], ...settings },
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  return { code: status, lines: stdout.trimEnd().split('\n') };
}

/** Changes a text in a source file of the package. */
function change(file: string, from: string | RegExp, to: string): void {
  const path = join(root, 'manifest', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

const packed = (file = name): ReadonlyMap<string, Uint8Array> =>
  readZip(file, readFileSync(join(root, file))).files;
const manifestIn = (file = name): { id: string; bots: { botId: string }[]; version: string } =>
  JSON.parse(Buffer.from(packed(file).get('manifest.json') ?? []).toString('utf8')) as never;

test('an admin packs, checks and changes a text, reads that the version must be raised, and raises it', () => {
  expect(run()).toEqual({
    code: 0,
    lines: [
      '0 errors, 0 warnings.',
      `${name} is ready to upload: color.png, de.json, manifest.json, outline.png.`,
    ],
  });
  expect([...packed().keys()]).toEqual(['color.png', 'de.json', 'manifest.json', 'outline.png']);
  expect(manifestIn()).toMatchObject({ id: appId, bots: [{ botId: appId }] });
  expect(run(['--check', name])).toEqual({ code: 0, lines: ['0 errors, 0 warnings.'] });

  change('de.json', 'COVID-Checkliste', 'COVID-Liste');
  expect(run()).toEqual({
    code: 1,
    lines: [
      'error: manifest.json: version: is not above 0.1.0, and the package differs from that one. Mend: raise it in manifest/manifest.json.',
      '1 error, 0 warnings.',
      'Nothing was written.',
    ],
  });
  change('manifest.json', '"version": "0.1.0"', '"version": "0.2.0"');
  expect(run().code).toBe(0);
  expect(readdirSync(join(root, 'dist')).sort()).toEqual([
    'covid-checklist-0.1.0.zip',
    'covid-checklist-0.2.0.zip',
  ]);

  change('manifest.json', '"version": "0.2.0"', '"version": "0.1.5"');
  expect(run()).toMatchObject({
    code: 1,
    lines: [expect.stringContaining('is not above 0.2.0'), expect.anything(), expect.anything()],
  });
});

test('the same sources give the same bytes, at any time, in any time zone, with any line ends from Git', () => {
  const zips = ['UTC', 'Asia/Kolkata', 'America/St_Johns'].map((zone) => {
    run([], { MicrosoftAppId: appId, TZ: zone });
    const zip = readFileSync(join(root, name), 'latin1');
    rmSync(join(root, 'dist'), { recursive: true });
    change('manifest.json', /\r?\n/g, '\r\n');
    return zip;
  });
  expect(new Set(zips).size).toBe(1);
  expect(writeZip(new Map([...goodFiles()].reverse()))).toEqual(writeZip(goodFiles()));
});

test('an app that has an id of its own', () => {
  const settings = { MicrosoftAppId: appId, TEAMS_APP_ID: otherId };
  expect(run([], settings).code).toBe(0);
  expect(manifestIn()).toMatchObject({ id: otherId, bots: [{ botId: appId }] });
  expect(run(['--check', name], settings)).toMatchObject({ code: 0, lines: ['0 errors, 0 warnings.'] });
  expect(run(['--check', name], { MicrosoftAppId: otherId })).toMatchObject({
    code: 1,
    lines: [
      expect.stringMatching(/^error: manifest.json: bots\[0\].botId: is not the bot's id/),
      '1 error, 0 warnings.',
    ],
  });
  expect(run(['--check', name], {})).toMatchObject({
    code: 0,
    lines: [expect.stringMatching(/^warning: manifest.json: bots\[0\].botId: /), '0 errors, 1 warning.'],
  });
});

test("a package of another bot in the same folder does not count as an earlier version of this one's", () => {
  expect(run([], { MicrosoftAppId: otherId }).code).toBe(0);
  expect(run().code).toBe(0);
  expect(manifestIn().id).toBe(appId);
});

test('damaged files in dist do not prevent packing', () => {
  run();
  writeFileSync(join(root, name), 'no zip');
  expect(run().code).toBe(0);
});

test.each([
  ['no id', {}, /^MicrosoftAppId is missing; set it in \.env/],
  ['an id that is none', { MicrosoftAppId: 'my bot' }, /^MicrosoftAppId is no GUID/],
  ['an app id that is none', { MicrosoftAppId: appId, TEAMS_APP_ID: '1' }, /^TEAMS_APP_ID is no GUID/],
])('with %s no package is written', (_what, settings, line) => {
  expect(run([], settings)).toEqual({ code: 1, lines: [expect.stringMatching(line)] });
  expect(readdirSync(root)).toEqual(['manifest']);
});

test('the settings may stand in .env', () => {
  writeFileSync(join(root, '.env'), `MicrosoftAppId=${appId}\n`);
  expect(run([], {}).code).toBe(0);
});

test('every error has its line, and no package is written', () => {
  change('manifest.json', 'https://www.microsoft.com/fasttrack', 'http://www.microsoft.com/fasttrack');
  change('manifest.json', '"outline.png"', '"../.env"');
  change('manifest.json', '"${{BOT_ID}}"', '"${{BOTID}}"');
  writeFileSync(join(root, '.env'), 'MicrosoftAppPassword=secret\n');
  expect(run().lines).toEqual([
    expect.stringMatching(
      /^error: manifest.json: bots\[0\].botId: still has the placeholder "\$\{\{BOTID\}\}"\. Mend: /,
    ),
    expect.stringMatching(/^error: manifest.json: bots\[0\].botId: is "\$\{\{BOTID\}\}", which is no GUID/),
    expect.stringMatching(
      /^error: manifest.json: developer.websiteUrl: is "http:.*no https address\. Mend: /,
    ),
    expect.stringMatching(
      /^error: manifest.json: icons.outline: names "\.\.\/\.env", which is not in the package/,
    ),
    '4 errors, 0 warnings.',
    'Nothing was written.',
  ]);
  expect(readdirSync(root).sort()).toEqual(['.env', 'manifest']);
});

test.each([
  ['a zip that is not there', ['--check', 'none.zip'], /^none\.zip cannot be read \(ENOENT\)/],
  ['a folder', ['--check', 'manifest'], /^manifest cannot be read \(EISDIR\)/],
  ['a file that is no zip', ['--check', 'manifest/de.json'], /^error: de\.json: \(zip\): is no zip/],
  ['an unknown option', ['--chek', 'some.zip'], /^npm run manifest {2,}packs/],
  ['no zip', ['--check'], /^npm run manifest {2,}packs/],
  ['two zips', ['--check', name, name], /^npm run manifest {2,}packs/],
])('%s is reported in one sentence', (_what, args, line) => {
  const { code, lines } = run(args);
  expect(code).toBe(1);
  expect(lines[0]).toMatch(line);
});

test('without a folder of sources it says that the manifest is missing', () => {
  rmSync(join(root, 'manifest'), { recursive: true });
  expect(run().lines[0]).toBe(
    'error: manifest.json: (file): is missing. Mend: put it into the zip, at its root.',
  );
});
