import { chosenStatus, fieldTelling, layOut } from '../../../src/domain/note/laid-out';
import { kindNamed, technicalEnablement } from '../../support/makers';

it.each([
  ['ftop', 'ftop'],
  ['written', 'written'],
  ['', 'written'],
  ['gone', 'written'],
])('the layout "%s" of Technical Enablement is %s', (asked, found) => {
  expect(layOut(technicalEnablement, asked).layout.id).toBe(found);
});

it('a kind without a layout is an error in the content', () => {
  expect(() => layOut({ ...technicalEnablement, layouts: [] }, '')).toThrow(
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
  const { fields } = layOut(technicalEnablement, layoutId);
  expect(fields.map(({ id }) => id).join(' ')).toBe(fieldIds);
});

it('a field is found by its meaning, within the layout', () => {
  const telling = (layoutId: string) => fieldTelling(layOut(technicalEnablement, layoutId), 'concerns')?.id;
  expect([telling('written'), telling('ftop')]).toEqual(['concerns', undefined]);
});

it.each<[string, string, string | undefined]>([
  ['technical-enablement', 'paused', 'Paused'],
  ['technical-enablement', '', undefined],
  ['technical-enablement', 'weather', undefined],
  ['entitlement-status', 'paused', undefined],
])('%s with the status "%s" chooses %p', (kindId, status, label) => {
  expect(chosenStatus(layOut(kindNamed(kindId), ''), { status })?.label.en).toBe(label);
});
