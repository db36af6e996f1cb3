import { join, resolve } from 'node:path';
import { loadContent } from '../../playbooks/load';
import { ExampleError, readExamples } from './examples';
import { measure, reportOf } from './measure';
import { readSentences } from './sentences';

/** The project's folder, relative to the compiled program in `dist/check-notes/test/check-notes`. */
const project = resolve(__dirname, '../../../..');

/**
 * Measures the note check against examples in the named files and folders. Without names it uses the
 * examples and sentences of this folder, with which the rules were written, and those of `unseen`, which
 * were not used. Returns 1 when an example of the first group fails.
 */
function run(paths: readonly string[]): number {
  const content = loadContent(join(project, 'playbooks'));
  const { checkWords } = content;
  const measured = (place: string) =>
    readExamples(place, content).map((example) => measure(example, checkWords));
  if (paths.length > 0) {
    const named = paths.map((path) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path));
    process.stdout.write(`${reportOf(named.flatMap(measured))}\n`);
    return 0;
  }
  const own = measured(join(project, 'test/check-notes'));
  const sentences = readSentences(join(project, 'test/check-notes/sentences'), content).map((example) =>
    measure(example, checkWords),
  );
  const unseen = measured(join(project, 'test/check-notes/unseen'));
  process.stdout.write(`The examples of the rules:\n\n${reportOf(own)}\n\n`);
  process.stdout.write(`The sentences of the rules:\n\n${reportOf(sentences)}\n\n`);
  process.stdout.write(`Notes that the rules were not written with:\n\n${reportOf(unseen)}\n`);
  return [...own, ...sentences].some(({ falseAlarms, missed }) => falseAlarms.length + missed.length > 0)
    ? 1
    : 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ExampleError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
