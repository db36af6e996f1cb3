import { prefillNote, translateNote } from '../../../src/domain/draft/prefill';
import { PrefillSource } from '../../../src/domain/draft/prefill-source';
import { Language } from '../../../src/domain/values/language';
import { NoteAnswers } from '../../../src/domain/note/note';
import { engagementWith, kindNamed, playbook, today } from '../../support/makers';
import { everyLayout, walkIn } from '../../support/note-samples';

const source = (kindId: string): Omit<PrefillSource, 'layout' | 'fields'> => ({
  kind: kindNamed(kindId),
  engagement: engagementWith({
    items: {
      teams: { status: 'in-progress', note: 'Pilot group' },
      networking: { status: 'blocked', blocker: 'Firewall' },
    },
  }),
  playbook,
  language: 'en',
  today,
  author: 'FastTrack engineer',
});

const inGerman = (kindId: string, answers: NoteAnswers) => translateNote(source(kindId), answers, 'de');

it.each<[string, string, string, string, string]>([
  [
    'a summary',
    ...(['technical-enablement', 'summary'] as const),
    'In progress: Teams enablement – Pilot group.',
    'In Arbeit: Aktivierung von Teams – Pilot group.',
  ],
  [
    'concerns',
    ...(['technical-enablement', 'concerns'] as const),
    'Network and VPN: Firewall.',
    'Netzwerk und VPN: Firewall.',
  ],
  [
    'workload lines',
    ...(['executive-summary', 'snapshot'] as const),
    'TEAMS: In progress: Pilot group.\nCORE: Blocked: Network and VPN – Firewall.',
    'TEAMS: In Arbeit: Pilot group.\nCORE: Blockiert: Netzwerk und VPN – Firewall.',
  ],
  ['the day of the next update', 'enterprise-status', 'nextUpdate', '2026-04-20', '2026-04-20'],
  ['a choice', 'enterprise-status', 'status', 'yellow', 'yellow'],
])('filled-in text changes its language: %s', (_, kindId, fieldId, english, german) => {
  expect(inGerman(kindId, { [fieldId]: english })).toEqual({ [fieldId]: german });
});

it.each([
  ['another word', 'In progress: Teams enablement – Pilot group!'],
  ['nothing', ''],
  ['another text', 'We met the network team.'],
])('typed text stays as it was typed: %s', (_, summary) => {
  expect(inGerman('technical-enablement', { summary })).toEqual({ summary });
});

it('missing answers are not filled in', () => {
  expect(inGerman('technical-enablement', {})).toEqual({});
});

describe.each(everyLayout)('%s', (_, laidOut) => {
  it.each<[Language, Language]>([
    ['en', 'de'],
    ['de', 'en'],
  ])('filled in (%s) and translated (%s) is the same as filled in directly', (from, to) => {
    const walk = { ...source(laidOut.kind.id), engagement: walkIn('en'), ...laidOut };
    const filled = prefillNote({ ...walk, language: from });
    expect(translateNote({ ...walk, language: from }, filled, to)).toEqual(
      prefillNote({ ...walk, language: to }),
    );
  });
});
