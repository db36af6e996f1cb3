import { CheckRuleId } from '../../../src/domain/check/note-check';
import { foundBy } from './findings';

/** A text, whether the rule finds something in it, and the reason. */
type Case = readonly [text: string, found: boolean, reason: string];

const places: Readonly<Record<string, readonly [kind: string, field: string]>> = {
  hedge: ['service-intent', 'intentText'],
  'personal-data': ['technical-enablement', 'summary'],
  'risk-without-effort': ['enterprise-status', 'risks'],
  'usage-only': ['technical-enablement', 'summary'],
  'insight-id-missing': ['technical-enablement', 'concerns'],
  'attempts-missing': ['entitlement-status', 'statusText'],
  'long-status': ['entitlement-status', 'statusText'],
};

function read(rule: CheckRuleId, text: string): boolean {
  const [kind, field] = places[rule] ?? ['', ''];
  const answers = { l1: 'unknown', l2: 'customer-unresponsive', [field]: text };
  return foundBy(rule, { kind, answers }).length > 0;
}

const cases: Readonly<Partial<Record<CheckRuleId, readonly Case[]>>> = {
  'risk-without-effort': [
    ['Kiosks may be too old; ten units are on their way to the lab.', false, 'something is under way'],
    ['Leitung zu schmal: Umzug nachts in kleinen Paketen.', false, 'an arrangement without a verb'],
    ['Half the fleet runs Windows 7, 300 new PCs stand in the warehouse.', false, 'something stands ready'],
    [
      'Copper theft cut two sites off; fibre goes underground before winter ends.',
      false,
      'a clause that hangs on',
    ],
    ['Unser Partner leiht der Werft einen Techniker.', false, 'what a helper does'],
    [
      'Der Vorstand zögert; die neue Leitung trifft sich mit dem Sponsor.',
      false,
      'an article before an adjective',
    ],
    ['Our partner is overloaded.', true, 'a helper in trouble'],
    ['Customer plans to cut the IT staff by a third by 30 June.', true, 'a plan that is the risk'],
    ['Adoption is low; managers are frustrated.', true, 'trouble after trouble'],
    ['Gate receipts fell, so every contract is up.', true, 'a consequence'],
    ['Der Kenner der Umgebung, der sie aufgebaut hat, geht in Rente.', true, 'a clause that describes'],
    ['Lack of budget, staff and internal skills.', true, 'items of a list'],
    ['Export controls: drawings may not leave the country.', true, 'a topic and its risk'],
    ['Rushes are too large for the line (2 TB a day).', true, 'a figure in brackets'],
  ],
  hedge: [
    ['They hold off for now: the insurer audits the archive.', false, 'a colon explains'],
    ['Vorerst kein Termin; die Unterschrift des Ministeriums steht aus.', false, 'a semicolon explains'],
    ['Vorerst kein Termin; wir fragen im Sommer nach.', true, 'a follow-up is no why'],
    ['So far the wardens like it.', false, 'it looks back'],
    ['So far nobody tried it.', true, 'it looks back at nothing'],
    ['Derzeit verteilen wir die App.', false, 'work under way'],
    ['Policy drafted, not enforced yet as the help desk moves on 1 June.', false, 'as gives the why'],
    ['Derzeit nicht aktiv, wenn der neue Intendant da ist, geht es weiter.', false, 'it hangs on an event'],
    ['Stand heute behält das Gut seinen Dateiserver.', true, 'the hedge itself is no day'],
  ],
  'insight-id-missing': [
    [
      'Defender leaks memory. Support reproduced it (SR 120042124002981).',
      true,
      'a support case is no Insight ID',
    ],
    [
      'Windows verliert WLAN-Profile; der Fehler liegt laut Support bei Microsoft.',
      true,
      'blamed on Microsoft',
    ],
    ['OneDrive keeps asking for the password.', true, 'a fault in other words'],
    ['- Zscaler slows Teams.\n- Outlook crashes since the May update.', true, 'each line for itself'],
    [
      'Postfächer erscheinen spät, ein Fehler der App Outlook (FTC-Insight-Nr. 33 117).',
      false,
      'a number in groups',
    ],
    ['The crash of Outlook was fixed with the last build.', false, 'fixed'],
    ['Teams stürzt ab, sobald das Programm des Turbinenherstellers startet.', false, 'another maker'],
    ['Microsoft confirmed that the Zscaler client breaks Teams.', false, 'another maker, whoever says so'],
  ],
  'attempts-missing': [
    ['Several attempts between 3 March and 21 April, no answer.', true, 'a stretch of the calendar'],
    ['Reached out repeatedly, first on 2 April, last on 7 May.', true, 'a number left open'],
    ['Unreachable from 3 March to 20 April by mail.', true, 'a day of the month counts nothing'],
    ['Mail on 2 April, voicemail on 16 April.', false, 'each with its day'],
    ['Called on four occasions.', false, 'counted'],
  ],
  'usage-only': [
    ['2.310 von 2.900 OneDrives belegt, 4,7 TB gespeichert, 79 % aktiv.', true, 'a list of figures'],
    ['SharePoint 63 % aktiv, Exchange 98 %.', true, 'a share is no version'],
    ['712 guides signed in, 58 % of them on phones.', true, 'figures of use'],
    ['712 guides are active; the lodges in the south follow.', false, 'a part without a figure'],
  ],
  'personal-data': [
    ['The Carl Zeiss stations and the Calvin Klein outlets follow.', false, 'things after an article'],
    ['Sales of Thomas Cook and Karl Storz use Teams.', false, 'brands'],
    ['Spedition Hans Huber und Café Luise sind angebunden.', false, 'houses'],
    ['Johnson Controls and Anna Seidel Logistik join.', false, 'organisations'],
    ['UPN suffix switched to @alderbrook.example.', false, 'a domain is nobody’s address'],
    ['Write to info @ alderbrook.example.', true, 'an address with blanks'],
    ['REQ 030-118-4412 and RITM 004 551 2290 closed.', false, 'codes of systems'],
    ['TEL 030-118-4412', true, 'a telephone in capitals'],
  ],
  'long-status': [
    [
      'Pilot (approx. 40 users, e.g. St. Louis, Ft. Worth) runs incl. the Apr. update; wave 2 starts on Mon. 11 May, then wave 3.',
      false,
      'abbreviations end nothing',
    ],
    [
      'Wave 3 (for now. Leeds, York. Hull and the depot. Also St. Ives) starts on Tue. 12 May at noon, wave 4 a week after it there.',
      false,
      'brackets end nothing',
    ],
  ],
};

