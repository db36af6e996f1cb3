import { cleanCustomer, customerFrom, customerProblems } from '../../../src/domain/walk/customer';
import { customerAnswers } from '../../support/makers';

describe('cleaning the domain', () => {
  it.each([
    ['contoso.com', 'contoso.com'],
    ['Contoso.COM', 'contoso.com'],
    ['  contoso.com\n', 'contoso.com'],
    ['https://Contoso.com/x', 'contoso.com'],
    ['HTTP://contoso.com', 'contoso.com'],
    ['contoso.com/about?x=1#top', 'contoso.com'],
    ['contoso.com?x', 'contoso.com'],
    ['user@contoso.com', 'contoso.com'],
    ['https://user@contoso.com/x', 'contoso.com'],
    ['@contoso.com', 'contoso.com'],
    ['contoso.com/user@fabrikam.com', 'contoso.com'],
    ['contoso.com.', 'contoso.com'],
    ['', ''],
  ])('%p becomes %p', (domain, cleaned) => {
    expect(cleanCustomer(customerAnswers({ domain })).domain).toBe(cleaned);
  });
});

it('cleaning makes the name one line and does not change the choices', () => {
  const typed = customerAnswers({ name: ' Contoso\r\nPharma ', segment: 'health', covid: 'pausing' });
  expect(cleanCustomer(typed)).toEqual({
    name: 'Contoso Pharma',
    segment: 'health',
    domain: 'contoso.com',
    covid: 'pausing',
  });
});

describe('an intake form', () => {
  it.each([
    ['that is complete', {}, {}],
    ['without the domain, which may be left out', { domain: '' }, {}],
    ['without a name', { name: '' }, { name: { code: 'required' } }],
    [
      'with a name of 121 characters',
      { name: 'x'.repeat(121) },
      { name: { code: 'too-long', limit: 120, length: 121 } },
    ],
    ['with a name of 120 characters', { name: 'x'.repeat(120) }, {}],
    ['without a segment', { segment: '' }, { segment: { code: 'required' } }],
    ['with a segment that is not offered', { segment: 'retail' }, { segment: { code: 'not-a-choice' } }],
    ['without a COVID-19 reason', { covid: '' }, { covid: { code: 'required' } }],
    ['with a reason that is not offered', { covid: 'yes' }, { covid: { code: 'not-a-choice' } }],
    ['with an invalid domain', { domain: 'contoso' }, { domain: { code: 'not-a-domain' } }],
    [
      'with no answers',
      { name: '', segment: '', domain: '', covid: '' },
      { name: { code: 'required' }, segment: { code: 'required' }, covid: { code: 'required' } },
    ],
  ])('%s', (_, typed, problems) => {
    const answers = customerAnswers(typed);
    expect(customerProblems(answers)).toEqual(problems);
    expect(customerFrom(answers)).toEqual(Object.keys(problems).length > 0 ? undefined : answers);
  });
});

it('a name must not contain the tag, because it appears in the parts of a note', () => {
  const answers = { name: 'Acme #covid', segment: 'education', domain: '', covid: 'unrelated' };
  expect(customerProblems(answers)).toEqual({ name: { code: 'tag-in-word' } });
});
