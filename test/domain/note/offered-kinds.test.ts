import { CovidReason, covidReasons } from '../../../src/domain/walk/engagement';
import { offeredKinds, soleKind } from '../../../src/domain/note/offered-kinds';
import { Role, roles } from '../../../src/domain/values/person';
import { noteKinds } from '../../support/makers';

const technical = ['technical-enablement'];
const everyKind = [
  ...['technical-enablement', 'engagement-management', 'service-intent', 'overall-status'],
  ...['executive-summary', 'enterprise-status', 'entitlement-status'],
];

/** The role tables of "FTOP Notes Guidance: Overall Status" and "FTA Notes Guidance". */
const table: Record<Role, readonly string[]> = {
  'fasttrack-manager': [
    ...['engagement-management', 'service-intent', 'overall-status', 'executive-summary'],
  ],
  fe: technical,
  sme: technical,
  'adoption-sme': ['overall-status'],
  gmfta: technical,
  mvm: technical,
  'fasttrack-architect': ['enterprise-status'],
  'gateway-manager': ['engagement-management'],
};

const offered = (role: Role | undefined, covid: CovidReason) => {
  const { own, others } = offeredKinds(noteKinds, { role, covid });
  return { own: own.map(({ id }) => id), others: others.map(({ id }) => id) };
};

describe.each(roles)('for the role %s', (role) => {
  it.each(covidReasons.map((covid) => [covid] as const))('and the reason "%s"', (covid) => {
    const own = covid === 'pausing' ? ['entitlement-status', ...table[role]] : table[role];
    const { own: toWrite, others } = offered(role, covid);
    expect(toWrite).toEqual(own);
    expect(others).toEqual(everyKind.filter((kindId) => !own.includes(kindId)));
  });
});

it('without a role, only a pause offers a kind as one’s own', () => {
  expect(offered(undefined, 'assistance')).toEqual({ own: [], others: everyKind });
  expect(offered(undefined, 'pausing')).toEqual({
    own: ['entitlement-status'],
    others: everyKind.filter((kindId) => kindId !== 'entitlement-status'),
  });
});

it.each<[Role, CovidReason, string | undefined]>([
  ['fe', 'assistance', 'technical-enablement'],
  ['gateway-manager', 'unrelated', 'engagement-management'],
  ['fasttrack-architect', 'acceleration', 'enterprise-status'],
  ['fasttrack-manager', 'assistance', undefined],
  ['fe', 'pausing', undefined],
])('%s writes for "%s" without a question: %s', (role, covid, kindId) => {
  expect(soleKind(offeredKinds(noteKinds, { role, covid }))?.id).toBe(kindId);
});
