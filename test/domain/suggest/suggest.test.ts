import fc from 'fast-check';
import { ItemAnswers } from '../../../src/domain/walk/item-state';
import { join } from 'node:path';
import { shipped } from '../../support/shipped-content';
import { readWordFile } from '../../../playbooks/word-file';
import { NoteAnswers } from '../../../src/domain/note/note';
import { NoteField, NoteKind } from '../../../src/domain/note/note-kind';
import { suggestChoices, Suggestion, WeighedText, walkTexts } from '../../../src/domain/suggest/suggest';
import { engagementWith, playbook } from '../../support/makers';
import examples from './suggest.examples.json';

const kind = shippedKind();
const l2 = fieldOf('l2');

function shippedKind(): NoteKind {
  const { noteKinds } = shipped;
  const found = noteKinds.find(({ id }) => id === 'entitlement-status');
  if (!found) throw new Error('there is no Entitlement Status');
  return found;
}

function fieldOf(fieldId: string): NoteField {
  const found = kind.fields.find(({ id }) => id === fieldId);
  if (!found) throw new Error(`there is no field ${fieldId}`);
  return found;
}

/** Returns the suggestions for texts that all give reasons. */
function suggested(...texts: readonly string[]): readonly Suggestion[] {
  return suggestChoices(
    l2,
    texts.map((text) => ({ text, weight: 1 })),
  );
}

function ids(suggestions: readonly Suggestion[]): readonly string[] {
  return suggestions.map(({ choice }) => choice.id);
}

