import { shipped } from '../support/shipped-content';
import { Language } from '../../src/domain/values/language';
import { NoteKind, NoteLayout } from '../../src/domain/note/note-kind';
import { first } from '../support/makers';

const { noteKinds } = shipped;

const kindNamed = (id: string): NoteKind => first(noteKinds.filter((kind) => kind.id === id));
const layoutNamed = (kindId: string, layoutId: string): NoteLayout =>
  first(kindNamed(kindId).layouts.filter(({ id }) => id === layoutId));
const choicesAt = (kindId: string, fieldId: string): readonly string[] =>
  first(kindNamed(kindId).fields.filter(({ id }) => id === fieldId)).choices.map(({ label }) => label.en);

const technical = ['fe', 'sme', 'gmfta', 'mvm'];
const everyRole = [
  ...['fasttrack-manager', 'fe', 'sme', 'adoption-sme', 'gmfta', 'mvm'],
  ...['fasttrack-architect', 'gateway-manager'],
];

it.each<[string, string, string, readonly string[], boolean, 'editor' | 'boxes']>([
  ['technical-enablement', 'Technical Enablement', 'Technische Aktivierung', technical, true, 'editor'],
  [
    ...(['engagement-management', 'Engagement Management', 'Beteiligungsverwaltung'] as const),
    ...([['fasttrack-manager', 'gateway-manager'], true, 'editor'] as const),
  ],
  ['service-intent', 'Service Intent', 'Dienstabsicht', ['fasttrack-manager'], true, 'editor'],
  [
    ...(['overall-status', 'Overall Status', 'Overall Status'] as const),
    ...([['fasttrack-manager', 'adoption-sme'], true, 'editor'] as const),
  ],
  [
    ...(['executive-summary', 'Executive Summary', 'Executive Summary'] as const),
    ...([['fasttrack-manager'], true, 'editor'] as const),
  ],
  ['enterprise-status', 'Enterprise Status', 'Enterprise-Status', ['fasttrack-architect'], true, 'boxes'],
  ['entitlement-status', 'Entitlement Status', 'Berechtigungsstatus', everyRole, false, 'boxes'],
])('%s (%s, %s) is for %j, with the tag: %p', (kindId, short, german, roles, carriesTag, keptIn) => {
  expect(kindNamed(kindId)).toMatchObject({ short: { en: short, de: german }, roles, carriesTag, keptIn });
});

it('the kinds come in one order, and two of them have special behavior', () => {
  expect(noteKinds.map(({ id, order }) => `${order} ${id}`)).toEqual([
    ...['10 technical-enablement', '20 engagement-management', '30 service-intent', '35 overall-status'],
    ...['40 executive-summary', '50 enterprise-status', '60 entitlement-status'],
  ]);
  const only = (test: (kind: NoteKind) => boolean) => noteKinds.filter(test).map(({ id }) => id);
  expect(only((kind) => kind.closesChecklist)).toEqual(['technical-enablement']);
  expect(only((kind) => kind.forPausing)).toEqual(['entitlement-status']);
  expect(only((kind) => kind.cadence.nextUpdate !== undefined)).toEqual(['enterprise-status']);
  expect(kindNamed('enterprise-status').cadence.nextUpdate).toMatchObject({ days: 14, mostDays: 21 });
});

it.each<[string, string, Language, readonly string[]]>([
  [
    ...(['technical-enablement', 'written', 'en'] as const),
    ['', 'STATUS', 'SUMMARY', 'NEXT ACTION', 'CONCERNS', 'ESCALATE'],
  ],
  [
    ...(['technical-enablement', 'written', 'de'] as const),
    ['', 'STATUS', 'ZUSAMMENFASSUNG', 'NÄCHSTE AKTION', 'BEDENKEN', 'ESKALATION'],
  ],
  [
    ...(['technical-enablement', 'ftop', 'en'] as const),
    [
      ...['', 'Participants', 'Discussion Points', 'Customer questions', 'FTC actions', 'Playbook Task'],
      ...['NEXT ACTION', 'ESCALATE'],
    ],
  ],
  [
    ...(['technical-enablement', 'ftop', 'de'] as const),
    [
      ...['', 'Teilnehmende', 'Besprochene Punkte', 'Fragen des Kunden', 'Aktionen des FTC'],
      ...['Playbook-Aufgabe', 'NÄCHSTE AKTION', 'ESKALATION'],
    ],
  ],
  [
    ...(['executive-summary', 'written', 'en'] as const),
    [
      ...['EXEC SUMMARY', 'DESCRIBE THE CUSTOMER', 'STATUS OF THE ENGAGEMENT', 'M365 DEPLOYMENT PROGRESS'],
      'OVERVIEW OF CURRENT RELATIONSHIP WITH CUSTOMER/PARTNER/ACCOUNT TEAM',
      'SNAPSHOT OF KEY WORKLOADS CURRENT STATUS AND NEXT ACTIONS',
      ...['REQUESTS FOR SUPPORT', 'NEXT ACTION', 'RISKS', 'ESCALATE'],
    ],
  ],
  [
    ...(['enterprise-status', 'form', 'en'] as const),
    [
      ...['REASON', 'STATUS', 'EXEC SUMMARY', 'O365 DEPLOYMENT STATUS CURRENT OVERVIEW'],
      ...['CURRENT FTC ACTIVITIES', 'RISKS', 'PUBLIC/BRAND NAME', 'NEXT UPDATE', 'AWARENESS'],
    ],
  ],
  ['entitlement-status', 'form', 'en', ['SERVICE', 'L1', 'L2', 'L3', 'TARGET DATE', 'OWNER', 'STATUS']],
])('%s (%s) has its labels in order, in %s', (kindId, layoutId, language, labels) => {
  const { paragraphs } = layoutNamed(kindId, layoutId);
  expect(paragraphs.map(({ label }) => label[language])).toEqual(labels);
});

