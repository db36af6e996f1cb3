const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/**
 * Builds a project unless its `dist` was built from the present sources. Returns true when it built. It
 * compares contents, not times: of the sources, of the compiler's settings, and of the files in `dist`.
 * Deletes outputs whose source was deleted. Throws the error of `build`; the next call then builds again.
 */
function buildWhenChanged(project, build) {
  const record = join(project, 'dist', '.built');
  const folders = sourceFolders(project);
  const sources = digestOf(project, [...settings, ...folders]);
  const state = () => `${sources}\n${digestOf(join(project, 'dist'), folders)}\n`;
  if (existsSync(record) && readFileSync(record, 'utf8') === state()) return false;
  rmSync(record, { force: true });
  build();
  for (const folder of folders) deleteOrphans(project, folder);
  writeFileSync(record, state());
  return true;
}

/** Returns the folders that `tsconfig.build.json` includes, without the patterns inside them. */
function sourceFolders(project) {
  const { include } = JSON.parse(readFileSync(join(project, 'tsconfig.build.json'), 'utf8'));
  return [...new Set(include.map((path) => path.split('/')[0]))];
}

function digestOf(root, names) {
  const hash = createHash('sha256');
  for (const path of names.flatMap((name) => filesIn(root, name))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Returns the files at or below a path, sorted; none when the path does not exist. */
function filesIn(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(root, `${path}/${name}`));
}

function deleteOrphans(project, folder) {
  for (const output of filesIn(join(project, 'dist'), folder)) {
    const sources = [output, output.replace(/\.js(\.map)?$/, '.ts')];
    if (!sources.some((source) => existsSync(join(project, source)))) rmSync(join(project, 'dist', output));
  }
}

function build(project) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: project,
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0) process.exit(status ?? 1);
}

module.exports = { buildWhenChanged };

if (require.main === module) {
  const project = join(__dirname, '..');
  buildWhenChanged(project, () => build(project));
}
