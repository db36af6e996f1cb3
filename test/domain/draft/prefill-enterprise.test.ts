import { prefillNote } from '../../../src/domain/draft/prefill';
import { layOut } from '../../../src/domain/note/laid-out';
import { NoteAnswers } from '../../../src/domain/note/note';
import { bodyOf } from '../../../src/domain/note/note-paragraphs';
import { Language, languages } from '../../../src/domain/values/language';
import { Customer, Engagement } from '../../../src/domain/walk/engagement';
import { ItemAnswers } from '../../../src/domain/walk/item-state';
import { engagementWith, everyItem, first, kindNamed, now, playbook, today } from '../../support/makers';

type Items = Readonly<Record<string, Partial<ItemAnswers>>>;

const laidOut = layOut(kindNamed('enterprise-status'), '');

const filledFor = (engagement: Engagement, language: Language = 'en'): NoteAnswers =>
  prefillNote({ ...laidOut, engagement, playbook, language, today, author: 'FastTrack Architect' });

const filled = (items: Items, customer: Partial<Customer> = {}, language: Language = 'en') =>
  filledFor(engagementWith({ customer, items }), language);

const firewall = {
  ...{ status: 'blocked', blocker: 'All traffic runs through the VPN; the firewall team says no.' },
  ...{ nextAction: 'Show the list of endpoints.', owner: 'Network team', due: '2026-04-20' },
} as const;
const pilot = {
  status: 'in-progress',
  note: 'Pilot group\nof 20.',
  nextAction: 'Invite the others',
} as const;

describe('the overview', () => {
  it.each<[string, Items, Partial<Customer>, Language, string]>([
    [
      'of a new walk says who the customer is and why it deploys now',
      {},
      { covid: 'assistance' },
      'en',
      'The education customer asks for deployment assistance because of COVID-19.',
    ],
    [
      'of a customer who accelerates tells the plan by its days, then the work without a plan, then what is there',
      {
        teams: { ...pilot, due: '2026-04-27' },
        'microsoft-365-apps': { nextAction: 'Choose a pilot', due: '2026-04-20' },
        identity: { status: 'in-progress' },
        foundation: { status: 'done' },
        browsers: { status: 'done' },
      },
      { covid: 'acceleration', segment: 'enterprise' },
      'en',
      'The enterprise customer accelerates its deployment plans because of COVID-19. The next steps are: Choose ' +
        'a pilot (Microsoft 365 Apps, by 2026-04-20); Invite the others (Teams enablement, by 2026-04-27). Work is ' +
        'under way on: Identity and sign-in. These are in place: Browsers; Tenant, domain, licenses.',
    ],
    [
      'speaks German, and names no future day that has passed',
      { teams: { ...pilot, due: '2026-04-01' }, browsers: { status: 'done' } },
      { covid: 'unrelated', segment: 'commercial' },
      'de',
      'Der Kunde aus Mittelstand und Gewerbe führt die Dienste unabhängig von COVID-19 ein. Der nächste Schritt ' +
        'ist: Invite the others (Aktivierung von Teams, fällig seit 2026-04-01). Umgesetzt ist: Browser.',
    ],
    [
      'leaves what is blocked to the risks and says nothing of the next action of something done',
      { networking: firewall, teams: { ...pilot, status: 'done' } },
      { covid: 'pausing' },
      'en',
      'The education customer pauses or stops the deployment. This is in place: Teams enablement.',
    ],
    [
      'says when nothing that applies is left to do',
      { ...everyItem({ status: 'done' }), browsers: { status: 'not-applicable', reason: 'None' } },
      { covid: 'assistance' },
      'en',
      'The education customer asks for deployment assistance because of COVID-19. Everything on the checklist ' +
        'that applies is in place.',
    ],
  ])('%s', (_, items, customer, language, overview) => {
    expect(filled(items, customer, language)['overview']).toBe(overview);
  });

  it('leaves out whole steps when they do not fit, and says how many', () => {
    const overview = filled(everyItem({ ...pilot, nextAction: 'a'.repeat(300) }))['overview'] ?? '';
    expect(overview).toMatch(/^The education .* a{300} \(Tenant, domain, licenses\) and 9 more\.$/);
    expect(overview.length).toBeLessThanOrEqual(1000);
  });
});

