import { shipped } from '../../support/shipped-content';
import { checkNote, CheckRuleId } from '../../../src/domain/check/note-check';
import { layOut } from '../../../src/domain/note/laid-out';
import { engagementOf } from '../../check-notes/examples';

const content = shipped;

/** The parts of a note in a test of one rule. */
export interface NoteOf {
  readonly kind: string;
  readonly layout?: string;
  readonly language?: string;
  readonly customer?: string;
  readonly blocked?: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
}

/** Returns the fields in which one rule has a finding, with the quoted words: `field` or `field: words`. */
export function foundBy(rule: CheckRuleId, note: NoteOf): readonly string[] {
  return findingsOf(note)
    .filter((finding) => finding.rule === rule)
    .map(({ fieldId, quote }) => (quote === '' ? fieldId : `${fieldId}: ${quote}`));
}

/** Returns all findings in a note. The note is English by default. */
export function findingsOf({
  kind: kindId,
  layout = '',
  language = 'en',
  customer = 'Contoso',
  blocked = {},
  answers,
}: NoteOf) {
  const kind = content.noteKinds.find(({ id }) => id === kindId);
  if (!kind) throw new Error(`there is no kind of note ${kindId}`);
  const engagement = engagementOf({ customer, covid: 'assistance', blocked }, content);
  const { playbook, checkWords } = content;
  return checkNote({ ...layOut(kind, layout), language, answers, engagement, playbook }, checkWords);
}
