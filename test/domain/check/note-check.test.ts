import fc from 'fast-check';
import { shipped } from '../../support/shipped-content';
import { checkNote, checkRules } from '../../../src/domain/check/note-check';
import { layOut } from '../../../src/domain/note/laid-out';
import { engagementOf } from '../../check-notes/examples';
import { findingsOf } from './findings';

const content = shipped;
const layouts = content.noteKinds.flatMap((kind) => kind.layouts.map(({ id }) => layOut(kind, id)));

const pieces = [
  'for now', 'derzeit', 'not', 'yet', 'Will', 'Frank', 'Herr', 'von', '+49 89', '1.', 'z. B.', 'We will', 'wir prüfen',
  '- ', '\n', '\n\n', ':', '@', 'a@b', '(', 'insight', 'Outlook', 'fehlt', '45 %', 'aktive Nutzer', 'TBD', '->', '##',
  '\ud83d', '\u0130', 'ß', 'e\u0301', '[EXO]', 'Microsoft', 'because', 'weil', '…', "n't", '’s',
]; // prettier-ignore
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(' ')),
);

const note = fc.record({
  place: fc.constantFrom(...layouts),
  language: fc.constantFrom('en', 'de', 'fr'),
  typed: fc.array(text, { minLength: 20, maxLength: 20 }),
  customer: text,
  blocker: text,
});

describe('reading a note', () => {
  it('never throws, finds the same each time, and quotes at most 80 characters of an existing field', () => {
    fc.assert(
      fc.property(note, ({ place: laidOut, language, typed, customer, blocker }) => {
        const answers = Object.fromEntries(
          laidOut.kind.fields.map(({ id }, index) => [id, typed[index] ?? '']),
        );
        const engagement = engagementOf(
          { customer, covid: 'pausing', blocked: { networking: blocker } },
          content,
        );
        const { playbook, checkWords } = content;
        const checked = { ...laidOut, language, answers, engagement, playbook };
        const findings = checkNote(checked, checkWords);
        expect(checkNote(checked, checkWords)).toEqual(findings);
        const shown = laidOut.fields.map(({ id }) => id);
        for (const { fieldId, quote } of findings) {
          expect(shown).toContain(fieldId);
          expect(quote.length).toBeLessThanOrEqual(80);
          expect(quote.isWellFormed()).toBe(true);
        }
        const places = findings.map(({ rule, fieldId }) => `${rule} ${fieldId}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 150 },
    );
  });

  it('returns its findings in the order of the rules, then of the fields', () => {
    const answers = {
      workloads: 'TEAMS',
      statusText: 'On hold for now.',
      summary: '45% active usage in Teams at the moment, says Anna.',
      nextAction: 'TBD',
      nextActionDate: '2020-04-20',
      nextActionOwner: 'Partner',
    };
    const findings = findingsOf({ kind: 'technical-enablement', answers });
    expect(findings.map(({ rule, fieldId }) => `${rule} ${fieldId}`)).toEqual([
      'next-action-missing nextAction',
      'hedge statusText',
      'usage-only summary',
      'personal-data summary',
    ]);
    expect(findings[1]?.quote).toBe('for now');
  });

  it('has each rule once', () => {
    expect(new Set(checkRules.map(({ id }) => id)).size).toBe(checkRules.length);
  });
});
