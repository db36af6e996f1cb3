import { prefillNote } from '../../../src/domain/draft/prefill';
import { CovidReason } from '../../../src/domain/walk/engagement';
import { ItemAnswers } from '../../../src/domain/walk/item-state';
import { Language } from '../../../src/domain/values/language';
import { layOut } from '../../../src/domain/note/laid-out';
import { NoteField } from '../../../src/domain/note/note-kind';
import { engagementWith, kindNamed, playbook, today } from '../../support/makers';

type Items = Readonly<Record<string, Partial<ItemAnswers>>>;

const filled = (
  kindId: string,
  items: Items,
  given: {
    covid?: CovidReason;
    language?: Language;
    layoutId?: string;
    limits?: Record<string, number>;
    service?: string;
  } = {},
) => {
  const { covid = 'assistance', language = 'en', layoutId = '', limits = {}, service } = given;
  const shipped = kindNamed(kindId);
  const limited = (field: NoteField) => ({ ...field, limit: limits[field.id] ?? field.limit });
  const kind = { ...shipped, fields: shipped.fields.map(limited) };
  const engagement = engagementWith({ customer: { covid }, items });
  const laidOut = layOut(kind, layoutId);
  const author = 'FastTrack manager';
  return prefillNote({ ...laidOut, engagement, playbook, language, today, author, service });
};

const pilot = {
  status: 'in-progress',
  note: 'Pilot group\nof 20.',
  nextAction: 'Invite the others.',
  owner: 'IT lead',
  due: '2026-04-20',
} as const;
const later = { status: 'in-progress', nextAction: 'Send it', due: '2026-05-04' } as const;
const firewall = { status: 'blocked', blocker: 'Firewall', nextAction: 'Ask again' } as const;
const noDevices = { status: 'not-applicable', reason: 'No devices' } as const;

describe('the workload lines', () => {
  const snapshot = (items: Items, given: Parameters<typeof filled>[2] = {}) =>
    filled('executive-summary', items, given)['snapshot'];

  it.each<[string, Items, Language, string]>([
    ['are empty for a new walk', {}, 'en', ''],
    [
      'say the status and what it is about, without the title of the workload’s only item',
      { teams: pilot },
      'en',
      'TEAMS: In progress: Pilot group of 20.',
    ],
    [
      'leave out the next action that the note tells, and tell the others once',
      {
        teams: pilot,
        communication: { ...later, note: 'Guide' },
        identity: later,
        'mobile-apps': { ...later, status: 'done' },
      },
      'en',
      'OLM: Done: Mobile Apps.\n' +
        'TEAMS: In progress: Pilot group of 20; Communication and training – Guide. Next: Send it (2026-05-04).\n' +
        'AADP: In progress: Identity and sign-in.',
    ],
    [
      'are one for each workload, in the published order',
      { browsers: { status: 'done' }, networking: firewall, teams: { status: 'done' } },
      'en',
      'TEAMS: Done.\nCORE: Blocked: Network and VPN – Firewall. Done: Browsers.',
    ],
    ['speak German', { networking: firewall }, 'de', 'CORE: Blockiert: Netzwerk und VPN – Firewall.'],
    [
      'leave out a workload without items that apply',
      { teams: { status: 'done' }, 'mobile-apps': noDevices },
      'en',
      'TEAMS: Done.',
    ],
    [
      'leave out an item that does not apply',
      { identity: { status: 'done' }, 'remote-access': { ...noDevices, reason: 'No apps!' } },
      'en',
      'AADP: Done: Identity and sign-in.',
    ],
  ])('%s', (_, items, language, lines) => {
    expect(snapshot(items, { language })).toBe(lines);
  });

  it('lose their details when they do not fit, and are empty when that is not enough', () => {
    const items = { teams: { ...pilot, note: 'x'.repeat(500) } };
    expect(snapshot(items, { limits: { snapshot: 500 } })).toBe('TEAMS: In progress.');
    expect(snapshot(items, { limits: { snapshot: 10 } })).toBe('');
  });
});

describe('what changed in the engagement', () => {
  it.each<[string, CovidReason, Language, string]>([
    [
      'a customer who asks for help',
      'assistance',
      'en',
      'The customer requests deployment assistance because of COVID-19.',
    ],
    [
      'a customer who is in a hurry',
      'acceleration',
      'de',
      'Der Kunde beschleunigt seine Bereitstellung wegen COVID-19.',
    ],
    ['a customer who pauses', 'pausing', 'en', ''],
    ['another customer', 'unrelated', 'en', ''],
  ])('is the plan of %s, and no list of items', (_, covid, language, told) => {
    const items = { teams: pilot, networking: firewall, browsers: { status: 'done' } } as const;
    const { changed, ...answers } = filled('engagement-management', items, { covid, language });
    expect(changed).toBe(told);
    expect(Object.keys(answers)).not.toContain('workloads');
  });

  it('is left to the partner in a later note', () => {
    const kind = kindNamed('engagement-management');
    const engagement = engagementWith({ notedAt: '2026-04-01T00:00:00.000Z' });
    const source = { ...layOut(kind, ''), engagement, playbook, language: 'en', today } as const;
    expect(prefillNote({ ...source, author: 'FastTrack manager' })['changed']).toBe('');
  });
});