describe('each L2 is suggested for its reasons', () => {
  it.each<[string, readonly string[]]>([
    [
      'customer-unresponsive',
      [
        'We were unable to reach anybody at the customer since February.',
        'Three reminders by mail, no reply to any of them.',
        'Der Kunde reagiert seit Wochen nicht auf unsere Anfragen.',
        'Auf alle Mails kam keine Rückmeldung.',
      ],
    ],
    [
      'new-subscription',
      [
        'Customer has newly purchased E5; nobody asked for the intent.',
        'A new workload was added to the tenant.',
        'Der Kunde hat Defender neu erworben.',
        'Ein zusätzlicher Workload; die Absicht ist noch unbekannt.',
      ],
    ],
    [
      'onboarding',
      [
        'Intune is being configured for the pilot group.',
        'Technical onboarding; the domain gets verified on Monday.',
        'Exchange Online wird gerade eingerichtet.',
        'Die Bereitstellung läuft, zuerst für die Pilotgruppe.',
      ],
    ],
    [
      'migration',
      [
        'The migration is under way, the last batch comes in May.',
        'Most mailboxes have been moved.',
        'Die Postfächer ziehen gerade um.',
        'Die Migration läuft noch, drei Wellen stehen aus.',
      ],
    ],
    [
      'adoption',
      [
        'Fully deployed; champions drive the usage of Teams.',
        'The number of active users grows, uptake is good.',
        'Die Nutzung steigt weiter, Multiplikatoren helfen.',
        'Teams ist flächendeckend im Einsatz und wird täglich genutzt.',
      ],
    ],
    [
      'infrastructure',
      [
        'The VPN cannot carry the traffic, bandwidth is exhausted.',
        'Directory synchronization fails, Azure AD Connect is outdated.',
        'Das Firmennetzwerk ist zu schwach, neue Hardware ist bestellt.',
        'Browser und Betriebssystem sind veraltet.',
      ],
    ],
    [
      'change-management',
      [
        'The IT manager has left and the project is on hold.',
        'No budget this year, and the IT department is understaffed.',
        'Die IT-Abteilung hat keine Kapazität.',
        'Es fehlt an Personal und Know-how, die Stelle des Admins ist unbesetzt.',
      ],
    ],
    [
      'legal',
      [
        'Their lawyers say that the law forbids storing this data abroad.',
        'A regulator must approve it first; data residency is required.',
        'Der Betriebsrat hat noch nicht zugestimmt.',
        'Gesetzliche Vorgaben verbieten den Dienst.',
      ],
    ],
    [
      'security',
      [
        'The security team asks for a risk assessment.',
        'Compliance wants data loss prevention and encryption explained.',
        'Es gibt Datenschutzbedenken, ein Sicherheitskonzept fehlt.',
        'Richtlinien für den bedingten Zugriff müssen erst stehen.',
      ],
    ],
    [
      'adoption-readiness',
      [
        'End users are not ready, no training was offered.',
        'The staff resists the change of its business processes.',
        'Die Anwender sind nicht geschult.',
        'Fehlende Akzeptanz in den Fachabteilungen, Widerstände gegen neue Arbeitsweisen.',
      ],
    ],
    [
      'product-feature',
      [
        'A required feature is missing, they wait for the roadmap.',
        'They hit a bug; the product group knows.',
        'Es fehlt eine wichtige Funktion in Teams.',
        'Ein Programmfehler verhindert den Einsatz.',
      ],
    ],
    [
      'reliability',
      [
        'After the outages they have lost confidence in the service.',
        'Latency and dropped calls all day.',
        'Häufige Störungen und Ausfälle des Dienstes.',
        'Der Dienst ist zu instabil, das Vertrauen ist verloren.',
      ],
    ],
    [
      'app-compatibility',
      [
        'Line-of-business applications are incompatible with the cloud.',
        'Legacy apps and Excel macros do not run.',
        'Die Fachanwendung ist nicht kompatibel.',
        'Warenwirtschaft und DATEV-Schnittstelle arbeiten nicht damit.',
      ],
    ],
    [
      'partner',
      [
        'They have not chosen a deployment partner.',
        'The consultancy says that this is out of scope.',
        'Noch kein Partner beauftragt, die Ausschreibung läuft.',
        'Der Dienstleister ist überfordert, ein Systemhaus wird gesucht.',
      ],
    ],
    [
      'licensing',
      [
        'Not enough licenses for everyone.',
        'The subscription expired, the invoice is unpaid.',
        'Das Lizenzmodell passt nicht, die Volumenlizenzen fehlen.',
        'Das Abonnement ist abgelaufen.',
      ],
    ],
    [
      'competitor',
      [
        'They use Slack and Google Workspace.',
        'Another vendor does the job, Zoom is their standard.',
        'Der Kunde nutzt stattdessen Webex.',
        'Eine andere Lösung ist schon da, ein Konkurrenzprodukt.',
      ],
    ],
    [
      'on-premises',
      [
        'They stay on Exchange Server 2016 in their own datacenter.',
        'Skype for Business Server does all they need.',
        'Der Kunde betreibt SharePoint Server im eigenen Rechenzentrum.',
        'Mail bleibt lokal auf dem eigenen Exchange.',
      ],
    ],
    [
      'sponsorship',
      [
        'Hold because of a merger.',
        'The leadership is not convinced and sees no business case.',
        'Wegen einer Übernahme durch Fabrikam wartet die Geschäftsführung ab.',
        'Der Vorstand ist nicht überzeugt.',
      ],
    ],
  ])('%s', (expected, texts) => {
    expect(texts.map((text) => `${ids(suggested(text))[0]} – ${text}`)).toEqual(
      texts.map((text) => `${expected} – ${text}`),
    );
  });

  it('the published choices all have terms in both languages', () => {
    const folder = join(__dirname, '../../../playbooks/notes/terms');
    const few = l2.choices.flatMap(({ id }) =>
      ['en', 'de'].filter(
        (language) => readWordFile(join(folder, language, `${id}.txt`)).entries.length < 16,
      ),
    );
    expect(few).toEqual([]);
    expect(l2.choices.flatMap(({ terms = [] }) => terms)).toHaveLength(3153);
  });
});

describe('what a text denies is not suggested', () => {
  it.each([
    'no VPN problems',
    'There were no problems with VPN, firewall or licences.',
    'not a licensing issue',
    'This is not about licences.',
    'VPN is not an issue.',
    'The customer doesn’t have any licensing problems.',
    'VPN is fixed.',
    'The VPN was slow, that has been resolved.',
    'Everything works without VPN issues.',
    'keine Lizenzprobleme',
    'Keine Netzwerk-, VPN- oder Lizenzprobleme.',
    'Lizenzen sind kein Problem.',
    'Es liegt nicht an den Lizenzen.',
    'Das VPN-Problem ist behoben.',
    'VPN läuft reibungslos.',
    'Weder Betriebsrat noch Lizenzen stehen im Weg.',
  ])('%s', (text) => {
    expect(ids(suggested(text))).toEqual([]);
  });

  it.each([
    ['no licenses', 'licensing'],
    ['keine Lizenzen', 'licensing'],
    ['no budget', 'change-management'],
    ['kein Budget, aber keine Lizenzprobleme', 'change-management'],
    ['No VPN problems, but the works council has to agree', 'legal'],
    ['not only a licensing issue', 'licensing'],
    ['They cannot connect through the VPN', 'infrastructure'],
    ['Paused until the VPN is fixed', 'infrastructure'],
    ['Das VPN-Problem ist noch nicht behoben', 'infrastructure'],
  ])('but a missing or continuing thing counts: %s', (text, expected) => {
    expect(ids(suggested(text))).toEqual([expected]);
  });
});

