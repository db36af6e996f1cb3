import { Day } from '../../../src/domain/values/dates';
import { NoteAnswers } from '../../../src/domain/note/note';
import { layOut } from '../../../src/domain/note/laid-out';
import { noteProblems, NoteRules } from '../../../src/domain/note/note-problems';
import { kindNamed, playbook, today } from '../../support/makers';

/** Returns a function that replaces some of these valid answers and returns the problems. */
function problemsIn(kindId: string, fine: NoteAnswers) {
  const rules = { ...layOut(kindNamed(kindId), ''), playbook, language: 'en' } as const;
  return (typed: NoteAnswers, given: Partial<NoteRules> = {}) =>
    noteProblems({ ...fine, ...typed }, { ...rules, covid: 'assistance', today, updateDay: today, ...given });
}

const next = { nextAction: 'Call', nextActionDate: '2026-04-20', nextActionOwner: 'IT lead' };
const required = { code: 'required' };

it.each<[string, NoteAnswers, readonly string[]]>([
  ['engagement-management', { changed: 'Teams moved to April.', ...next }, ['changed', ...Object.keys(next)]],
  [
    'service-intent',
    { services: 'TEAMS', intent: 'acceleration', intentText: 'All teachers by May.', ...next },
    ['services', 'intent', 'intentText', ...Object.keys(next)],
  ],
  [
    'executive-summary',
    {
      ...{ customer: 'A school district', engagement: 'reactive', deployment: 'not' },
      ...{ relationship: 'Weekly calls', snapshot: 'TEAMS: pilot', ...next },
    },
    ['customer', 'engagement', 'deployment', 'relationship', 'snapshot', ...Object.keys(next)],
  ],
  [
    'enterprise-status',
    {
      ...{ reason: 'over-50k', status: 'yellow', topic: 'VPN', description: 'It is full', impact: 'Calls' },
      ...{ action: 'go on', overview: 'Teams by May', nextUpdate: '2026-04-20' },
    },
    ['reason', 'status', 'topic', 'description', 'impact', 'action', 'overview', 'nextUpdate'],
  ],
])('%s needs its required fields, and no more', (kindId, fine, fields) => {
  const problemsOf = problemsIn(kindId, fine);
  expect(problemsOf({})).toEqual({});
  for (const field of fields) expect(problemsOf({ [field]: '' })).toEqual({ [field]: required });
  const nothing = Object.fromEntries(Object.keys(fine).map((field) => [field, '']));
  expect(Object.keys(problemsOf(nothing)).sort()).toEqual([...fields].sort());
});

describe('Entitlement Status', () => {
  const blocked = { l1: 'blocked', l2: 'legal', statusText: 'A law forbids it.', targetDate: '2026-05-04' };
  const problemsOf = problemsIn('entitlement-status', { service: 'INTUNE' });

  it.each<[string, NoteAnswers, object]>([
    ['Blocked with target date and owner', { ...blocked, owner: 'IT lead' }, {}],
    ['Blocked without them', { ...blocked, targetDate: '' }, { targetDate: required, owner: required }],
    ['In Progress with a target date and no owner', { ...blocked, l1: 'in-progress', l2: 'migration' }, {}],
    ['In Progress with an owner', { ...blocked, l1: 'in-progress', l2: 'migration', owner: 'IT lead' }, {}],
    [
      'No Intent with an owner',
      { ...blocked, l1: 'no-intent', l2: 'competitor', targetDate: '', owner: 'x' },
      {},
    ],
    ['No Intent with a target date', { ...blocked, l1: 'no-intent', l2: 'competitor', owner: 'x' }, {}],
    [
      'Status Unknown without an owner',
      { ...blocked, l1: 'unknown', l2: 'customer-unresponsive', targetDate: '' },
      { owner: required },
    ],
    ['Duplicate/Invalid without L2', { l1: 'invalid', statusText: 'Twice.', owner: 'x' }, {}],
    ['Duplicate/Invalid with L2', { l1: 'invalid', l2: 'legal', statusText: 'x', owner: 'x' }, {}],
    ['L2 missing', { ...blocked, l2: '', owner: 'x' }, { l2: required }],
    ['L2 of another L1', { ...blocked, l2: 'migration', owner: 'x' }, { l2: required }],
    ['L1 missing, whose fields follow', { statusText: 'Why.' }, { l1: required }],
    ['the service missing', { ...blocked, service: '', owner: 'x' }, { service: required }],
    [
      'a service that there is not',
      { ...blocked, service: 'SKYPE', owner: 'x' },
      { service: { code: 'not-a-choice' } },
    ],
    ['L2 that is not offered', { ...blocked, l2: 'weather', owner: 'x' }, { l2: { code: 'not-a-choice' } }],
    ['the why missing', { ...blocked, statusText: '', owner: 'x' }, { statusText: required }],
    [
      'a target date in the past',
      { ...blocked, targetDate: '2026-04-05', owner: 'x' },
      { targetDate: { code: 'past-day', today } },
    ],
    [
      'the why with 401 characters',
      { ...blocked, statusText: 'x'.repeat(401), owner: 'x' },
      { statusText: { code: 'too-long', limit: 400, length: 401 } },
    ],
  ])('%s', (_, answers, problems) => {
    expect(problemsOf(answers)).toEqual(problems);
  });

  it.each([
    ['assistance', 'kind'],
    ['unrelated', 'kind'],
    ['pausing', 'pausing'],
  ] as const)('refuses the tag for a customer of %s: %s', (covid, why) => {
    const typed = { ...blocked, owner: 'x', statusText: 'A law forbids it #covid' };
    expect(problemsOf(typed, { covid })).toEqual({ statusText: { code: 'tag-not-allowed', why } });
  });
});

