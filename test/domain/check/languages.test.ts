import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shipped } from '../../support/shipped-content';
import { checkLists } from '../../../src/domain/check/reading/check-words';
import { noWords } from '../../../src/domain/check/reading/word-list';
import { checkNote, checkRules } from '../../../src/domain/check/note-check';
import { layOut } from '../../../src/domain/note/laid-out';
import { engagementOf, readExamples } from '../../check-notes/examples';
import { readSentences } from '../../check-notes/sentences';
import { findingsOf } from './findings';

const content = shipped;
const notes = join(__dirname, '../../check-notes');

describe('a language without words', () => {
  const blocked = { browsers: 'Vieux postes' };

  it('is not read: a French note with words that rules of other languages find has no finding', () => {
    const answers = {
      workloads: 'TEAMS',
      statusText: 'Suspendu pour le moment. Le réseau est lent. Le budget manque. Le DSI est parti en mars.',
      summary: '45 % d’utilisateurs actifs dans Teams, dit Anna Weber. Billet 0351 4567 89 ouvert.',
      concerns: 'Outlook plante. Le client pourrait partir.',
      nextAction: 'À définir',
      nextActionDate: '2020-04-20',
      nextActionOwner: 'Partenaire',
    };
    expect(findingsOf({ kind: 'technical-enablement', language: 'fr', blocked, answers })).toEqual([]);
    const status = { l1: 'unknown', l2: 'customer-unresponsive', statusText: 'Pas de réponse.', owner: 'FM' };
    expect(findingsOf({ kind: 'entitlement-status', language: 'fr', answers: status })).toEqual([]);
    const risks = { description: 'Bloqué.', risks: 'Le réseau est trop lent.', action: 'Appel', owner: 'FM' };
    const found = findingsOf({ kind: 'enterprise-status', language: 'fr', blocked, answers: risks });
    expect(found.filter(({ rule }) => rule !== 'next-action-missing')).toEqual([]);
  });

  it('still has the rules that read no text: empty next actions, mail addresses, full boxes', () => {
    const answers = {
      nextAction: '-',
      nextActionDate: '',
      nextActionOwner: 'a.weber@contoso.com, +33 1 55 50 12 34',
    };
    const found = findingsOf({
      kind: 'service-intent',
      language: 'fr',
      answers: { ...answers, intentText: 'Oui' },
    });
    expect(found.map(({ rule, fieldId, quote }) => `${rule} ${fieldId} ${quote}`)).toEqual([
      'next-action-missing nextAction -',
      'next-action-missing nextActionDate ',
      'personal-data nextActionOwner a.weber@contoso.com',
    ]);
    const risks = 'Le réseau est lent et nous agrandissons la ligne. '.repeat(12);
    const long = findingsOf({ kind: 'enterprise-status', language: 'fr', answers: { risks } });
    expect(long.map(({ rule, fieldId }) => `${rule} ${fieldId}`)).toContain('slide-length risks');
  });

  it('names the rules that read no words; all others depend on them', () => {
    const without = checkRules.filter(({ needs }) => needs.length === 0).map(({ id }) => id);
    expect(without).toEqual(['next-action-missing', 'personal-data', 'slide-length']);
  });
});

describe('a shipped language', () => {
  it.each(['en', 'de'])('%s: has every list that a rule needs', (language) => {
    const lists = content.checkWords[language] ?? {};
    const missing = checkRules.flatMap(({ needs }) => needs).filter((list) => lists[list] === undefined);
    expect(missing).toEqual([]);
  });

  it('reads a German note without English words, and an English one without German words', () => {
    const statusText = 'On hold for now.';
    const answers = { l1: 'blocked', l2: 'legal', statusText, owner: 'FM' };
    expect(findingsOf({ kind: 'entitlement-status', language: 'de', answers })).toEqual([]);
    expect(findingsOf({ kind: 'entitlement-status', language: 'en', answers })).toHaveLength(1);
  });

  it('has findings that name their item', () => {
    const [found] = findingsOf({
      kind: 'service-intent',
      blocked: { browsers: 'Kiosk' },
      answers: {},
    }).filter(({ rule }) => rule === 'blocked-unmentioned');
    expect(found?.itemId).toBe('browsers');
  });
});

it('every list is used: by a rule on the examples, or by another list', () => {
  const used = new Set<string>(listsNamedInLists());
  const examples = [...readExamples(notes, content), ...readSentences(join(notes, 'sentences'), content)];
  for (const { note } of examples) {
    const lists = content.checkWords[note.language] ?? {};
    for (const { find } of checkRules) {
      find(note, (list) => {
        used.add(list);
        return lists[list] ?? noWords;
      });
    }
  }
  expect(checkLists.filter((list) => !used.has(list))).toEqual([]);
});

function listsNamedInLists(): readonly string[] {
  const folder = join(__dirname, '../../../playbooks/check');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  );
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/\{([a-z-]+)\}/g)].map(([, name = '']) => name));
}

it('a note of an unknown language is read without words', () => {
  const kind = content.noteKinds[0];
  if (!kind) throw new Error('there is no kind of note');
  const engagement = engagementOf({ customer: 'Contoso', covid: 'assistance', blocked: {} }, content);
  const note = { ...layOut(kind, ''), language: 'es', answers: {}, engagement };
  expect(() => checkNote({ ...note, playbook: content.playbook }, {})).not.toThrow();
});
