import { Instant } from '../../../src/domain/values/dates';
import { isSameName, tellApart } from '../../../src/domain/customers/same-name';
import { engagementWith, now } from '../../support/makers';

it.each([
  ['the same words', 'Contoso', 'Contoso', true],
  ['another case', 'Contoso', 'CONTOSO', true],
  ['an accent', 'Contoso Santé', 'contoso sante', true],
  ['an umlaut', 'Müller', 'Muller', true],
  ['a sharp s', 'Contoso Straße', 'Contoso Strasse', true],
  ['spaces', ' Contoso   Retail ', 'Contoso Retail', true],
  ['a hyphen', 'Contoso-Retail', 'Contoso Retail', true],
  ['one word or two', 'ContosoRetail', 'Contoso Retail', true],
  ['a legal form', 'Contoso GmbH', 'Contoso', true],
  ['another legal form', 'Contoso, Inc.', 'Contoso Ltd', true],
  ['several legal forms', 'Contoso GmbH & Co. KG', 'Contoso', true],
  ['a legal form with dots', 'Contoso S.A.', 'Contoso SA', true],
  ['a part of the name', 'Contoso Retail', 'Contoso', false],
  ['a legal form at the beginning', 'SE Contoso', 'Contoso', false],
  ['a name that is only a legal form', 'AG', 'SE', false],
  ['a number', 'Contoso 1', 'Contoso 2', false],
  ['a domain', 'Contoso.com', 'Contoso', false],
  ['letters of another script', 'Контосо', 'контосо', true],
  ['signs alone', '***', '+++', false],
  ['another name', 'Contoso', 'Fabrikam', false],
])('names that differ by %s: %s and %s, %p', (_, one, other, same) => {
  expect(isSameName(one, other)).toBe(same);
  expect(isSameName(other, one)).toBe(same);
});

const walk = (id: string, name: string, domain: string, startedAt: Instant = now) =>
  engagementWith({ id, startedAt, customer: { name, domain } });

it.each([
  ['alone', [walk('a', 'Contoso', 'contoso.com'), walk('b', 'Fabrikam', '')], {}],
  [
    'with domains that differ',
    [walk('a', 'Contoso', 'contoso.com'), walk('b', 'CONTOSO', 'contoso.de')],
    { a: { domain: 'contoso.com', startedOn: undefined }, b: { domain: 'contoso.de', startedOn: undefined } },
  ],
  [
    'with a domain that is missing',
    [walk('a', 'Contoso', 'contoso.com'), walk('b', 'Contoso', '')],
    {
      a: { domain: 'contoso.com', startedOn: '2026-04-06' },
      b: { domain: '', startedOn: '2026-04-06' },
    },
  ],
  [
    'with days that differ',
    [walk('a', 'Contoso', 'contoso.com'), walk('b', 'Contoso', '', '2026-03-01T08:00:00.000Z')],
    { a: { domain: '', startedOn: '2026-04-06' }, b: { domain: '', startedOn: '2026-03-01' } },
  ],
])('customers are told apart: %s', (_, engagements, expected) => {
  expect(Object.fromEntries(tellApart(engagements))).toEqual(expected);
});
