import {
  fieldsOf,
  fieldTelling,
  follows,
  isAsked,
  layoutOf,
  NoteField,
} from '../../../src/domain/note/note-kind';
import { first, kindNamed, technicalEnablement } from '../../support/makers';

const fieldOf = (kindId: string, fieldId: string): NoteField =>
  first(kindNamed(kindId).fields.filter(({ id }) => id === fieldId));

it.each([
  ['ftop', 'ftop'],
  ['written', 'written'],
  ['', 'written'],
  ['gone', 'written'],
])('the layout "%s" of Technical Enablement is %s', (asked, found) => {
  expect(layoutOf(technicalEnablement, asked).id).toBe(found);
});

it('a kind without a layout is a mistake of its maker', () => {
  expect(() => layoutOf({ ...technicalEnablement, layouts: [] }, '')).toThrow(
    'note kind technical-enablement has no layout',
  );
});

it.each([
  [
    'written',
    'workloads status statusText summary nextAction nextActionDate nextActionOwner concerns concernKind insightId escalate',
  ],
  [
    'ftop',
    'workloads status statusText participants summary questions ftcActions task nextAction nextActionDate nextActionOwner escalate',
  ],
])('the layout %s asks for its fields in the order of the form', (layoutId, fieldIds) => {
  const fields = fieldsOf(technicalEnablement, layoutOf(technicalEnablement, layoutId));
  expect(fields.map(({ id }) => id).join(' ')).toBe(fieldIds);
});

it('a field is found by what it tells, within the layout', () => {
  const telling = (layoutId: string) =>
    fieldTelling(technicalEnablement, layoutOf(technicalEnablement, layoutId), 'concerns')?.id;
  expect([telling('written'), telling('ftop')]).toEqual(['concerns', undefined]);
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

it('L1 follows from L2, and nothing else from anything', () => {
  const kind = kindNamed('entitlement-status');
  expect(kind.fields.filter((field) => follows(kind, field)).map(({ id }) => id)).toEqual(['l1']);
});
