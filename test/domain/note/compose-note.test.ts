import { composeNote } from '../../../src/domain/note/compose-note';
import { layOut } from '../../../src/domain/note/laid-out';
import { NoteAnswers } from '../../../src/domain/note/note';
import { NoteKind } from '../../../src/domain/note/note-kind';
import {
  engagementWith,
  everyItem,
  kindNamed,
  noteAnswers,
  now,
  playbook,
  technicalEnablement as kind,
} from '../../support/makers';
import { draftWith, noteWith } from '../../support/note-samples';

const paragraphsIn = (text: string): readonly string[] => text.split('\n\n');

describe('a note of Technical Enablement', () => {
  it.each<[string, NoteAnswers, string]>([
    ['several workloads', { workloads: 'INTUNE,OLM' }, '[OLM+INTUNE] #covid'],
    ['no workload', { workloads: '' }, '#covid'],
    ['no concerns', { concerns: '' }, 'CONCERNS: None'],
    ['concerns in one line', { concerns: 'VPN' }, 'CONCERNS: VPN'],
    ['concerns in several lines', { concerns: 'VPN\nProxy' }, 'CONCERNS:\nVPN\nProxy'],
    [
      'a concern of a kind, with its id',
      { concernKind: 'first-party', concerns: 'Calls drop.', insightId: '4711' },
      'CONCERNS: First-party software – Calls drop. FTC Insight ID 4711',
    ],
    [
      'concerns, each with its kind: its own, or the chosen one',
      { concernKind: 'business', concerns: 'First-party: Calls drop\nThe board waits.', insightId: '4711' },
      'CONCERNS:\nFirst-party software – Calls drop – FTC Insight ID 4711\nBusiness – The board waits.',
    ],
    [
      'a second concern about first-party software, with an id of its own',
      { concerns: 'First-party: A (FTC Insight ID 4712)\nFirst-party: B', insightId: '4711' },
      'CONCERNS:\nFirst-party software – A (FTC Insight ID 4712)\nFirst-party software – B – FTC Insight ID 4711',
    ],
    [
      'an id without a concern of that kind',
      { concernKind: 'business', concerns: 'The board waits.', insightId: '4711' },
      'CONCERNS:\nBusiness – The board waits.\nFTC Insight ID 4711',
    ],
    ['a kind without words', { concernKind: 'security' }, 'CONCERNS: Security'],
    ['a status', { status: 'pending-customer' }, 'STATUS: Pending customer feedback'],
    ['a status with a sentence', { statusText: 'Late.' }, 'STATUS: On track – Late.'],
    ['a next action', {}, 'NEXT ACTION: Invite the second group – 2026-04-20 – FastTrack engineer'],
    ['a tag typed within', { summary: 'Teams #covid is rolled out.' }, 'SUMMARY: Teams is rolled out.'],
  ])('%s gives its paragraph', (_, typed, paragraph) => {
    expect(paragraphsIn(noteWith({ kind, answers: noteAnswers(typed) }).text)).toContain(paragraph);
  });

  it('leaves out what is empty', () => {
    expect(noteWith({ kind, answers: noteAnswers({ statusText: '' }) }).text).toContain('STATUS: On track\n');
  });

  it('lists missing items at the end when it is interim, and not when it is final', () => {
    const answers = noteAnswers();
    expect(noteWith({ kind, answers, finality: 'final' }).text).not.toContain('OUTSTANDING');
    expect(paragraphsIn(noteWith({ kind, answers, finality: 'interim' }).text).at(-1)).toMatch(
      /^INTERIM NOTE, OUTSTANDING:\n- Browsers\n(?:- .*\n){9}- Microsoft 365 Apps$/,
    );
  });

  it('in FTOP’s template keeps only the answers of its fields', () => {
    const answers = noteAnswers({ concerns: 'Proxy', participants: 'IT lead' });
    const note = noteWith({ kind, layoutId: 'ftop', answers });
    expect(note.answers).toMatchObject({ participants: 'IT lead', summary: answers['summary'] });
    expect(note.answers).not.toHaveProperty('concerns');
    expect(note.text).not.toContain('Proxy');
  });

  it('in a layout that no longer exists uses the first one', () => {
    const note = noteWith({ kind, layoutId: 'gone', answers: noteAnswers() });
    expect(note).toEqual(noteWith({ kind, layoutId: 'written', answers: noteAnswers() }));
  });
});

it('notes of the other kinds never list missing items', () => {
  const answers = { changed: 'Teams moved to April.' };
  const note = noteWith({ kind: kindNamed('engagement-management'), answers, finality: 'interim' });
  expect(note.text).not.toContain('OUTSTANDING');
});

