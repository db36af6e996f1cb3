import { prefillNote } from '../../../src/domain/draft/prefill';
import { layOut } from '../../../src/domain/note/laid-out';
import { Language } from '../../../src/domain/values/language';
import { engagementWith, playbook, technicalEnablement as kind, today } from '../../support/makers';

const filled = (blockers: Readonly<Record<string, string>>, language: Language = 'en') => {
  const items = Object.fromEntries(
    Object.entries(blockers).map(([id, blocker]) => [id, { status: 'blocked', blocker } as const]),
  );
  const { concerns, concernKind } = prefillNote({
    ...layOut(kind, ''),
    engagement: engagementWith({ items }),
    ...{ playbook, language, today, author: 'FastTrack engineer' },
  });
  return { concerns, concernKind };
};

describe.each<[Language, readonly (readonly [string, string])[]]>([
  [
    'en',
    [
      ['Teams cannot show 49 pupils; the product group works on it.', 'first-party'],
      ['Waiting for a fix from Microsoft for the calendar in Outlook.', 'first-party'],
      ['The proxy drops the media traffic.', 'third-party'],
      ['Zscaler inspects all packets.', 'third-party'],
      ['There are not enough laptops for the teachers.', 'third-party'],
      ['The works council has to agree first.', 'business'],
      ['There is no sponsor for the rollout.', 'business'],
      ['The CISO waits for the security review.', 'security'],
      ['The project manager left the company.', 'resources'],
      ['There is no budget and IT is understaffed.', 'resources'],
      ['Nobody answers.', ''],
      ['The firewall team is understaffed.', ''],
    ],
  ],
  [
    'de',
    [
      ['Teams kann keine 49 Kacheln zeigen; die Produktgruppe arbeitet daran.', 'first-party'],
      ['Der Proxy verwirft den Medienverkehr.', 'third-party'],
      ['Die Firewall lässt die Endpunkte nicht durch.', 'third-party'],
      ['Der Betriebsrat muss zustimmen.', 'business'],
      ['Die Sicherheitsprüfung ist nicht abgeschlossen.', 'security'],
      ['Der IT fehlt Personal, und es gibt kein Budget.', 'resources'],
      ['Niemand antwortet.', ''],
    ],
  ],
])('in %s, one blocker speaks for its kind of concern, or for none', (language, rows) => {
  it.each(rows)('%s: "%s"', (blocker, kindId) => {
    expect(filled({ networking: blocker }, language).concernKind).toBe(kindId);
  });
});

it('one kind for all is chosen at its field, and the lines name none', () => {
  expect(filled({ networking: 'Firewall', browsers: 'The proxy' })).toEqual({
    concernKind: 'third-party',
    concerns: 'Browsers: The proxy.\nNetwork and VPN: Firewall.',
  });
});

it('different kinds stand in their lines', () => {
  expect(filled({ networking: 'Firewall', teams: 'The works council', browsers: 'Nobody answers' })).toEqual({
    concernKind: '',
    concerns:
      'Browsers: Nobody answers.\nThird-party software or hardware – Network and VPN: Firewall.\n' +
      'Business – Teams enablement: The works council.',
  });
});

it('kinds that do not fit beside the blockers are left to the partner', () => {
  const long = Object.fromEntries(
    ['browsers', 'foundation', 'networking', 'identity', 'security-baseline', 'remote-access'].map((id) => [
      id,
      `Firewall ${'x'.repeat(190)}`,
    ]),
  );
  const others = Object.fromEntries(
    ['app-protection', 'teams', 'communication'].map((id) => [id, `works council ${'x'.repeat(186)}`]),
  );
  const { concerns = '' } = filled({ ...long, ...others });
  expect(concerns).toMatch(/^Browsers: Firewall x+\.\n/);
  expect(concerns.split('\n')).toHaveLength(9);
});
