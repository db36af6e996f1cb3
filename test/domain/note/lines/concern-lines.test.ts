import { readConcerns } from '../../../../src/domain/note/lines/concern-lines';
import { first, technicalEnablement } from '../../../support/makers';

const kinds = first(technicalEnablement.fields.filter(({ tells }) => tells === 'concern-kind')).choices;
const read = (text: string, chosen = '') =>
  readConcerns(text, { kinds, chosen }).map(({ kind, text: said }) => [kind?.id ?? '', said]);

describe('a concern has the kind with which its line begins', () => {
  it.each<[string, string, string]>([
    ['First-party software – Calls drop.', 'first-party', 'Calls drop.'],
    ['Third-party software or hardware: Zscaler', 'third-party', 'Zscaler'],
    ['third-party: Zscaler', 'third-party', 'Zscaler'],
    ['[Security] - The review is open.', 'security', 'The review is open.'],
    ['- BUSINESS: no sponsor', 'business', 'no sponsor'],
    ['Project resources: the lead is away', 'resources', 'the lead is away'],
    ['Software von Microsoft – Anrufe brechen ab.', 'first-party', 'Anrufe brechen ab.'],
    ['Geschäftlich: der Betriebsrat', 'business', 'der Betriebsrat'],
    ['geschaftlich: der Betriebsrat', 'business', 'der Betriebsrat'],
    ['Business – Network and VPN: Firewall.', 'business', 'Network and VPN: Firewall.'],
  ])('%s', (line, kind, text) => {
    expect(read(line, 'security')).toEqual([[kind, text]]);
  });

  it.each([
    'Security baseline: The review is open.',
    'Software: Anrufe brechen ab.',
    'Business is slow: no sponsor',
    'Business',
    'Security:',
    'The board waits – business as usual.',
    ': nothing',
  ])('else the chosen one, or none: %s', (line) => {
    expect(read(line)).toEqual([['', line]]);
    expect(read(line, 'resources')).toEqual([['resources', line]]);
  });
});

it('each line is a concern, and empty lines are none', () => {
  expect(read('\nBusiness: a\n\n  b \n• Security: c\n', 'first-party')).toEqual([
    ['business', 'a'],
    ['first-party', 'b'],
    ['security', 'c'],
  ]);
});
