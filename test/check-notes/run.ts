import { join, resolve } from 'node:path';
import { loadContent } from '../../playbooks/load';
import { ExampleError, readExamples } from './examples';
import { measure, reportOf } from './measure';

/** The project's folder, seen from where the compiled program lies: `dist/check-notes/test/check-notes`. */
const project = resolve(__dirname, '../../../..');

/**
 * Measures the note check against examples, those of this folder unless files or folders are named, and ends
 * with 1 when one of the folder's own is not met.
 */
function run(paths: readonly string[]): number {
  const content = loadContent(join(project, 'playbooks'));
  const named = paths.map((path) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path));
  const places = named.length > 0 ? named : [join(project, 'test/check-notes')];
  const measured = places.flatMap((path) => readExamples(path, content)).map(measure);
  process.stdout.write(`${reportOf(measured)}\n`);
  const unmet = measured.some(({ falseAlarms, missed }) => falseAlarms.length + missed.length > 0);
  return unmet && named.length === 0 ? 1 : 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ExampleError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