describe('Enterprise Status', () => {
  const problemsOf = problemsIn('enterprise-status', {
    ...{ reason: 'reactive', status: 'yellow', topic: 'Network', description: 'VPN', impact: 'calls' },
    ...{ action: 'split tunneling', overview: 'Teams by May', nextUpdate: '2026-04-20' },
  });
  const tooLate = (latest: Day) => ({ nextUpdate: { code: 'too-late', latest, days: 21 } });

  it.each<[string, string, object]>([
    ['today', '2026-04-06', {}],
    ['in 21 days', '2026-04-27', {}],
    ['in 22 days', '2026-04-28', tooLate('2026-04-27')],
    ['yesterday', '2026-04-05', { nextUpdate: { code: 'past-day', today } }],
    ['on no day', 'soon', { nextUpdate: { code: 'not-a-day' } }],
  ])('with the next update %s', (_, nextUpdate, problems) => {
    expect(problemsOf({ nextUpdate })).toEqual(problems);
  });

  it('corrected later counts the 21 days from the update that it corrects', () => {
    const given = { updateDay: '2026-04-01' } as const;
    expect(problemsOf({ nextUpdate: '2026-04-22' }, given)).toEqual({});
    expect(problemsOf({ nextUpdate: '2026-04-23' }, given)).toEqual(tooLate('2026-04-22'));
  });

  it('with a box in which all fields together are too long names the box at its last field', () => {
    const problems = problemsOf({ topic: 'x'.repeat(200), description: 'x'.repeat(200) });
    const box = { en: 'EXEC SUMMARY', de: 'EXEC SUMMARY' };
    expect(problems).toEqual({
      action: { code: 'box-too-long', limit: 255, length: 452, withTag: true, box },
    });
  });

  it('names the box also beside a field that is empty', () => {
    const problems = problemsOf({ topic: 'x'.repeat(300), action: '' });
    expect(problems).toMatchObject({ action: required, impact: { code: 'box-too-long' } });
  });

  it.each<[string, object]>([
    ['red', { impact: required }],
    ['yellow', { impact: required }],
    ['green', {}],
    ['', { status: required, impact: required }],
  ])('that is "%s" needs the impact: %p', (status, problems) => {
    expect(problemsOf({ status, impact: '' })).toEqual(problems);
  });
});

describe('the workload lines of an Executive Summary', () => {
  const problemsOf = problemsIn('executive-summary', {
    ...{ customer: 'A district', engagement: 'reactive', deployment: 'not', relationship: 'Calls', ...next },
  });

  it.each<[string, string, object]>([
    ['a line for each', 'TEAMS: pilot\nINTUNE: enrolled', {}],
    ['none', '', { snapshot: required }],
    ['only a tag', '#covid', { snapshot: required }],
    [
      'an unknown workload',
      'SKYPE: gone',
      { snapshot: { code: 'not-a-workload-line', line: 'SKYPE: gone' } },
    ],
    ['no workload at all', 'all fine', { snapshot: { code: 'not-a-workload-line', line: 'all fine' } }],
    ['a workload without text', 'TEAMS:', { snapshot: { code: 'not-a-workload-line', line: 'TEAMS:' } }],
    ['a tag of the partner’s own', 'TEAMS: pilot #covid', {}],
    ['a tag inside a word', 'TEAMS: #covidsafe', { snapshot: { code: 'tag-in-word' } }],
  ])('%s', (_, snapshot, problems) => {
    expect(problemsOf({ snapshot })).toEqual(problems);
  });
});
