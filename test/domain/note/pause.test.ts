import { CovidReason } from '../../../src/domain/walk/engagement';
import { fieldTelling, layOut } from '../../../src/domain/note/laid-out';
import { contradictsTag } from '../../../src/domain/note/pause';
import { kindNamed } from '../../support/makers';

const contradicts = (kindId: string, choice: string, covid: CovidReason, layoutId = ''): boolean => {
  const laidOut = layOut(kindNamed(kindId), layoutId);
  const status = fieldTelling(laidOut, 'status');
  return contradictsTag(laidOut, { [status?.id ?? '']: choice }, covid);
};

it.each<[string, string, boolean]>([
  ['technical-enablement', 'paused', true],
  ['technical-enablement', 'pending-customer', false],
  ['technical-enablement', '', false],
  ['technical-enablement', 'weather', false],
  ['service-intent', 'pausing', true],
  ['service-intent', 'planned', false],
  ['executive-summary', 'on-hold', true],
  ['executive-summary', 'reactive', false],
  ['enterprise-status', 'red', true],
  ['enterprise-status', 'yellow', false],
  ['engagement-management', 'paused', false],
  ['entitlement-status', 'sponsorship', false],
])('%s with the status "%s" contradicts the tag: %p', (kindId, choice, contradiction) => {
  expect(contradicts(kindId, choice, 'assistance')).toBe(contradiction);
  expect(contradicts(kindId, choice, 'acceleration')).toBe(contradiction);
});

it.each<CovidReason>(['pausing', 'unrelated'])('a note for "%s" has no tag to contradict', (covid) => {
  expect(contradicts('technical-enablement', 'paused', covid)).toBe(false);
});

it('the question is asked in each layout with a status', () => {
  expect(contradicts('technical-enablement', 'paused', 'assistance', 'ftop')).toBe(true);
});
