import { foundBy } from './findings';

describe('the fields that the rules read', () => {
  it('do not include owner, participants and questions for hedges', () => {
    const answers = {
      participants: 'IT lead (currently acting)',
      nextActionOwner: 'IT lead for now',
      questions: 'Is this supported yet?',
    };
    expect(foundBy('hedge', { kind: 'technical-enablement', layout: 'ftop', answers })).toEqual([]);
  });

  it('include each part of the next action that is missing', () => {
    const answers = { nextAction: ' ', nextActionDate: '', nextActionOwner: 'N.N.' };
    const note = { kind: 'service-intent', language: 'de', answers };
    expect(foundBy('next-action-missing', note)).toEqual([
      'nextAction',
      'nextActionDate',
      'nextActionOwner: N.N.',
    ]);
  });

  it('include an entitlement’s owner only where FTOP asks for it', () => {
    const missing = (answers: Readonly<Record<string, string>>): readonly string[] =>
      foundBy('next-action-missing', { kind: 'entitlement-status', answers });
    expect(missing({ l1: 'in-progress' })).toEqual([]);
    expect(missing({ l1: 'blocked' })).toEqual(['owner']);
    expect(missing({ l2: 'legal' })).toEqual(['owner']);
  });

  it.each([
    ['technical-enablement', 'concerns'],
    ['enterprise-status', 'risks'],
    ['service-intent', 'intentText'],
    ['entitlement-status', 'statusText'],
  ])('show blocked items of %s together, in %s', (kind, field) => {
    const blocked = { browsers: 'Kiosk', identity: 'Server' };
    expect(foundBy('blocked-unmentioned', { kind, blocked, answers: {} })).toEqual([`${field}: Browsers`]);
  });
});
