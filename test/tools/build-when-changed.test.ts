import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildWhenChanged } from '../../tools/build-when-changed';
import { read } from '../infra/project-files';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'covid-bot-build-'));
  write('package.json', '{}');
  write('tsconfig.json', '{}');
  write('tsconfig.build.json', '{ "include": ["src", "data/*.ts"] }');
  write('src/a.ts', 'a');
  write('src/inner/b.ts', 'b');
  write('data/texts.json', '{}');
  expect(build()).toBe(true);
});
afterEach(() => rmSync(project, { recursive: true }));

const path = (name: string) => join(project, name);

function write(name: string, text: string): void {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
}

/** Replaces the compiler. Each output has the name and the content of its source. */
function compile(): void {
  for (const name of ['src/a', 'src/inner/b', 'src/c'].filter((each) => existsSync(path(`${each}.ts`)))) {
    mkdirSync(dirname(path(`dist/${name}`)), { recursive: true });
    cpSync(path(`${name}.ts`), path(`dist/${name}.js`));
    writeFileSync(path(`dist/${name}.js.map`), '');
  }
}

const build = (compiler = compile) => buildWhenChanged(project, compiler);

it('builds once', () => {
  expect(build()).toBe(false);
});

it('does not build when only file times changed, as after a checkout', () => {
  utimesSync(path('src/a.ts'), new Date(), new Date());
  expect(build()).toBe(false);
});

it.each([
  ['a source', 'src/inner/b.ts'],
  ['data that the build copies', 'data/texts.json'],
  ['the packages', 'package-lock.json'],
  ["the compiler's settings", 'tsconfig.json'],
])('builds when %s changed, and again when it is restored', (_what, name) => {
  write(name, '{ "changed": true }');
  expect(build()).toBe(true);
  expect(build()).toBe(false);
  write(name, '{}');
  expect(build()).toBe(true);
});

it('builds when a source is new, renamed or deleted, and removes the outputs of a deleted one', () => {
  write('src/c.ts', 'c');
  expect(build()).toBe(true);
  rmSync(path('src/c.ts'));
  expect(build()).toBe(true);
  expect(existsSync(path('dist/src/c.js'))).toBe(false);
  expect(existsSync(path('dist/src/c.js.map'))).toBe(false);
  expect(existsSync(path('dist/src/a.js'))).toBe(true);
});

it('builds when the outputs are missing or belong to other sources', () => {
  rmSync(path('dist/src/a.js'));
  expect(build()).toBe(true);
  write('dist/src/a.js', 'built by other means from other sources');
  expect(build()).toBe(true);
  rmSync(path('dist'), { recursive: true });
  expect(build()).toBe(true);
});

it('builds again after a build that failed', () => {
  write('src/a.ts', 'broken');
  const failing = () => {
    compile();
    throw new Error('it does not compile');
  };
  expect(() => build(failing)).toThrow('it does not compile');
  expect(build()).toBe(true);
});

it('keeps other files in dist', () => {
  write('dist/covid-checklist-1.0.0.zip', 'a package');
  expect(build()).toBe(false);
  write('src/a.ts', 'changed');
  expect(build()).toBe(true);
  expect(existsSync(path('dist/covid-checklist-1.0.0.zip'))).toBe(true);
});

it('runs before every script that starts the build', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const started = Object.keys(scripts).filter((name) => /^node .*\bdist\//.test(scripts[name] ?? ''));
  expect(started).toEqual(
    expect.arrayContaining(['start', 'doctor', 'manifest', 'backup', 'restore', 'admin']),
  );
  for (const name of started) expect(scripts[`pre${name}`]).toBe('node tools/build-when-changed.js');
});