it('a kind without the tag has none, and typed tags are removed', () => {
  const [written] = kind.layouts;
  const paragraphs = (written?.paragraphs ?? []).map((entry) => ({ ...entry, withTag: false }));
  const untagged: NoteKind = {
    ...kind,
    carriesTag: false,
    layouts: kind.layouts.map((layout) => ({ ...layout, paragraphs })),
  };
  const note = noteWith({ kind: untagged, answers: noteAnswers({ summary: 'Done #covid' }) });
  expect([note.tag, note.text.includes('#covid')]).toEqual(['', false]);
});

it('a note has its customer, its ids and its dates', () => {
  const draft = { ...draftWith({ kind, answers: noteAnswers(), language: 'de' }), id: 'note-7' };
  const engagement = engagementWith({ id: 'e-1', customer: { name: 'Fabrikam' } });
  const given = { number: 3, version: 2, writtenAt: now, writtenOn: '2026-04-06' } as const;
  expect(composeNote({ ...layOut(kind, draft.layoutId), engagement, playbook, draft }, given)).toMatchObject({
    ...{ id: 'note-7', engagementId: 'e-1', number: 3, version: 2, writtenAt: now, customer: 'Fabrikam' },
    ...{ kindId: 'technical-enablement', layoutId: 'written', finality: 'interim', language: 'de' },
  });
});

describe('the FTOP fields besides the body', () => {
  it('come from the answers and the customer', () => {
    const answers = noteAnswers({ workloads: 'TEAMS,OLM', escalate: 'yes', nextAction: 'Call #covid' });
    expect(noteWith({ kind, answers }).ftop).toEqual({
      tenant: 'contoso.com',
      services: ['OLM', 'TEAMS'],
      taskIds: [],
      escalate: true,
      nextAction: 'Call',
      nextActionDate: '2026-04-20',
      nextActionOwner: 'FastTrack engineer',
    });
  });

  it('have the customer’s name when no domain is known', () => {
    const engagement = engagementWith({ customer: { domain: '' } });
    expect(noteWith({ kind, answers: noteAnswers(), engagement }).ftop.tenant).toBe('Contoso');
  });

  it('have the services of the workload lines', () => {
    const answers = { snapshot: 'TEAMS: pilot\nEXO: planned' };
    const { services } = noteWith({ kind: kindNamed('executive-summary'), answers }).ftop;
    expect(services).toEqual(['EXO', 'TEAMS']);
  });

  it('have the tasks of the items at hand, where they are known', () => {
    const numbered = {
      ...playbook,
      sections: playbook.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => ({ ...item, ftopTaskId: item.id === 'teams' ? 'T-12' : '' })),
      })),
    };
    const engagement = engagementWith({ items: everyItem({ status: 'done' }) });
    const draft = draftWith({ kind, answers: {} });
    const parts = { ...layOut(kind, draft.layoutId), engagement, playbook: numbered, draft };
    const { ftop } = composeNote(parts, { number: 1, version: 1, writtenAt: now, writtenOn: '2026-04-06' });
    expect(ftop.taskIds).toEqual(['T-12']);
  });

  it('are empty when a kind does not ask for them', () => {
    const answers = { l1: 'blocked', l2: 'legal', statusText: 'A law forbids it.', owner: 'IT lead' };
    expect(noteWith({ kind: kindNamed('entitlement-status'), answers }).ftop).toMatchObject({
      ...{ services: [], escalate: false, nextAction: '', nextActionDate: '', nextActionOwner: 'IT lead' },
    });
  });
});

describe('an Executive Summary', () => {
  const snapshot = 'CORE: VPN\nTEAMS: pilot #covid';
  const { text } = noteWith({ kind: kindNamed('executive-summary'), answers: { snapshot } });

  it('begins with its heading and the tag', () => {
    expect(paragraphsIn(text)[0]).toBe('EXEC SUMMARY #covid');
  });

  it('lists the workloads in the published order, each with its name if it has one', () => {
    expect(text).toContain('NEXT ACTIONS:\n   - [TEAMS] Teams - pilot\n   - [CORE] VPN\n- REQUESTS');
  });

  it('says None for empty answers to its questions', () => {
    expect(text).toContain('- REQUESTS FOR SUPPORT: None');
    expect(paragraphsIn(text)).toContain('RISKS: None');
  });
});

describe('an Entitlement Status', () => {
  it('leaves out text that was typed where the field is not asked', () => {
    const answers = { l1: 'in-progress', l2: 'migration', owner: 'IT lead', targetDate: '2026-05-04' };
    const { text } = noteWith({ kind: kindNamed('entitlement-status'), answers });
    expect(paragraphsIn(text)).toEqual(['L1: In Progress', 'L2: Migration', 'TARGET DATE: 2026-05-04']);
  });
});
