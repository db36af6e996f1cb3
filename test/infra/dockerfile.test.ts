import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/settings/config';
import { settingNames } from '../../src/settings/settings';
import { Instruction, isIgnored, readCommand, readCopy, readDockerfile, readEnv, Stage } from './dockerfile';

const root = join(__dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const stages = readDockerfile(read('Dockerfile'));
const [build, last] = stages as [Stage, Stage];
const dockerignore = read('.dockerignore');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };

const all = (stage: Stage, name: string) => stage.instructions.filter((one) => one.name === name);
const only = (name: string): Instruction => {
  const [instruction, ...more] = all(last, name);
  if (!instruction || more.length > 0) throw new Error(`the image has no or several ${name}`);
  return instruction;
};

test('one stage builds and the other stays small, both with the same Node.js', () => {
  expect(stages.map(({ image, name }) => [image, name])).toEqual([
    ['node:22-bookworm-slim', 'build'],
    ['node:22-bookworm-slim', ''],
  ]);
  expect(build.instructions.some(({ text }) => text.includes('apt-get'))).toBe(true);
  expect(last.instructions.some(({ text }) => text.includes('apt-get'))).toBe(false);
});

test('installs no development dependency, and only versions of the lockfile', () => {
  const installs = stages.flatMap(({ instructions }) =>
    instructions.filter(({ name, text }) => name === 'RUN' && /\bnpm\b(?! run)/.test(text)),
  );
  expect(installs.map(({ text }) => text)).toEqual(['npm ci --omit=dev']);
});

test('removes the compiler, which only the build needs, before the packages are copied', () => {
  expect(dependencies).toHaveProperty('typescript');
  expect(build.instructions.at(-1)).toEqual({ name: 'RUN', text: 'rm -r node_modules/typescript' });
});

test('each copied source exists and is not ignored by the build', () => {
  const copies = stages.flatMap((stage) => all(stage, 'COPY')).map(readCopy);
  const ours = copies.filter(({ from }) => from === undefined).flatMap(({ sources }) => sources);
  expect(ours.length).toBeGreaterThan(0);
  for (const source of ours) {
    expect([source, existsSync(join(root, source)), isIgnored(dockerignore, source)]).toEqual([
      source,
      true,
      false,
    ]);
  }
  const others = copies.flatMap(({ from }) => from ?? []);
  expect(new Set(others)).toEqual(new Set(['build']));
});

test('copies everything that is compiled', () => {
  const { include } = JSON.parse(read('tsconfig.build.json')) as { include: string[] };
  const copied = all(build, 'COPY').flatMap((copy) => readCopy(copy).sources);
  expect(
    include.map((path) => path.split('/')[0]).filter((folder) => !copied.includes(folder ?? '')),
  ).toEqual([]);
});

test.each([
  '.env',
  '.env.local',
  '.localConfigs',
  'data/bot.sqlite',
  'env/.env.local.user',
  '.git/config',
  'node_modules/a/b.js',
  'test/a.ts',
])('ignores %s in the build', (path) => expect(isIgnored(dockerignore, path)).toBe(true));

test('does not run as root, and later files belong to its user', () => {
  expect(only('USER').text).toBe('node');
  const after = last.instructions.slice(last.instructions.indexOf(only('USER')) + 1);
  expect(after.map(({ name }) => name)).toEqual(['VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD']);
});

test('the data folder is a volume that only this user can read', () => {
  const env = readEnv(only('ENV'));
  expect(only('VOLUME').text).toBe(env['DATA_DIR']);
  expect(all(last, 'RUN').map(({ text }) => text)).toEqual([
    `mkdir --mode=700 ${env['DATA_DIR']} && chown node:node ${env['DATA_DIR']}`,
  ]);
});

test('uses settings that the bot reads, and refuses to start without credentials', () => {
  const env = readEnv(only('ENV'));
  for (const name of Object.keys(env)) expect(settingNames).toContain(name);
  expect(env['PORT']).toBe(only('EXPOSE').text);
  expect(() => readConfig(env, '/bot')).toThrow('MicrosoftAppId is missing with NODE_ENV=production');
});

test('the health check needs only Node.js to ask the bot', () => {
  const [program, option, script = ''] = readCommand(only('HEALTHCHECK'));
  expect([program, option]).toEqual(['node', '-e']);
  expect(script).toContain('/healthz');
  expect(script).not.toMatch(/curl|wget|require\(/);
});

test('the bot is the first process, so it gets the signal to stop', () => {
  expect(readCommand(only('CMD'))).toEqual(['node', 'dist/src/host/process/start.js', '--no-client']);
  expect(all(last, 'ENTRYPOINT')).toEqual([]);
});

describe('the reader of .dockerignore', () => {
  test.each([
    ['an empty file', '', 'src', false],
    ['all files', '*', 'src/a.ts', true],
    ['included again', '*\n!src', 'src/a.ts', false],
    ['only whole names match', '*\n!src', 'srcs/a.ts', true],
    ['the last line decides', '*\n!src\nsrc', 'src/a.ts', true],
  ])('%s', (_what, text, path, ignored) => expect(isIgnored(text, path)).toBe(ignored));

  test('throws for an unknown pattern', () => {
    expect(() => isIgnored('**/*.md', 'a.md')).toThrow('"**/*.md" is a pattern');
  });
});
