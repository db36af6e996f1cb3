import { prefillNote } from '../../../src/domain/draft/prefill';
import { PrefillSource } from '../../../src/domain/draft/prefill-source';
import { layOut } from '../../../src/domain/note/laid-out';
import { Language } from '../../../src/domain/values/language';
import { itemsOf } from '../../../src/domain/walk/playbook';
import { ItemAnswers } from '../../../src/domain/walk/item-state';
import {
  engagementWith,
  everyItem,
  playbook,
  technicalEnablement as kind,
  today,
} from '../../support/makers';

type Given = Parameters<typeof engagementWith>[0];

function prefilled(given: Given, source: Partial<PrefillSource> = {}) {
  return prefillNote({
    ...layOut(kind, ''),
    engagement: engagementWith(given),
    playbook,
    language: 'en',
    today,
    author: 'FastTrack engineer',
    ...source,
  });
}

function limitOf(fieldId: string): number {
  const field = kind.fields.find(({ id }) => id === fieldId);
  if (!field) throw new Error(`${kind.id} has no field ${fieldId}`);
  return field.limit;
}

it('an untouched checklist gives the code of everything else, the author as owner and no other text', () => {
  expect(prefilled({})).toEqual({
    workloads: 'CORE',
    status: 'on-track',
    statusText: '',
    summary: '',
    nextAction: '',
    nextActionDate: '',
    nextActionOwner: 'FastTrack engineer',
    concerns: '',
    concernKind: '',
    insightId: '',
    escalate: '',
  });
});

describe('workload codes', () => {
  it.each<[string, Record<string, Partial<ItemAnswers>>, string]>([
    ['of one item', { teams: { status: 'done' } }, 'TEAMS'],
    [
      'are in the published order, not in that of the checklist',
      {
        browsers: { status: 'done' },
        identity: { status: 'in-progress' },
        teams: { status: 'done' },
        'mobile-apps': { status: 'done' },
      },
      'OLM,TEAMS,AADP,CORE',
    ],
    ['appear once', { teams: { status: 'done' }, communication: { status: 'done' } }, 'TEAMS'],
    ['include blocked items', { 'app-protection': { status: 'blocked', blocker: 'No licenses' } }, 'INTUNE'],
    [
      'leave out items that do not apply',
      { teams: { status: 'done' }, 'mobile-apps': { status: 'not-applicable', reason: 'No devices' } },
      'TEAMS',
    ],
    [
      'are CORE when only those items changed',
      { 'mobile-apps': { status: 'not-applicable', reason: 'No devices' } },
      'CORE',
    ],
  ])('%s', (_, items, codes) => {
    expect(prefilled({ items })['workloads']).toBe(codes);
  });
});

describe('the status', () => {
  const blocked = { networking: { status: 'blocked', blocker: 'Firewall' } } as const;

  it.each<[string, Given, string]>([
    ['is on track when no item is blocked', { items: { teams: { status: 'in-progress' } } }, 'on-track'],
    ['is the partner’s choice when an item is blocked', { items: blocked }, ''],
    ['is paused for a customer who pauses', { customer: { covid: 'pausing' } }, 'paused'],
    ['is paused even if an item is blocked', { customer: { covid: 'pausing' }, items: blocked }, 'paused'],
  ])('%s', (_, given, status) => {
    expect(prefilled(given)['status']).toBe(status);
  });
});

describe('the summary', () => {
  const items = {
    browsers: { status: 'done', note: 'Edge is on all laptops.\nChrome follows.' },
    foundation: { status: 'done' },
    networking: { status: 'blocked', blocker: 'Firewall', note: 'Told under concerns' },
    identity: { status: 'in-progress', note: 'Pilot group' },
    'mobile-apps': { status: 'not-applicable', reason: 'No devices', note: 'An old note' },
  } as const;

  it.each<[Language, string]>([
    [
      'en',
      'Done:\n- Browsers – Edge is on all laptops. Chrome follows.\n- Tenant, domain, licenses\n' +
        'In progress: Identity and sign-in – Pilot group.\nNot applicable: Mobile Apps – No devices.',
    ],
    [
      'de',
      'Erledigt:\n- Browser – Edge is on all laptops. Chrome follows.\n- Mandant, Domäne, Lizenzen\n' +
        'In Arbeit: Identität und Anmeldung – Pilot group.\nEntfällt: Mobile Apps – No devices.',
    ],
  ])('lists the items of each status with their notes, one a line (%s)', (language, summary) => {
    expect(prefilled({ items }, { language })['summary']).toBe(summary);
  });

  it('covers only items changed since the last note', () => {
    const { teams, browsers } = {
      teams: { teams: { status: 'done' } },
      browsers: { browsers: { status: 'done' } },
    } as const;
    const noted = { notedAt: '2026-04-03T00:00:00.000Z', noteCount: 1 } as const;
    const touchedAt = { browsers: '2026-04-02T10:00:00.000Z', teams: '2026-04-06T09:00:00.000Z' } as const;
    const note = prefilled({ items: { ...browsers, ...teams }, ...noted, touchedAt });
    expect(note['summary']).toBe('Done: Teams enablement.');
    expect(note['workloads']).toBe('TEAMS');
  });

  it('and the workloads are empty when no item changed since the last note', () => {
    const note = prefilled({ items: { teams: { status: 'done' } }, notedAt: '2026-05-01T00:00:00.000Z' });
    expect(note).toMatchObject({ summary: '', workloads: '' });
  });

  it('first drops the notes of finished items when the text is too long', () => {
    const long = 'x'.repeat(400);
    const note = prefilled({
      items: {
        ...everyItem({ status: 'done', note: long }),
        teams: { status: 'in-progress', note: 'Pilot group' },
      },
    });
    expect(note['summary']).toContain('In progress: Teams enablement – Pilot group.');
    expect(note['summary']).not.toContain(long);
  });

  describe.each<Language>(['en', 'de'])('fits its field in the worst case (%s)', (language) => {
    it.each<[string, Partial<ItemAnswers>]>([
      ['all done with 500 characters each', { status: 'done', note: 'n'.repeat(500) }],
      ['all in progress with 500 characters each', { status: 'in-progress', note: 'n'.repeat(500) }],
      ['no applicable item, with long reasons', { status: 'not-applicable', reason: 'r'.repeat(200) }],
    ])('%s', (_, state) => {
      const summary = prefilled({ items: everyItem(state) }, { language })['summary'] ?? '';
      expect(summary.length).toBeLessThanOrEqual(limitOf('summary'));
      for (const item of itemsOf(playbook)) expect(summary).toContain(item.short[language]);
    });
  });
});
