import fc from 'fast-check';
import { cleanNote } from '../../../src/domain/draft/clean-note';
import { NoteAnswers } from '../../../src/domain/note/note';
import { kindNamed, noteAnswers, playbook, technicalEnablement } from '../../support/makers';
import { answersTo, tagsInWords, typedTags } from '../../support/notes/note-arbitraries';
import { everyLayout } from '../../support/note-samples';

const clean = (kindId: string, typed: NoteAnswers, before?: NoteAnswers): NoteAnswers =>
  cleanNote(kindNamed(kindId), typed, { workloads: playbook.workloads, ...(before && { before }) });

describe('cleaning a note', () => {
  it.each([
    ['a text keeps its lines', { summary: ' one\r\ntwo ' }, { summary: 'one\ntwo' }],
    ['a line has one', { nextAction: 'Invite\nthe second group' }, { nextAction: 'Invite the second group' }],
    ['a day loses spaces', { nextActionDate: ' 2026-04-20\n' }, { nextActionDate: '2026-04-20' }],
    ['codes lose spaces', { workloads: ' TEAMS , INTUNE ' }, { workloads: 'TEAMS,INTUNE' }],
    ['a code appears once', { workloads: 'TEAMS,INTUNE,TEAMS' }, { workloads: 'TEAMS,INTUNE' }],
    ['no code is no code', { workloads: ',, ,' }, { workloads: '' }],
    [
      'typed tags stay, so that a problem is reported',
      { summary: 'Done #covid' },
      { summary: 'Done #covid' },
    ],
  ])('%s', (_, typed, cleaned) => {
    expect(clean('technical-enablement', noteAnswers(typed))).toEqual(noteAnswers(cleaned));
  });

  it('removes unknown fields, and adds no answer for fields that were not asked', () => {
    const typed = JSON.parse('{"summary":"x","verb":"preview-note","__proto__":"y"}') as NoteAnswers;
    expect(clean('technical-enablement', typed)).toEqual({ summary: 'x' });
  });

  it('keeps the answers of the other layout', () => {
    const typed = { summary: 'x', participants: 'IT lead', concerns: 'VPN' };
    expect(clean('technical-enablement', typed)).toEqual(typed);
  });

  it.each([
    ['in one form', '[TEAMS] Teams – pilot\n - Intune: enrolled', 'TEAMS: pilot\nINTUNE: enrolled'],
    ['as typed when one cannot be read', 'TEAMS: pilot\nSKYPE: gone', 'TEAMS: pilot\nSKYPE: gone'],
  ])('has the workload lines %s', (_, snapshot, cleaned) => {
    expect(clean('executive-summary', { snapshot })).toEqual({ snapshot: cleaned });
  });
});

describe('L1 and L2 of an entitlement', () => {
  const kept = { l1: 'blocked', l2: 'legal' };

  it.each<[string, NoteAnswers, NoteAnswers | undefined, string | undefined]>([
    ['only L2 is chosen: L1 follows', { l1: '', l2: 'legal' }, undefined, 'blocked'],
    ['L2 is changed: L1 moves with it', { l1: 'blocked', l2: 'migration' }, kept, 'in-progress'],
    ['L2 is changed within L1: it stays', { l1: 'blocked', l2: 'reliability' }, kept, 'blocked'],
    ['L1 is changed: it stays as it was chosen', { l1: 'no-intent', l2: 'legal' }, kept, 'no-intent'],
    ['both are changed: both stay', { l1: 'no-intent', l2: 'migration' }, kept, 'no-intent'],
    ['no answer is changed', kept, kept, 'blocked'],
    ['L1 is removed: it follows again', { l1: '', l2: 'legal' }, kept, 'blocked'],
    ['L2 is removed: L1 stays', { l1: 'blocked', l2: '' }, kept, 'blocked'],
    ['L1 is chosen and has no L2', { l1: 'invalid', l2: '' }, undefined, 'invalid'],
    ['L2 is not offered', { l1: '', l2: 'weather' }, undefined, ''],
    ['neither was asked', {}, kept, undefined],
  ])('%s', (_, typed, before, l1) => {
    expect(clean('entitlement-status', typed, before)['l1']).toBe(l1);
  });
});

describe.each(everyLayout)('answers to %s', (_, laidOut) => {
  const { kind } = laidOut;
  it('are the same when they are cleaned again', () => {
    const answers = answersTo(laidOut, [...typedTags, ...tagsInWords]);
    fc.assert(
      fc.property(answers, fc.option(answers, { nil: undefined }), (typed, before) => {
        const given = { workloads: playbook.workloads, ...(before && { before }) };
        const cleaned = cleanNote(kind, typed, given);
        expect(cleanNote(kind, cleaned, given)).toEqual(cleaned);
      }),
    );
  });
});

it('an answer from any card is cleaned to a value that cleaning does not change again', () => {
  const anything = fc.dictionary(
    fc.constantFrom(...technicalEnablement.fields.map(({ id }) => id)),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(anything, (typed) => {
      const cleaned = cleanNote(technicalEnablement, typed, playbook);
      expect(cleanNote(technicalEnablement, cleaned, playbook)).toEqual(cleaned);
    }),
  );
});