describe('the activities', () => {
  it('have a line for each workload that is worked on, with status, blocker, next action and day', () => {
    const items = { networking: firewall, teams: pilot, 'app-protection': { status: 'done' } } as const;
    expect(filled(items)['activities']).toBe(
      'TEAMS: Teams enablement – in progress: Pilot group of 20. Next: Invite the others.\n' +
        'INTUNE: App and device protection – done.\n' +
        'CORE: Network and VPN – blocked: All traffic runs through the VPN; the firewall team says no. ' +
        'Next: Show the list of endpoints (Network team, 2026-04-20).',
    );
  });

  it('lose notes when they are too long: what is done first, what is blocked last', () => {
    const noted = (status: 'done' | 'in-progress') => ({ status, note: status.charAt(0).repeat(500) });
    const items = { networking: firewall, teams: noted('in-progress'), identity: noted('done') };
    const activities = filled(items)['activities'];
    expect(activities).toMatch(/: i{500}\.\n.* – done\.\n.* – blocked: All traffic/);
    expect(filled({ ...items, browsers: noted('in-progress') })['activities']).toMatch(
      /enablement – in progress\.\n/,
    );
  });

  it('lose all next actions when even these are too long', () => {
    const item = { ...firewall, nextAction: 'x'.repeat(500) };
    expect(filled({ networking: item, teams: { ...item, status: 'in-progress' } })['activities']).toBe(
      'TEAMS: Teams enablement – in progress.\nCORE: Network and VPN – blocked.',
    );
  });

  it('of a second note keep what is open and leave out what an earlier note told as done', () => {
    const items = { networking: firewall, teams: { status: 'done' } } as const;
    const noted = { ...engagementWith({ items }), notedAt: now };
    expect(filledFor(noted)['activities']).toMatch(/^CORE: Network and VPN – blocked/);
    expect(filled({ teams: { status: 'not-applicable', reason: 'None' } })['activities']).toBe('');
  });
});

describe('the Exec Summary', () => {
  it.each<[string, Items, Partial<Customer>, readonly string[]]>([
    [
      'of Yellow tells what is blocked and what is done about it, not what is due first',
      { networking: firewall, teams: { ...pilot, due: '2026-04-07' } },
      {},
      ['yellow', 'Network and VPN', firewall.blocker, 'Show the list of endpoints (2026-04-20)'],
    ],
    [
      'of Green tells what moved on and what comes next',
      { teams: { ...pilot, due: '2026-04-07' }, browsers: { status: 'done' } },
      {},
      ['green', 'Teams enablement', 'Pilot group of 20.', 'Invite the others (2026-04-07)'],
    ],
    [
      'of Red does not guess why',
      { teams: pilot },
      { covid: 'pausing' },
      ['red', '', '', 'Invite the others'],
    ],
    [
      'leaves out the last clause of a long blocker',
      { networking: { ...firewall, blocker: `${'a'.repeat(80)}; ${'b'.repeat(100)}.` } },
      {},
      ['yellow', 'Network and VPN', `${'a'.repeat(80)}.`, 'Show the list of endpoints (2026-04-20)'],
    ],
    [
      'leaves out further blocked items before it shortens the first',
      {
        networking: firewall,
        teams: { ...firewall, blocker: 'x'.repeat(100) },
      },
      {},
      ['yellow', 'Network and VPN', firewall.blocker, 'Show the list of endpoints (2026-04-20)'],
    ],
    [
      'leaves out an action without an end that fits',
      { networking: { ...firewall, nextAction: 'x'.repeat(240) } },
      {},
      ['yellow', 'Network and VPN', firewall.blocker, ''],
    ],
  ])('%s', (_, items, customer, parts) => {
    const { status, topic, description, action } = filled(items, customer);
    expect([status, topic, description, action]).toEqual(parts);
  });

  it.each<[string, Partial<ItemAnswers>]>([
    ['long blockers', { status: 'blocked', blocker: 'x'.repeat(200), nextAction: 'x'.repeat(500) }],
    ['blockers in words', { status: 'blocked', blocker: 'It waits. '.repeat(20).trim(), nextAction: 'Ask' }],
    [
      'long notes',
      { status: 'in-progress', note: 'It goes on. '.repeat(41).trim(), nextAction: 'Ask again' },
    ],
  ])(
    'with %s leaves room in its box for the partner’s own words, and ends no part within a sentence',
    (_, item) => {
      const box = first(laidOut.layout.paragraphs.filter(({ slide }) => slide === 256));
      for (const language of languages) {
        const answers = filled(everyItem(item), {}, language);
        const own = item.status === 'blocked' ? { impact: 'i'.repeat(60) } : {};
        const given = { ...laidOut, playbook, language, tag: '#covid', answers: { ...answers, ...own } };
        expect(bodyOf(given, box).length).toBeLessThanOrEqual(255);
        expect(answers['description']).toMatch(/^$|\.$/);
      }
    },
  );
});
