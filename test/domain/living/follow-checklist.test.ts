import fc from 'fast-check';
import {
  addChecklist,
  fillFromChecklist,
  followChecklist,
} from '../../../src/domain/living/follow-checklist';
import { leaveChecklist, openChanges, ThreeTexts } from '../../../src/domain/living/follow-checklist';
import { layOut } from '../../../src/domain/note/laid-out';
import { NoteAnswers } from '../../../src/domain/note/note';
import { kindNamed } from '../../support/makers';

const { fields } = layOut(kindNamed('technical-enablement'), '');

const texts = (filledIn: NoteAnswers, answers: NoteAnswers, now: NoteAnswers): ThreeTexts => ({
  ...{ fields, filledIn, answers, now, keeps: false },
});

type Row = readonly [
  what: string,
  field: string,
  filledIn: string,
  typed: string,
  now: string,
  followed: string,
  added: string,
];

describe('a field that was filled in, typed, and would be filled in now', () => {
  it.each<Row>([
    ['untouched, follows', 'summary', 'a', 'a', 'b', 'b', 'b'],
    ['untouched and empty, follows', 'concerns', '', '', 'b', 'b', 'b'],
    ['untouched, becomes empty', 'nextAction', 'Call', 'Call', '', '', ''],
    ['typed, stays while the checklist stays', 'summary', 'a', 'mine', 'a', 'mine', 'mine'],
    ['emptied, stays empty while the checklist stays', 'summary', 'a', '', 'a', '', ''],
    ['typed as the checklist says now, is the same', 'summary', 'a', 'b', 'b', 'b', 'b'],
    [
      'typed, gets a new line only when it is added',
      'summary',
      'a',
      'a\nmine',
      'a\nb',
      'a\nmine',
      'a\nb\nmine',
    ],
    [
      'typed, a replaced line keeps its place',
      'summary',
      'a\nb',
      'a\nmine\nb',
      'c\nb',
      'a\nmine\nb',
      'mine\nc\nb',
    ],
    ['typed, a line that ended is removed', 'summary', 'a\nb', 'a\nb\nmine', 'b', 'a\nb\nmine', 'b\nmine'],
    ['typed, a deleted line stays deleted', 'summary', 'a\nb', 'b', 'a\nb\nc', 'b', 'b\nc'],
    ['all lines are own', 'summary', 'a', 'mine', 'b', 'mine', 'mine\nb'],
    ['codes get a code', 'workloads', 'CORE', 'CORE,YAM', 'TEAMS,CORE', 'CORE,YAM', 'TEAMS,CORE,YAM'],
    ['a choice stays as chosen', 'status', 'on-track', 'pending-ftc', 'paused', 'pending-ftc', 'pending-ftc'],
    ['an untouched choice follows', 'status', 'on-track', 'on-track', 'paused', 'paused', 'paused'],
    ['a day stays as typed', 'nextActionDate', '', '2026-05-01', '2026-05-09', '2026-05-01', '2026-05-01'],
  ])('%s', (_, field, filledIn, typed, now, followed, added) => {
    const three = texts({ [field]: filledIn }, { [field]: typed }, { [field]: now });
    expect(followChecklist(three).answers[field]).toBe(followed);
    expect(addChecklist({ ...three, ...followChecklist(three) }).answers[field]).toBe(added);
  });

  it.each<[string, string, string, string, string, string | undefined]>([
    ['a choice against the checklist is told', 'status', 'on-track', 'pending-ftc', 'paused', 'paused'],
    ['a choice that agrees is not told', 'status', 'on-track', 'paused', 'paused', undefined],
    ['a next action that ended is not told', 'nextAction', 'Call', 'Write', '', undefined],
    ['an own text without news is not told', 'summary', 'a', 'mine', 'a', undefined],
    ['a removed line that is gone already is not told', 'summary', 'a\nb', 'mine', 'a', undefined],
    ['a new line is told', 'summary', 'a', 'mine', 'a\nb', 'mine\nb'],
  ])('%s', (_, field, filledIn, typed, now, wanted) => {
    const three = texts({ [field]: filledIn }, { [field]: typed }, { [field]: now });
    expect(openChanges(three).find(({ fieldId }) => fieldId === field)?.wanted).toBe(wanted);
  });
});

it('a change that was left is told no more, and a later one is', () => {
  const three = texts({ summary: 'a' }, { summary: 'a\nmine' }, { summary: 'a\nb' });
  const left = { ...three, ...leaveChecklist(three) };
  expect(left.answers).toEqual(three.answers);
  expect(openChanges(left)).toEqual([]);
  const later = { ...left, now: { summary: 'a\nb\nc' } };
  expect(addChecklist(later).answers['summary']).toBe('a\nc\nmine');
});

it('a draft of an earlier release is typed where it differs from today’s fill-in, and else follows later', () => {
  const first = texts({}, { summary: 'mine', concerns: 'VPN' }, { summary: 'a', concerns: 'VPN' });
  const followed = followChecklist(first);
  expect(followed.answers).toMatchObject({ summary: 'mine', concerns: 'VPN' });
  const later = texts(followed.filledIn, followed.answers, { summary: 'a', concerns: 'Firewall' });
  expect(followChecklist(later).answers).toMatchObject({ summary: 'mine', concerns: 'Firewall' });
});

it('in a correction no field follows, but changes can be added', () => {
  const three = { ...texts({ summary: 'a' }, { summary: 'a' }, { summary: 'b' }), keeps: true };
  expect(followChecklist(three).answers['summary']).toBe('a');
  expect(addChecklist(three).answers['summary']).toBe('b');
});

describe('for any three texts', () => {
  const line = fc.constantFrom('a', 'b', 'c', 'd', 'mine', 'other', '');
  const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
  const answers = fc.record({
    summary: text,
    concerns: text,
    status: line,
    nextAction: line,
    workloads: line,
  });
  const three = fc.tuple(answers, answers, answers).map((given) => texts(...given));

  /** Returns the lines of a field that nobody filled in, in their order. */
  const own = (field: string, { filledIn }: ThreeTexts, from: NoteAnswers): readonly string[] => {
    const before = (filledIn[field] ?? '').split(/[\n,]/);
    return (from[field] ?? '').split(/[\n,]/).filter((one) => one !== '' && !before.includes(one));
  };

  it.each([
    ['following', followChecklist],
    ['adding', addChecklist],
    ['leaving', leaveChecklist],
    ['filling in', (given: ThreeTexts) => fillFromChecklist(given)],
  ])('%s loses no typed line, and keeps their order', (_, act) => {
    fc.assert(
      fc.property(three, (given) => {
        const after = act(given).answers;
        for (const field of ['summary', 'concerns', 'status', 'nextAction', 'workloads']) {
          const typed = own(field, given, given.answers);
          const left = (after[field] ?? '').split(/[\n,]/).filter((one) => typed.includes(one));
          expect(left.filter((one, index) => left.indexOf(one) === index)).toEqual([...new Set(typed)]);
        }
      }),
    );
  });

  it('after adding or leaving, nothing is told, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(three, (given) => {
        for (const act of [addChecklist, leaveChecklist]) {
          const once = { ...given, ...act(given) };
          expect(openChanges(once)).toEqual([]);
          expect(act(once)).toEqual({ answers: once.answers, filledIn: once.filledIn });
        }
      }),
    );
  });
});