describe('no choice is suggested', () => {
  it.each([
    ['for an empty text', ''],
    ['for spaces and marks', ' \n… – !? 🙂'],
    ['for a cheerful walk', 'Great progress, everybody is happy. Thanks to the whole team!'],
    ['for a pause without a reason', 'Der Kunde pausiert bis zum Sommer.'],
    ['for unrelated text', 'The weather was fine and the cake was better.'],
    ['for one weak hint', 'They asked for the price.'],
    ['for words that only begin alike', 'The budgerigar eingesetzt, umgesetzt, ausgesetzt.'],
  ])('%s', (_, text) => {
    expect(suggested(text)).toEqual([]);
  });

  it('for a field whose choices have no terms', () => {
    expect(suggestChoices(fieldOf('l1'), [{ text: 'Blocked by VPN and licences', weight: 1 }])).toEqual([]);
  });

  it('for texts without weight', () => {
    expect(suggestChoices(l2, [{ text: 'merger', weight: 0 }])).toEqual([]);
  });
});

describe('how words are found', () => {
  it.each([
    ['in any case', 'VOLUMENLIZENZEN FEHLEN', 'licensing'],
    ['with umlauts written out', 'Stoerungen und Ausfaelle', 'reliability'],
    ['with umlauts left out', 'Storungen und Ausfalle', 'reliability'],
    ['with umlauts of two characters', 'Sto\u0308rungen und Ausfa\u0308lle', 'reliability'],
    ['with hyphens for spaces', 'Split-Tunneling', 'infrastructure'],
    ['with spaces of any kind', 'change \t\u00a0freeze', 'change-management'],
    ['inside German compounds', 'Das Standortnetzwerk reicht nicht', 'infrastructure'],
    ['with words between', 'the IT manager for the south has left', 'change-management'],
  ])('%s', (_, text, expected) => {
    expect(ids(suggested(text))[0]).toBe(expected);
  });

  it('each once, as they are in the text', () => {
    const [best] = suggested('VPN again: the vpn, the Vpn and the Firewall');
    expect(best).toMatchObject({ fieldId: 'l2', score: 7, matched: ['Firewall', 'VPN'] });
  });

  it('a repeated word adds no score', () => {
    expect(suggested('merger '.repeat(200))).toEqual(suggested('merger'));
  });

  it('a longer phrase outranks the words in it, also those of other choices', () => {
    const [best, ...others] = suggested('a missing security feature');
    expect(best).toMatchObject({ choice: { id: 'product-feature' }, matched: ['missing security feature'] });
    expect(others).toEqual([]);
  });
});

describe('the order', () => {
  it('is that of the scores, without those far below the best', () => {
    const texts = ['The merger and the reorganisation stop everything', 'VPN'];
    expect(ids(suggested(...texts))).toEqual(['sponsorship']);
    expect(ids(suggested(...texts, 'Firewall and proxy as well'))).toEqual(['infrastructure', 'sponsorship']);
  });

  it('is the published one for equal scores, and three at most are returned', () => {
    expect(ids(suggested('Licences, VPN, security, features'))).toEqual([
      'infrastructure',
      'security',
      'product-feature',
    ]);
  });

  it('does not depend on the order of the texts', () => {
    const texts = ['The VPN is slow', 'A merger is coming', 'Lizenzen fehlen'];
    expect(ids(suggested(...texts.toReversed()))).toEqual(ids(suggested(...texts)));
  });
});

