import { follows, isAsked, NoteField } from '../../../src/domain/note/note-kind';
import { first, kindNamed } from '../../support/makers';

const fieldOf = (kindId: string, fieldId: string): NoteField =>
  first(kindNamed(kindId).fields.filter(({ id }) => id === fieldId));

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
