import { prefillNote } from '../../../src/domain/draft/prefill';
import { PrefillSource } from '../../../src/domain/draft/prefill-source';
import { layOut } from '../../../src/domain/note/laid-out';
import { Language } from '../../../src/domain/values/language';
import { cleanNote } from '../../../src/domain/draft/clean-note';
import { noteProblems } from '../../../src/domain/note/note-problems';
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

describe('the concerns', () => {
  it('name every blocked item with its blocker, also those that did not change', () => {
    const items = {
      networking: { status: 'blocked', blocker: 'Firewall\nteam is away' },
      teams: { status: 'blocked', blocker: 'No licenses' },
      browsers: { status: 'done', blocker: 'solved long ago' },
    } as const;
    const touchedAt = { networking: '2026-04-01T00:00:00.000Z', teams: '2026-04-05T00:00:00.000Z' } as const;
    const note = prefilled({ items, touchedAt, notedAt: '2026-04-03T00:00:00.000Z' });
    expect(note['concerns']).toBe(
      'Third-party software or hardware – Network and VPN: Firewall team is away.\n' +
        'Teams enablement: No licenses.',
    );
  });

  describe.each<Language>(['en', 'de'])('at every item (%s)', (language) => {
    const concernsOf = (blocker: string): string =>
      prefilled({ items: everyItem({ status: 'blocked', blocker }) }, { language })['concerns'] ?? '';

    it.each([100, 'b '.repeat(40).length])('with %i characters each appear with their blockers', (length) => {
      const blocker = 'b'.repeat(length);
      const lines = concernsOf(blocker).split('\n');
      expect(lines.filter((line) => line.includes(blocker))).toHaveLength(11);
    });

    it.each([
      ['in one line', 'b'.repeat(200)],
      ['in many lines', 'b\n'.repeat(99) + 'bb'],
    ])('with 200 characters each fit their field, and every item is named (%s)', (_, blocker) => {
      const concerns = concernsOf(blocker);
      expect(concerns.length).toBeLessThanOrEqual(limitOf('concerns'));
      for (const item of itemsOf(playbook)) expect(concerns).toContain(item.short[language]);
    });
  });
});

describe('the next action', () => {
  const action = (nextAction: string, due: string, owner = 'Network team') => ({
    status: 'in-progress' as const,
    nextAction,
    due,
    owner,
  });

  it.each<[string, Record<string, Partial<ItemAnswers>>, [string, string]]>([
    [
      'is the one that is due first from today on',
      {
        browsers: action('Later', '2026-05-01'),
        foundation: action('Soon', '2026-04-07'),
        networking: action('Sometime', ''),
        identity: action('Overdue', '2026-04-01'),
      },
      ['Soon', '2026-04-07'],
    ],
    [
      'may be due today',
      { browsers: action('Tomorrow', '2026-04-07'), teams: action('Today', '2026-04-06') },
      ['Today', '2026-04-06'],
    ],
    [
      'has no day instead of a past one',
      { browsers: action('Overdue', '2026-04-01'), teams: action('Sometime', '') },
      ['Sometime', ''],
    ],
    [
      'is the longest overdue last of all, and its day is left for the partner to say',
      { browsers: action('Overdue', '2026-04-05'), teams: action('Long overdue', '2026-03-01') },
      ['Long overdue', ''],
    ],
    [
      'is the first of the checklist among those due on one day',
      { teams: action('Second', '2026-04-07'), browsers: action('First', '2026-04-07') },
      ['First', '2026-04-07'],
    ],
    [
      'is not a day without an action',
      { browsers: action('', '2026-04-07'), teams: action('Call', '2026-04-20') },
      ['Call', '2026-04-20'],
    ],
  ])('%s', (_, items, [nextAction, nextActionDate]) => {
    expect(prefilled({ items })).toMatchObject({
      nextAction,
      nextActionDate,
      nextActionOwner: 'Network team',
    });
  });

  it('of several lines becomes one line, as its field needs', () => {
    const note = prefilled({ items: { teams: action('Call the help desk\nSend the guide', '2026-04-07') } });
    expect(note['nextAction']).toBe('Call the help desk Send the guide');
  });

  it('without an owner is the author’s', () => {
    const note = prefilled({ items: { teams: action('Call', '2026-04-07', '') } });
    expect(note['nextActionOwner']).toBe('FastTrack engineer');
  });
});

it('a note filled in from a checklist with one next action is complete', () => {
  const items = {
    ...everyItem({ status: 'done' as const }),
    teams: { status: 'in-progress', nextAction: 'Train the help desk', due: '2026-04-20' } as const,
  };
  const answers = cleanNote(kind, prefilled({ items }), playbook);
  const rules = {
    ...layOut(kind, ''),
    playbook,
    language: 'en',
    covid: 'assistance',
    today,
    updateDay: today,
  } as const;
  expect(noteProblems(answers, rules)).toEqual({});
});