describe('the reasons behind the rules', () => {
  const all = Object.entries(cases).flatMap(([rule, list]) =>
    list.map(([text, found, reason]) => [rule as CheckRuleId, found, reason, text] as const),
  );
  it.each(all)('%s: %p, %s: "%s"', (rule, found, _, text) => {
    expect(read(rule, text)).toBe(found);
  });
});

describe('an Insight ID of its own field', () => {
  const found = (insightId: string): boolean =>
    foundBy('insight-id-missing', {
      kind: 'technical-enablement',
      answers: { concernKind: 'first-party', concerns: 'Slow.', insightId },
    }).length > 0;

  it.each(['33 117', '41.207', '#30917', 'FTC-48213'])('"%s" is one', (id) => {
    expect(found(id)).toBe(false);
  });
  it.each(['SR 120050624001123', 'Fall 4711', 'requested 4 May 2020', 'am 04.05.2020 beantragt'])(
    '"%s" is none',
    (id) => {
      expect(found(id)).toBe(true);
    },
  );
});

describe('a keyword that means something else', () => {
  const found = (customer: string, item: string, summary: string): boolean =>
    foundBy('blocked-unmentioned', {
      kind: 'technical-enablement',
      customer,
      blocked: { [item]: 'Reseller is late' },
      answers: { summary },
    }).length > 0;

  it.each([
    ['Marlow Foundation', 'foundation', 'The foundation got its guest policy.'],
    ['Contoso', 'teams', 'Both teams met: desktop and security.'],
    ['Contoso', 'remote-access', 'Published the crisis news page.'],
    ['Contoso', 'browsers', 'A competitive edge for the branches.'],
  ])('%s, %s: "%s"', (customer, item, summary) => {
    expect(found(customer, item, summary)).toBe(true);
  });
  it.each([
    ['Marlow Foundation', 'foundation', 'The tenant is not ready.'],
    ['Contoso', 'teams', 'Teams meetings do not start.'],
    ['Contoso', 'remote-access', 'Publishing the payroll app fails.'],
    ['Contoso', 'browsers', 'Edge is not allowed.'],
  ])('%s, %s: but "%s"', (customer, item, summary) => {
    expect(found(customer, item, summary)).toBe(false);
  });
});
