import { choiceProblem, dayProblem, domainProblem, textProblem } from '../../../src/domain/walk/rules';
import { today } from '../../support/makers';

describe('a text', () => {
  it.each([
    ['up to its limit is fine', 'abc', { limit: 3 }, undefined],
    ['over its limit says its length', 'abcd', { limit: 3 }, { code: 'too-long', limit: 3, length: 4 }],
    ['that is missing is fine', '', { limit: 3 }, undefined],
    ['that is missing but required is asked for', '', { limit: 3, required: true }, { code: 'required' }],
    [
      'with an emoji counts as the form counts',
      '💻💻',
      { limit: 3 },
      { code: 'too-long', limit: 3, length: 4 },
    ],
  ])('%s', (_, text, rule, problem) => {
    expect(textProblem(text, rule)).toEqual(problem);
  });
});

describe('a day, asked on 6 April 2026', () => {
  it.each([
    ['today', '2026-04-06', undefined],
    ['tomorrow', '2026-04-07', undefined],
    ['in years', '2031-01-01', undefined],
    ['yesterday', '2026-04-05', { code: 'past-day', today }],
    ['last year', '2025-12-31', { code: 'past-day', today }],
    ['30 February', '2027-02-30', { code: 'not-a-day' }],
    ['the wrong form', '20.04.2026', { code: 'not-a-day' }],
    ['a word', 'soon', { code: 'not-a-day' }],
    ['none', '', undefined],
  ])('%s', (_, day, problem) => {
    expect(dayProblem(day, { today })).toEqual(problem);
  });

  it('is refused when it is empty and required', () => {
    expect(dayProblem('', { today, required: true })).toEqual({ code: 'required' });
  });
});

describe('a choice among red and green', () => {
  const choices = ['red', 'green'];

  it.each([
    ['red', undefined],
    ['blue', { code: 'not-a-choice' }],
    ['Red', { code: 'not-a-choice' }],
    ['red,green', { code: 'not-a-choice' }],
    ['', undefined],
  ])('%p', (choice, problem) => {
    expect(choiceProblem(choice, { choices })).toEqual(problem);
  });

  it('is refused when it is empty and required', () => {
    expect(choiceProblem('', { choices, required: true })).toEqual({ code: 'required' });
  });
});

const longestLabel = 'a'.repeat(63);

describe('a domain name', () => {
  it.each([
    'contoso.com',
    'contoso.onmicrosoft.com',
    'sub.domain.fabrikam.co.uk',
    'con-toso.de',
    '3m.com',
    'xn--mnchen-3ya.de',
    'fabrikam.xn--p1ai',
    `${longestLabel}.com`,
    `${Array(3).fill(longestLabel).join('.')}.${'a'.repeat(57)}.com`,
    '',
  ])('%p is accepted', (domain) => {
    expect(domainProblem(domain)).toBeUndefined();
  });

  it.each([
    ['a single word', 'contoso'],
    ['spaces in it', 'contoso gmbh.com'],
    ['an underscore', 'con_toso.com'],
    ['a hyphen in front', '-contoso.com'],
    ['a hyphen at its end', 'contoso-.com'],
    ['an empty part', 'contoso..com'],
    ['a dot in front', '.contoso.com'],
    ['an IP address', '192.168.0.1'],
    ['a port', 'contoso.com:8080'],
    ['an umlaut that is not encoded', 'münchen.de'],
    ['a top level of one letter', 'contoso.c'],
    ['capitals, which cleaning would have lowered', 'Contoso.com'],
    ['a part of 64 letters', `${longestLabel}a.com`],
    ['254 letters', `${Array(3).fill(longestLabel).join('.')}.${'a'.repeat(58)}.com`],
    ['a line break at its end', 'contoso.com\n'],
    ['two domains', 'contoso.com, fabrikam.com'],
  ])('%s (%p) is refused', (_, domain) => {
    expect(domainProblem(domain)).toEqual({ code: 'not-a-domain' });
  });

  it('a very long wrong one is refused at once', () => {
    expect(domainProblem(`${'a-'.repeat(100_000)}!`)).toEqual({ code: 'not-a-domain' });
  });
});
