import {
  fieldsToShow,
  follows,
  isAsked,
  offeredChoices,
  settleAnswers,
} from '../../../src/domain/note/asked-fields';
import { NoteAnswers } from '../../../src/domain/note/note';
import { NoteField } from '../../../src/domain/note/note-kind';
import { first, kindNamed } from '../../support/makers';

const fieldOf = (kindId: string, fieldId: string): NoteField =>
  first(kindNamed(kindId).fields.filter(({ id }) => id === fieldId));

const entitlement = kindNamed('entitlement-status');
const always = ['service', 'l1', 'l3', 'statusText'];

describe.each<[string, readonly string[], readonly string[]]>([
  ['unknown', ['customer-unresponsive', 'new-subscription'], ['l2', 'owner']],
  ['in-progress', ['onboarding', 'migration', 'adoption'], ['l2', 'targetDate']],
  [
    'blocked',
    [
      ...['infrastructure', 'change-management', 'legal', 'security', 'adoption-readiness'],
      ...['product-feature', 'reliability', 'app-compatibility', 'partner', 'licensing'],
    ],
    ['l2', 'targetDate', 'owner'],
  ],
  ['no-intent', ['competitor', 'on-premises', 'sponsorship'], ['l2', 'owner']],
  ['invalid', [], ['owner']],
])('with L1 "%s"', (l1, choices, fields) => {
  const full = {
    service: 'TEAMS',
    l1,
    l2: '',
    l3: 'x',
    statusText: 'x',
    targetDate: '2026-05-04',
    owner: 'x',
  };

  it('only its L2 are offered, and only its fields are asked', () => {
    const l2 = fieldOf('entitlement-status', 'l2');
    if (choices.length > 0) expect(offeredChoices(l2, { l1 }).map(({ id }) => id)).toEqual(choices);
    const shown = fieldsToShow(entitlement.fields, full).map(({ id }) => id);
    expect([...shown].sort()).toEqual([...always, ...fields].sort());
  });

  it.each(l2s())('an answer of any other, such as L2 "%s", is set aside and comes back', (of, l2) => {
    const before: NoteAnswers = { ...full, l1: of, l2 };
    const moved = settleAnswers(entitlement, { ...before, l1 });
    const kept = [...always, ...fields].filter((id) => id !== 'l2' || of === l1);
    for (const { id } of entitlement.fields)
      expect([id, moved.answers[id]]).toEqual([id, kept.includes(id) ? { ...before, l1 }[id] : '']);
    expect(moved.dropped.map(({ id }) => id)).toEqual(
      entitlement.fields.map(({ id }) => id).filter((id) => !kept.includes(id)),
    );
    const back = settleAnswers(entitlement, { ...moved.answers, l1: of }, moved.setAside);
    const asked = entitlement.fields.filter((field) => isAsked(field, before)).map(({ id }) => id);
    for (const id of asked) expect([id, back.answers[id]]).toEqual([id, before[id]]);
  });
});

/** Returns every L2 with its L1. */
function l2s(): readonly (readonly [string, string])[] {
  return fieldOf('entitlement-status', 'l2').choices.map(({ id, of = '' }) => [of, id] as const);
}

it('a first field is asked alone until it is answered', () => {
  const shown = (answers: NoteAnswers) => fieldsToShow(entitlement.fields, answers).map(({ id }) => id);
  expect(shown({})).toEqual(['service']);
  expect(shown({ service: 'TEAMS' })).toEqual(['l1']);
  expect(shown({ service: 'TEAMS', l1: 'invalid' })).toEqual([...always, 'owner']);
});

it('an answer that was emptied on purpose does not come back', () => {
  const { answers, setAside } = settleAnswers(entitlement, { l1: 'blocked', owner: '' }, {});
  expect([answers['owner'], setAside]).toEqual(['', undefined]);
});

it.each([
  ['targetDate', 'blocked', true],
  ['targetDate', 'in-progress', true],
  ['targetDate', 'no-intent', false],
  ['targetDate', 'invalid', false],
  ['targetDate', '', false],
  ['owner', 'in-progress', false],
  ['owner', 'no-intent', true],
  ['l2', 'invalid', false],
  ['l3', '', true],
])('%s is asked with L1 "%s": %p', (fieldId, l1, asked) => {
  expect(isAsked(fieldOf('entitlement-status', fieldId), { l1 })).toBe(asked);
});

it('L1 follows from L2, and no other field follows from another', () => {
  const kind = kindNamed('entitlement-status');
  expect(kind.fields.filter((field) => follows(kind, field)).map(({ id }) => id)).toEqual(['l1']);
});