it('an Overall Status begins with what was noted beyond the workloads; what is blocked is a risk', () => {
  const answers = filled('overall-status', {
    browsers: { status: 'done', note: 'Edge is on all laptops' },
    foundation: { status: 'done' },
    networking: { ...firewall, note: 'Ports are open.' },
    teams: pilot,
  });
  expect(answers).toMatchObject({
    update: 'Edge is on all laptops.',
    risks: 'Network and VPN: Firewall. Next: Ask again.',
    nextAction: 'Invite the others.',
  });
});

describe('the status', () => {
  const blocked = { networking: firewall };

  it.each<[string, string, Items, CovidReason, string]>([
    ['enterprise-status', 'status', { teams: pilot }, 'assistance', 'green'],
    ['enterprise-status', 'status', blocked, 'assistance', 'yellow'],
    ['enterprise-status', 'status', blocked, 'pausing', 'red'],
    ['executive-summary', 'engagement', { teams: pilot }, 'assistance', ''],
    ['executive-summary', 'engagement', blocked, 'assistance', ''],
    ['executive-summary', 'engagement', {}, 'pausing', 'on-hold'],
    ['service-intent', 'intent', {}, 'assistance', 'assistance'],
    ['service-intent', 'intent', {}, 'acceleration', 'acceleration'],
    ['service-intent', 'intent', {}, 'pausing', 'pausing'],
    ['service-intent', 'intent', {}, 'unrelated', ''],
    ['entitlement-status', 'l2', blocked, 'pausing', ''],
  ])('of %s, at %s: with %p and the reason "%s" it is "%s"', (kindId, fieldId, items, covid, choice) => {
    expect(filled(kindId, items, { covid })[fieldId]).toBe(choice);
  });
});

describe('the risks', () => {
  const risks = (items: Items, limit = 1000) =>
    filled('engagement-management', items, { limits: { risks: limit } })['risks'];
  const line = 'Network and VPN: Firewall.';

  it.each<[string, Items, number, string]>([
    ['are empty when no item is blocked', { teams: pilot }, 1000, ''],
    [
      'are the blocked items and what is done about them',
      { networking: firewall },
      1000,
      `${line} Next: Ask again.`,
    ],
    [
      'say the owner and the day',
      { networking: { ...firewall, owner: 'Network team', due: '2026-04-20' } },
      1000,
      `${line} Next: Ask again (Network team, 2026-04-20).`,
    ],
    ['leave out what is done when it does not fit', { networking: firewall }, line.length, line],
    [
      'lose why when that does not fit either',
      { networking: { ...firewall, blocker: 'x'.repeat(80) }, teams: firewall },
      80,
      'Blocked: Network and VPN; Teams enablement',
    ],
    ['name as many as fit', { networking: firewall, teams: firewall }, 40, 'Blocked: Network and VPN'],
    ['are empty when not even one fits', { networking: firewall }, 20, ''],
  ])('%s', (_, items, limit, told) => {
    expect(risks(items, limit)).toBe(told);
  });
});

describe('the task of FTOP’s template', () => {
  const task = (items: Items, limit = 500) =>
    filled('technical-enablement', items, { layoutId: 'ftop', limits: { task: limit } })['task'];

  it.each<[string, Items, number, string]>([
    ['names the items at hand', { teams: pilot, browsers: pilot }, 500, 'Browsers\nTeams enablement'],
    ['names as many as fit', { teams: pilot, browsers: pilot }, 20, 'Browsers'],
    ['is empty when not even one fits', { teams: pilot, browsers: pilot }, 5, ''],
    ['is empty for a new walk', {}, 500, ''],
  ])('%s', (_, items, limit, told) => {
    expect(task(items, limit)).toBe(told);
  });
});

it('the next update is proposed by the cadence', () => {
  expect(filled('enterprise-status', {})['nextUpdate']).toBe('2026-04-20');
});

describe('an entitlement opens with why its own service is blocked', () => {
  const ports = 'The firewall team has not opened the ports';
  const agreed = { owner: 'Network team', due: '2026-04-20' } as const;

  it.each<[string, Items, string, readonly string[]]>([
    [
      'one blocker as a sentence',
      { networking: { ...firewall, blocker: ports } },
      'CORE',
      [`${ports}.`, '', ''],
    ],
    [
      'several blockers of one service, with the first day and owner',
      { browsers: { ...firewall, blocker: 'No Edge!' }, networking: { ...firewall, ...agreed } },
      'CORE',
      ['No Edge! Firewall.', '2026-04-20', 'Network team'],
    ],
    ['nothing of another service', { networking: firewall }, 'INTUNE', ['', '', '']],
    ['no day gone by', { networking: { ...firewall, due: '2026-04-05' } }, 'CORE', ['Firewall.', '', '']],
    [
      'only whole sentences',
      {
        browsers: { ...firewall, blocker: 'x'.repeat(200) },
        networking: { ...firewall, blocker: 'y'.repeat(200) },
      },
      'CORE',
      [`${'x'.repeat(200)}.`, '', ''],
    ],
  ])('%s', (_, items, service, told) => {
    const { statusText, targetDate, owner } = filled('entitlement-status', items, { service });
    expect([statusText, targetDate, owner]).toEqual(told);
  });
});
