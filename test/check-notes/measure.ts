import { checkNote, NoteFinding } from '../../src/domain/check/note-check';
import { Example } from './examples';

/** An example with what was found where it should not be, and what was not found. */
export interface Measured {
  readonly example: Example;
  readonly met: readonly NoteFinding[];
  readonly falseAlarms: readonly NoteFinding[];
  readonly missed: Example['expected'];
}

/** Reads one example's note and compares what is found with what should be, by rule and field. */
export function measure(example: Example): Measured {
  const findings = checkNote(example.note);
  const isExpected = ({ rule, fieldId }: NoteFinding): boolean =>
    example.expected.some((one) => one.rule === rule && one.field === fieldId);
  return {
    example,
    met: findings.filter(isExpected),
    falseAlarms: findings.filter((finding) => !isExpected(finding)),
    missed: example.expected.filter(
      (one) => !findings.some(({ rule, fieldId }) => rule === one.rule && fieldId === one.field),
    ),
  };
}

/** What was counted for one rule, or for all of them. */
export interface Score {
  readonly rule: string;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** A score for each rule that was expected or found, by name, and the one of all together at the end. */
export function scoresOf(measured: readonly Measured[]): readonly Score[] {
  const found = (list: (one: Measured) => readonly { readonly rule: string }[], rule?: string): number =>
    measured.flatMap(list).filter((one) => rule === undefined || one.rule === rule).length;
  const score = (name: string, rule?: string): Score => ({
    rule: name,
    truePositives: found(({ met }) => met, rule),
    falsePositives: found(({ falseAlarms }) => falseAlarms, rule),
    falseNegatives: found(({ missed }) => missed, rule),
  });
  const rules = measured.flatMap(({ met, falseAlarms, missed }) =>
    [...met, ...falseAlarms, ...missed].map(({ rule }) => rule),
  );
  return [...[...new Set(rules)].sort().map((rule) => score(rule, rule)), score('all')];
}

/** The scores as a table, and a line for each miss and each false alarm. */
export function reportOf(measured: readonly Measured[]): string {
  const rows = scoresOf(measured).map((score) => {
    const { truePositives, falsePositives, falseNegatives } = score;
    const precision = share(truePositives, truePositives + falsePositives);
    const recall = share(truePositives, truePositives + falseNegatives);
    return [score.rule, `${truePositives}`, `${falsePositives}`, `${falseNegatives}`, precision, recall];
  });
  const table = [['rule', 'true', 'false alarms', 'missed', 'precision', 'recall'], ...rows].map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(22) : cell.padStart(13))).join(''),
  );
  const misses = measured.flatMap(({ example, missed }) =>
    missed.map(({ rule, field }) => `missed       ${example.name}: ${rule} in ${field}`),
  );
  const alarms = measured.flatMap(({ example, falseAlarms }) =>
    falseAlarms.map(
      ({ rule, fieldId, quote }) => `false alarm  ${example.name}: ${rule} in ${fieldId} ("${quote}")`,
    ),
  );
  const clean = measured.filter(({ example }) => example.expected.length === 0);
  const quiet = clean.filter(({ falseAlarms }) => falseAlarms.length === 0);
  const notes = `${measured.length} notes; ${clean.length} without findings, ${quiet.length} of them left alone`;
  return [notes, '', ...table, '', ...misses, ...alarms].join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}