it('the Executive Summary is a heading and six bullets, then the boxes beside them', () => {
  const { paragraphs } = layoutNamed('executive-summary', 'written');
  expect(paragraphs.map(({ bullet }) => bullet)).toEqual([
    false,
    ...Array<boolean>(6).fill(true),
    false,
    false,
    false,
  ]);
});

it('the form of Enterprise Status requires five of its nine boxes', () => {
  const { fields } = kindNamed('enterprise-status');
  const required = fields.filter((field) => field.required).map(({ id }) => id);
  const boxes = layoutNamed('enterprise-status', 'form').paragraphs;
  expect(
    boxes.filter((box) => box.fields.some((id) => required.includes(id))).map(({ label }) => label.en),
  ).toEqual(['REASON', 'STATUS', 'EXEC SUMMARY', 'O365 DEPLOYMENT STATUS CURRENT OVERVIEW', 'NEXT UPDATE']);
});

it('the boxes have the limits of the forms and the suggested lengths of the slide', () => {
  const boxes = noteKinds.flatMap(({ layouts }) => layouts.flatMap(({ paragraphs }) => paragraphs));
  const measured = boxes.filter(({ limit, slide }) => limit + slide > 0);
  expect(measured.map(({ label, limit, slide }) => [label.en, limit, slide])).toEqual([
    ['EXEC SUMMARY', 255, 256],
    ['RISKS', 0, 512],
    ['AWARENESS', 0, 512],
    ['STATUS', 400, 0],
  ]);
});

it.each<[string, string, readonly string[]]>([
  [
    'technical-enablement',
    'status',
    [
      ...['On track', 'Paused', 'Pending customer feedback'],
      'Pending FastTrack Center (FTC) or internal feedback',
    ],
  ],
  [
    'technical-enablement',
    'concernKind',
    [
      ...['First-party software', 'Third-party software or hardware', 'Business', 'Security'],
      'Project resources or funding',
    ],
  ],
  ['executive-summary', 'engagement', ['On Hold', 'Reactive', 'Fully Engaged']],
  ['executive-summary', 'deployment', ['Not Deployed', 'Partially Deployed', 'Fully Deployed']],
  [
    'enterprise-status',
    'reason',
    ['IT Maturity', '>50k', 'Exec Relationship', 'Reactive', 'Major Brand', 'New Feature/Experiment'],
  ],
  [
    'entitlement-status',
    'l1',
    ['Status Unknown', 'In Progress', 'Blocked', 'No Intent', 'Duplicate/Invalid'],
  ],
])('%s offers at %s the published choices in their order', (kindId, fieldId, labels) => {
  expect(choicesAt(kindId, fieldId)).toEqual(labels);
});

it('Enterprise Status is red, yellow or green, as the guidance defines them', () => {
  expect(choicesAt('enterprise-status', 'status').map((label) => label.split(':')[0])).toEqual([
    ...['Red', 'Yellow', 'Green'],
  ]);
});

it.each<[string, readonly string[]]>([
  ['unknown', ['Customer Unresponsive', 'New Subscription or Workload']],
  ['in-progress', ['Technical Onboarding and Deployment', 'Migration', 'Solution or User Adoption']],
  [
    'blocked',
    [
      ...['Customer IT Infrastructure and Remediation', 'IT Change Management and Resourcing'],
      ...['Legal/Regulatory', 'Security/Privacy (Non-Product/Feature)', 'Adoption Readiness'],
      ...['Product Feature/Capability', 'Service Reliability', 'App Compatibility', 'Partner Engagement'],
      'Billing, Licensing and Subscription',
    ],
  ],
  [
    'no-intent',
    ['Using Competitive Solution', 'Using Microsoft On-Premises Solution', 'Executive Sponsorship'],
  ],
  ['invalid', []],
])('L1 "%s" has the published L2, each explained in a sentence', (l1, labels) => {
  const l2 = first(kindNamed('entitlement-status').fields.filter(({ id }) => id === 'l2'));
  const within = l2.choices.filter((choice) => choice.of === l1);
  expect(within.map(({ label }) => label.en)).toEqual(labels);
  expect(within.filter(({ about }) => !about?.en.endsWith('.') || !about.de.endsWith('.'))).toEqual([]);
  expect(l2.choices).toHaveLength(18);
});
