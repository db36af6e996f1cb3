import { layOut } from '../../../src/domain/note/laid-out';
import { NoteAnswers } from '../../../src/domain/note/note';
import { NoteKind } from '../../../src/domain/note/note-kind';
import { noteProblems, NoteRules } from '../../../src/domain/note/note-problems';
import { noteAnswers, playbook, technicalEnablement as kind, today } from '../../support/makers';

const rules: NoteRules = {
  ...layOut(kind, ''),
  playbook,
  language: 'en',
  covid: 'assistance',
  today,
  updateDay: today,
};

const problemsOf = (typed: NoteAnswers, given: Partial<NoteRules> = {}) =>
  noteProblems(noteAnswers(typed), { ...rules, ...given });

describe('a note of Technical Enablement', () => {
  it.each<[string, NoteAnswers, object]>([
    ['that is complete', {}, {}],
    ['without codes', { workloads: '' }, { workloads: { code: 'required' } }],
    ['with several codes', { workloads: 'OLM,INTUNE' }, {}],
    ['with an unknown code', { workloads: 'TEAMS,SKYPE' }, { workloads: { code: 'not-a-choice' } }],
    ['with a code in small letters', { workloads: 'teams' }, { workloads: { code: 'not-a-choice' } }],
    ['without a status', { status: '' }, { status: { code: 'required' } }],
    ['with a status that is not offered', { status: 'fine' }, { status: { code: 'not-a-choice' } }],
    ['without a summary', { summary: '' }, { summary: { code: 'required' } }],
    ['with a summary that cannot be seen', { summary: '\u200b' }, { summary: { code: 'required' } }],
    ['without a next action', { nextAction: '' }, { nextAction: { code: 'required' } }],
    ['without its date', { nextActionDate: '' }, { nextActionDate: { code: 'required' } }],
    ['due yesterday', { nextActionDate: '2026-04-05' }, { nextActionDate: { code: 'past-day', today } }],
    ['due today', { nextActionDate: today }, {}],
    ['due on 30 February', { nextActionDate: '2027-02-30' }, { nextActionDate: { code: 'not-a-day' } }],
    ['due in years, as no cadence binds it', { nextActionDate: '2031-01-01' }, {}],
    ['without its owner', { nextActionOwner: '' }, { nextActionOwner: { code: 'required' } }],
    ['with a sentence and concerns', { statusText: 'Late by a week.', concerns: 'VPN' }, {}],
    [
      'with a kind of concern that is not offered',
      { concernKind: 'x' },
      { concernKind: { code: 'not-a-choice' } },
    ],
    ['that is to be escalated', { escalate: 'yes' }, {}],
    [
      'with a next action of 501 characters, more than FTOP accepts',
      { nextAction: 'x'.repeat(501) },
      { nextAction: { code: 'too-long', limit: 500, length: 501 } },
    ],
    [
      'with several problems names each',
      { summary: '', status: '' },
      { summary: { code: 'required' }, status: { code: 'required' } },
    ],
    ['with an error in the other layout', { participants: 'x'.repeat(9_000) }, {}],
  ])('%s', (_, typed, problems) => {
    expect(problemsOf(typed)).toEqual(problems);
  });

  it('in FTOP’s template asks for the template’s fields', () => {
    const typed = { concerns: 'x'.repeat(9_000), participants: 'x'.repeat(9_000) };
    expect(Object.keys(problemsOf(typed, layOut(kind, 'ftop')))).toEqual(['participants']);
  });

  it('asks for codes only when its kind requires them', () => {
    const lenient: NoteKind = {
      ...kind,
      fields: kind.fields.map((field) => ({ ...field, required: false })),
    };
    expect(noteProblems({}, { ...rules, ...layOut(lenient, '') })).toEqual({});
  });
});

const typedFields = ['statusText', 'summary', 'nextAction', 'nextActionOwner', 'concerns', 'insightId'];

describe('a tag that the partner typed', () => {
  it.each(typedFields)('in %s is removed when the note has one', (field) => {
    expect(problemsOf({ [field]: 'Done #covid' })).toEqual({});
  });

  it.each(typedFields)('in %s is refused when the customer pauses', (field) => {
    const problems = { [field]: { code: 'tag-not-allowed', why: 'pausing' } };
    expect(problemsOf({ [field]: 'Paused #COVID-19' }, { covid: 'pausing' })).toEqual(problems);
  });

  it('is refused when COVID-19 is not the reason, and the name of the illness is accepted', () => {
    const problems = problemsOf({ summary: 'As planned #covid' }, { covid: 'unrelated' });
    expect(problems).toEqual({ summary: { code: 'tag-not-allowed', why: 'unrelated' } });
    expect(problemsOf({ summary: 'The covidsafe team and COVID-19' }, { covid: 'unrelated' })).toEqual({});
  });

  it.each(['#covidsafe', '＃covid', '#co\u200bvid'])('inside a word cannot be removed: %p', (word) => {
    const typed = { summary: `The ${word} team` };
    expect(problemsOf(typed)).toEqual({ summary: { code: 'tag-in-word' } });
    expect(problemsOf(typed, { covid: 'pausing' })).toEqual({
      summary: { code: 'tag-not-allowed', why: 'pausing' },
    });
  });

  it('does not count as an answer', () => {
    expect(problemsOf({ summary: '#covid' })).toEqual({ summary: { code: 'required' } });
    expect(problemsOf({ concerns: '#covid' })).toEqual({});
  });

  it('does not make a text fit that is too long', () => {
    const problems = problemsOf({ nextAction: `${'x'.repeat(494)} #covid` });
    expect(problems).toEqual({ nextAction: { code: 'too-long', limit: 500, length: 501 } });
  });
});
