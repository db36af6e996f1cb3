import { NoteAnswers } from '../note/note';

/** A field that an earlier release had, and the field that takes its text now, as the line of a workload. */
interface FormerField {
  readonly kindId: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
}

const formerFields: readonly FormerField[] = [
  { kindId: 'enterprise-status', from: 'exo', to: 'activities', code: 'EXO' },
  { kindId: 'enterprise-status', from: 'spo', to: 'activities', code: 'SPO' },
  { kindId: 'enterprise-status', from: 'opp', to: 'activities', code: 'OPP' },
];

/** Returns true when these answers have a field that only earlier releases had. */
export function hasFormerFields(kindId: string, answers: NoteAnswers): boolean {
  return formerFields.some((former) => former.kindId === kindId && former.from in answers);
}

/**
 * Returns the answers of a kind in its present fields. A text of a former field becomes a line of the field that
 * replaced it, behind what that field holds already. Answers without former fields stay the same.
 */
export function inPresentFields(kindId: string, answers: NoteAnswers): NoteAnswers {
  if (!hasFormerFields(kindId, answers)) return answers;
  const present: Record<string, string> = { ...answers };
  for (const { from, to, code } of formerFields.filter((former) => former.kindId === kindId)) {
    const text = (present[from] ?? '').trim().replace(/\s*\n\s*/g, ' ');
    const lines = [present[to] ?? '', text === '' ? '' : `${code}: ${text}`];
    present[to] = lines.filter((line) => line !== '').join('\n');
    delete present[from];
  }
  return present;
}