describe('the texts of a walk', () => {
  const walk = (
    items: Readonly<Record<string, Partial<ItemAnswers>>>,
    answers: NoteAnswers = {},
  ): readonly WeighedText[] => walkTexts({ engagement: engagementWith({ items }), playbook, kind }, answers);

  it('are empty for an untouched walk', () => {
    expect(walk({})).toEqual([]);
  });

  it('have reasons first and finished items last', () => {
    const items = {
      browsers: { status: 'done', note: 'was done' },
      networking: { status: 'blocked', blocker: 'stands in the way', note: 'about it', nextAction: 'next' },
      teams: { status: 'in-progress', note: 'goes on', blocker: 'an old blocker' },
      'mobile-apps': { status: 'not-applicable', reason: 'not needed' },
    } as const;
    expect(walk(items, { statusText: 'said in the note' })).toEqual([
      { text: 'said in the note', weight: 1 },
      { text: 'stands in the way', weight: 1 },
      { text: 'about it', weight: 1 },
      { text: 'next', weight: 1 },
      { text: 'not needed', weight: 1 },
      { text: 'goes on', weight: 0.75 },
      { text: 'was done', weight: 0.25 },
    ]);
  });

  it('contain no chosen ids, people or titles that the checklist filled in', () => {
    const title = playbook.sections[0]?.items.find(({ id }) => id === 'networking')?.title.en ?? '';
    const answers = {
      l1: 'blocked',
      l2: 'licensing',
      owner: 'Partner',
      statusText: `Blocked: ${title} – Merger.`,
    };
    const texts = walk({}, answers);
    expect(texts).toEqual([{ text: 'Blocked: … – Merger.', weight: 1 }]);
    expect(ids(suggestChoices(l2, texts))).toEqual(['sponsorship']);
  });

  it('give a blocker more weight than finished items', () => {
    const texts = walk({
      browsers: { status: 'done', note: 'Firewall, proxy and VPN were settled' },
      teams: { status: 'blocked', blocker: 'The works council has to agree' },
    });
    expect(ids(suggestChoices(l2, texts))[0]).toBe('legal');
  });
});

describe('for any text', () => {
  const words = l2.choices.flatMap(({ terms = [] }) => terms).map((term) => term.words);
  const piece = fc.oneof(
    fc.constantFrom(...words, 'no', 'kein', 'not a', 'problem', 'is fixed', ',', '. ', 'and', 'oder'),
    fc.string({ unit: 'grapheme' }),
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(' '));
  const anyTexts = fc.array(fc.record({ text: anyText, weight: fc.constantFrom(0.25, 0.75, 1) }), {
    maxLength: 4,
  });

  it('there are three suggestions at most, the best first, each with words from a text', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const suggestions = suggestChoices(l2, texts);
        expect(suggestions.length).toBeLessThanOrEqual(3);
        const scores = suggestions.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        for (const { matched, score } of suggestions) {
          expect(score).toBeGreaterThan(0);
          expect(matched.length).toBeGreaterThan(0);
          expect(new Set(matched).size).toBe(matched.length);
          expect(matched.filter((word) => !texts.some(({ text }) => text.includes(word)))).toEqual([]);
        }
        expect(suggestChoices(l2, texts)).toEqual(suggestions);
      }),
    );
  });

  it('the time is linear in the length', () => {
    const texts = [
      'no VPN problems is no problem ',
      'kein ',
      'a',
      'merger,',
      'VPN is fixed ',
      '*',
      'Ä\u0308',
    ];
    const began = performance.now();
    for (const text of texts) suggested(text.repeat(20_000 / text.length));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

/** The first two sets were used while the terms were written. No term was changed for the held-out set. */
describe('notes of paused customers', () => {
  it.each<[keyof typeof examples, { right: number; wrong: number }]>([
    ['first', { right: 59, wrong: 0 }],
    ['second', { right: 59, wrong: 0 }],
    ['heldOut', { right: 30, wrong: 7 }],
  ])('%s: this many are right, and no more are wrong', (set, limit) => {
    const outcomes = examples[set].map(({ text, l2: expected }) => {
      const best = ids(suggested(text))[0] ?? 'none';
      return best === expected ? 'right' : best === 'none' ? 'silent' : 'wrong';
    });
    expect(outcomes.filter((outcome) => outcome === 'right').length).toBeGreaterThanOrEqual(limit.right);
    expect(outcomes.filter((outcome) => outcome === 'wrong').length).toBeLessThanOrEqual(limit.wrong);
  });
});
