import { join, resolve } from 'node:path';
import { loadContent } from '../../playbooks/load';
import { ExampleError, readExamples } from './examples';
import { measure, reportOf } from './measure';
import { readSentences } from './sentences';

/** The project's folder, seen from where the compiled program lies: `dist/check-notes/test/check-notes`. */
const project = resolve(__dirname, '../../../..');

/**
 * Measures the note check against examples: those of the named files and folders; else those of this folder and its
 * sentences, which the rules were written with, and those of `unseen`, which they were not. Ends with 1 when one of the former is not
 * met.
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
