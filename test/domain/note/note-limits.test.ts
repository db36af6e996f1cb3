import fc from 'fast-check';
import { ftopParts } from '../../../src/domain/note/ftop-parts';
import { isAsked } from '../../../src/domain/note/asked-fields';
import { layOut } from '../../../src/domain/note/laid-out';
import { NoteAnswers } from '../../../src/domain/note/note';
import { NoteField } from '../../../src/domain/note/note-kind';
import { noteProblems } from '../../../src/domain/note/note-problems';
import { Problem } from '../../../src/domain/walk/problem';
import { kindNamed, playbook, today } from '../../support/makers';
import { everyLayout, noteWith } from '../../support/note-samples';

const rules = { playbook, language: 'en', covid: 'assistance', today, updateDay: today } as const;

describe('the hard limits of FTOP', () => {
  const enterprise = kindNamed('enterprise-status');
  const frame = ' –  – Impact:  – Action: '.length;

  /** Returns an Exec Summary box with this number of characters before the tag. */
  const execSummary = (length: number): NoteAnswers => ({
    topic: 'N',
    description: 'd'.repeat(length - frame - 3),
    impact: 'i',
    action: 'a',
  });
  const boxProblem = (length: number, covid: 'assistance' | 'pausing'): Problem | undefined => {
    const given = { ...rules, ...layOut(enterprise, ''), covid };
    return noteProblems(execSummary(length), given)['action'];
  };

  const box = { en: 'EXEC SUMMARY', de: 'EXEC SUMMARY' };
  const tooLong = { code: 'box-too-long', limit: 255, length: 256, box } as const;

  it.each<[string, number, 'assistance' | 'pausing', Problem | undefined]>([
    ['248 with the tag fit', 248, 'assistance', undefined],
    ['249 do not', 249, 'assistance', { ...tooLong, withTag: true }],
    ['255 without a tag fit', 255, 'pausing', undefined],
    ['256 do not', 256, 'pausing', { ...tooLong, withTag: false }],
  ])('Exec Summary, of 255 characters: %s', (_, length, covid, problem) => {
    expect(boxProblem(length, covid)).toEqual(problem);
    const note = noteWith({ kind: enterprise, answers: execSummary(length), covid });
    const box = note.paragraphs.find(({ label }) => label === 'EXEC SUMMARY');
    expect(box?.body).toHaveLength(length + (covid === 'assistance' ? ' #covid'.length : 0));
  });

  it.each<[string, string, number]>([
    ['entitlement-status', 'statusText', 400],
    ['technical-enablement', 'nextAction', 500],
    ['engagement-management', 'nextAction', 500],
    ['service-intent', 'nextAction', 500],
    ['executive-summary', 'nextAction', 500],
    ['enterprise-status', 'brand', 100],
  ])('%s, %s: %i characters fit and one more does not', (kindId, fieldId, limit) => {
    const kind = kindNamed(kindId);
    const problemAt = (length: number) => {
      const given = { ...rules, ...layOut(kind, '') };
      return noteProblems({ [fieldId]: 'x'.repeat(length) }, given)[fieldId];
    };
    expect(problemAt(limit)).toBeUndefined();
    expect(problemAt(limit + 1)).toEqual({ code: 'too-long', limit, length: limit + 1 });
  });

  it.each(['risks', 'awareness'])('%s may be longer than the 512 characters of the slide', (fieldId) => {
    const given = { ...rules, ...layOut(enterprise, '') };
    expect(noteProblems({ [fieldId]: 'x'.repeat(513) }, given)[fieldId]).toBeUndefined();
  });
});

/** Generates texts of about the allowed length, so that about half of the notes are accepted. */
function textNear(limit: number): fc.Arbitrary<string> {
  const long = fc.integer({ min: Math.max(1, limit - 8), max: limit + 2 });
  return fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 20 }) }, long),
      fc.constantFrom('x', '💻', '#covid '),
    )
    .map(([length, unit]) => `a${unit.repeat(Math.ceil(length / unit.length))}`.slice(0, length).trim());
}

const shareOfBox = 62;

describe.each(everyLayout)('a note of %s', (_, laidOut) => {
  const { kind, layout, fields } = laidOut;
  const boxed = layout.paragraphs.filter(({ limit, fields }) => limit > 0 && fields.length > 1);
  const typed = fields.filter(({ type }) => type === 'line' || type === 'text');
  const answers = fc.record(
    Object.fromEntries(
      typed.map((field: NoteField) => {
        const inBox = boxed.some((paragraph) => paragraph.fields.includes(field.id));
        return [field.id, textNear(inBox ? shareOfBox : field.limit)];
      }),
    ),
  );

  it('is refused for a length if and only if a field or a box of FTOP is too small for it', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('assistance', 'pausing'), (given, covid) => {
        const found = noteProblems(given, { ...rules, ...laidOut, covid });
        const refused = Object.entries(found).filter(
          ([, problem]) => problem?.code === 'too-long' || problem?.code === 'box-too-long',
        );
        const fieldsOver = typed
          .filter((field) => isAsked(field, given))
          .filter(({ id, limit }) => limit > 0 && (given[id] ?? '').length > limit);
        const note = noteWith({ kind, layoutId: layout.id, answers: given, covid });
        const boxes = ftopParts(note, laidOut, playbook).filter(({ name }) => name === 'box');
        const boxesOver = layout.paragraphs.filter(({ limit, label }) => {
          const box = boxes.find((part) => part.name === 'box' && part.label === label.en);
          return limit > 0 && (box?.value ?? '').length > limit;
        });
        const hidden = boxesOver.some(({ fields }) => fields.every((id) => found[id] !== undefined));
        expect([refused.length > 0 || hidden]).toEqual([fieldsOver.length + boxesOver.length > 0]);
        if (refused.length === 0) expect(note.ftop.nextAction.length).toBeLessThanOrEqual(500);
      }),
    );
  });
});
