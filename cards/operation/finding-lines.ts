import { Examination } from '../../src/domain/operation/examination';
import { DoctorFinding, FindingLevel } from '../../src/domain/operation/doctor-finding';
import { plain, Run, Voice } from '../frame';
import { clipped } from '../inert';
import { Line, said } from '../lines';

/** Shapes that distinguish the outcomes without color. */
const outcomeGlyphs: Readonly<Record<FindingLevel, string>> = { ok: '✓', warning: '!', error: '✕' };

/** The highest number of findings that a card shows one by one. */
const mostFindings = 8;

/**
 * Returns the lines of an examination, errors first: each problem with its fix, and one line for all checks
 * that passed.
 */
export function findingLines(voice: Voice, examination: Examination): readonly Line[] {
  const { admin } = voice.texts;
  if (examination.kind === 'late') return [{ runs: [said(admin.late)] }];
  if (examination.kind === 'failed') return told({ ...admin.lookFailed, outcome: 'error' });
  const { findings } = examination;
  const found = (['error', 'warning'] as const).flatMap((outcome) =>
    findings.filter((finding) => finding.outcome === outcome),
  );
  const hidden = found.length - mostFindings;
  return [
    ...found.slice(0, mostFindings).flatMap(told),
    ...(hidden > 0 ? [{ runs: [said(admin.moreFound(hidden))] }] : []),
    ...fineLine(voice, findings.length - found.length, found.length),
  ];
}

function fineLine({ texts: { admin } }: Voice, fine: number, found: number): readonly Line[] {
  if (fine + found === 0) return [{ runs: [said(admin.nothingChecked)] }];
  if (fine === 0) return [];
  const text = found === 0 ? admin.fine(fine) : admin.othersFine(fine);
  return [{ runs: [said(`${outcomeGlyphs.ok} ${text}`)] }];
}

function told({ outcome, title, says, mend }: Omit<DoctorFinding, 'check'>): readonly Line[] {
  const what: Run = {
    text: `${outcomeGlyphs[outcome]} ${clipped(title, 60)}:`,
    weight: 'Bolder',
    isSubtle: false,
  };
  return [
    { runs: [what, said(` ${clipped(says, 240)}`)] },
    ...(mend === '' ? [] : [{ runs: [plain(clipped(mend, 240))] }]),
  ];
}
