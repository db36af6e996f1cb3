import { basename } from 'node:path';
import { checkNote, CheckWords, NoteFinding } from '../../src/domain/check/note-check';
import { Example } from './examples';

/** An example with its correct findings, its false alarms and its missed findings. */
export interface Measured {
  readonly example: Example;
  readonly met: readonly NoteFinding[];
  readonly falseAlarms: readonly NoteFinding[];
  readonly missed: Example['expected'];
}

/**
 * Checks one example's note and compares the findings with the expected ones: by rule, field and, where
 * given, words.
 */
export function measure(example: Example, words: CheckWords): Measured {
  const found = checkNote(example.note, words);
  const findings = found.filter(({ rule }) => example.only === undefined || rule === example.only);
  const isMet = (one: Example['expected'][number], { rule, fieldId, quote }: NoteFinding): boolean =>
    one.rule === rule && one.field === fieldId && (one.quote ?? quote) === quote;
  const isExpected = (finding: NoteFinding): boolean => example.expected.some((one) => isMet(one, finding));
  return {
    example,
    met: findings.filter(isExpected),
    falseAlarms: findings.filter((finding) => !isExpected(finding)),
    missed: example.expected.filter((one) => !findings.some((finding) => isMet(one, finding))),
  };
}

/** The counts for one rule in one language, or for all of them. */
export interface Score {
  readonly rule: string;
  readonly language: string;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/**
 * Returns a score for each rule and language with expected or actual findings, and the total at the end.
 */
export function scoresOf(measured: readonly Measured[]): readonly Score[] {
  const counted = measured.flatMap(({ example, met, falseAlarms, missed }) => {
    const { language } = example.note;
    return [
      ...met.map(({ rule }) => ({ rule, language, as: 'truePositives' }) as const),
      ...falseAlarms.map(({ rule }) => ({ rule, language, as: 'falsePositives' }) as const),
      ...missed.map(({ rule }) => ({ rule, language, as: 'falseNegatives' }) as const),
    ];
  });
  const score = (rule: string, language: string, of: typeof counted): Score => {
    const count = (as: (typeof counted)[number]['as']): number => of.filter((one) => one.as === as).length;
    return {
      rule,
      language,
      truePositives: count('truePositives'),
      falsePositives: count('falsePositives'),
      falseNegatives: count('falseNegatives'),
    };
  };
  const named = [...new Set(counted.map(({ rule, language }) => `${rule} ${language}`))].sort();
  const rows = named.map((name) => {
    const of = counted.filter(({ rule, language }) => `${rule} ${language}` === name);
    return score(of[0]?.rule ?? '', of[0]?.language ?? '', of);
  });
  return [...rows, score('all', '', counted)];
}

/** Returns the scores as a table, and a line for each miss and each false alarm. */
export function reportOf(measured: readonly Measured[]): string {
  const rows = scoresOf(measured).map((score) => {
    const { truePositives, falsePositives, falseNegatives } = score;
    const precision = share(truePositives, truePositives + falsePositives);
    const recall = share(truePositives, truePositives + falseNegatives);
    return [
      `${score.rule} ${score.language}`,
      `${truePositives}`,
      `${falsePositives}`,
      `${falseNegatives}`,
      precision,
      recall,
    ];
  });
  const table = [['rule and language', 'true', 'false alarms', 'missed', 'precision', 'recall'], ...rows].map(
    (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(26) : cell.padStart(13))).join(''),
  );
  const clean = measured.filter(({ example }) => example.expected.length === 0);
  const quiet = clean.filter(({ falseAlarms }) => falseAlarms.length === 0);
  const notes = `${measured.length} notes; ${clean.length} without findings, ${quiet.length} of them left alone`;
  return [notes, '', ...table, '', ...mistakesOf(measured)].join('\n');
}

/** Returns a line for each miss and each false alarm, with the file and the name of the example. */
export function mistakesOf(measured: readonly Measured[]): readonly string[] {
  const place = ({ file, name }: Example): string => `${basename(file)}: ${name}`;
  const misses = measured.flatMap(({ example, missed }) =>
    missed.map(({ rule, field, quote }) => {
      const words = quote === undefined ? '' : ` ("${quote}")`;
      return `missed       ${place(example)}: ${rule} in ${field}${words}`;
    }),
  );
  const alarms = measured.flatMap(({ example, falseAlarms }) =>
    falseAlarms.map(
      ({ rule, fieldId, quote }) => `false alarm  ${place(example)}: ${rule} in ${fieldId} ("${quote}")`,
    ),
  );
  return [...misses, ...alarms];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}
