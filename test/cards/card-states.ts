import { join } from 'node:path';
import { forgetCard } from '../../cards/forget';
import { notices, Voice } from '../../cards/frame';
import { helpCard } from '../../cards/help';
import { intakeCard } from '../../cards/intake';
import { itemCard } from '../../cards/item';
import { noteCard } from '../../cards/note';
import { noteFormCard } from '../../cards/note-form';
import { notesCard } from '../../cards/notes';
import { overviewCard } from '../../cards/overview';
import { playbookCard } from '../../cards/playbook';
import { previewCard } from '../../cards/preview';
import { reasonsCard } from '../../cards/reasons';
import { Card } from '../../cards/render';
import { roleCard } from '../../cards/role';
import { sectionCard } from '../../cards/section';
import { statusCard } from '../../cards/status';
import { welcomeCard } from '../../cards/welcome';
import { loadContent } from '../../playbooks/load';
import {
  Engagement,
  itemState,
  ItemState,
  limits,
  newEngagement,
  withItems,
} from '../../src/domain/engagement';
import { Draft, Note, renderNote } from '../../src/domain/note';
import { findItem, ItemPlace, itemsOf } from '../../src/domain/playbook';
import { prefillNote } from '../../src/domain/prefill';

const { playbook, guide, noteKinds } = loadContent(join(__dirname, '../../playbooks'));
const kind = sure(noteKinds[0]);
const firstSection = sure(playbook.sections[0]);
const now = '2026-04-06T09:30:00.000Z';

function sure<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the content lacks what the cards need');
  return value;
}

/** Text that would do harm if it were read as Markdown, markup, a mention or a template. */
const hostileText =
  '**b** [x](https://x.example) <at>all</at> ${frame.title} #covid `c` "q" \\ {{DATE()}} \u202e مرحبا 👩‍💻';

function engagement(name: string, changed: Readonly<Record<string, Partial<ItemState>>>): Engagement {
  const customer = {
    name,
    segment: 'education',
    domain: 'contoso.onmicrosoft.com',
    covid: 'assistance',
  } as const;
  const started = newEngagement({ id: 'e-1', ownerId: 't/p', tenantId: 't', playbook, customer, now });
  const items = Object.fromEntries(
    Object.entries(changed).map(([id, state]) => [id, { ...itemState(started, id), ...state }]),
  );
  return { ...withItems(started, items, now), version: 7 };
}

const untouched = engagement('Contoso', {});

/** A walk half done: what most cards are looked at with. */
const halfway = engagement('Contoso', {
  browsers: { status: 'done', note: 'Edge is deployed to all company laptops.' },
  foundation: { status: 'done' },
  networking: {
    status: 'blocked',
    blocker: 'The firewall team has not agreed to split tunnelling.',
    nextAction: 'Send the list of Optimize endpoints to the network team',
    owner: 'Network lead',
    due: '2026-04-20',
  },
  identity: { status: 'in-progress', note: 'Password hash sync runs for the pilot group.' },
  'security-baseline': { status: 'done' },
  'mobile-apps': { status: 'not-applicable', reason: 'No mobile devices are in use.' },
});

const finished = engagement(
  'Contoso',
  Object.fromEntries(itemsOf(playbook).map(({ id }) => [id, { status: 'done' as const }])),
);

const pausing = { ...halfway, customer: { ...halfway.customer, covid: 'pausing' as const } };

/** Every text as long as it may be, in letters that take three bytes, and hostile where it fits. */
const largest = engagement(
  '漢'.repeat(limits.name),
  Object.fromEntries(
    itemsOf(playbook).map(({ id }) => [
      id,
      {
        status: 'blocked' as const,
        note: '字'.repeat(limits.note),
        nextAction: '次'.repeat(limits.nextAction),
        owner: '人'.repeat(limits.owner),
        due: '2026-04-20',
        blocker: '壁'.repeat(limits.blocker),
        reason: '理'.repeat(limits.reason),
      },
    ]),
  ),
);

const hostile = engagement(hostileText, {
  browsers: { status: 'in-progress', note: hostileText, nextAction: hostileText, owner: hostileText },
  networking: { status: 'blocked', blocker: `${hostileText}\n\n${hostileText}` },
});

function draftOf(voice: Voice, of: Engagement, given: Partial<Draft> = {}): Draft {
  const filled = prefillNote({
    kind,
    engagement: of,
    playbook,
    language: voice.language,
    today: '2026-04-06',
    author: 'FastTrack engineer',
  });
  const answers = {
    ...filled,
    nextAction: filled['nextAction'] || 'Agree on the pilot',
    nextActionDate: '2026-04-20',
    status: filled['status'] || 'pending-customer',
  };
  const finality = of === finished ? 'final' : 'interim';
  return {
    id: 'd-1',
    engagementId: of.id,
    kindId: kind.id,
    revision: 1,
    finality,
    answers,
    corrects: 0,
    savedAt: now,
    ...given,
  };
}

function noteOf(voice: Voice, of: Engagement, given: Partial<Note> = {}): Note {
  const { answers, finality } = draftOf(voice, of);
  const text = renderNote({ kind, engagement: of, playbook, answers, finality, language: voice.language });
  return {
    id: 'n-1',
    engagementId: of.id,
    number: 1,
    version: 1,
    kindId: kind.id,
    finality,
    language: voice.language,
    tag: '#covid',
    answers,
    text,
    writtenAt: now,
    ...given,
  };
}

function placeOf(itemId: string): ItemPlace {
  const place = findItem(playbook, itemId);
  if (!place) throw new Error(`no item ${itemId}`);
  return place;
}

/** Every card in every state worth looking at, by name. */
export const cardStates: Readonly<Record<string, (voice: Voice) => Card>> = {
  welcome: (voice) => welcomeCard(voice, { role: undefined, playbook }),
  role: (voice) => roleCard(voice, { role: 'fe' }),
  'role.refused': (voice) => roleCard(voice, { role: undefined, problem: { code: 'required' } }),
  intake: (voice) =>
    intakeCard(voice, {
      engagementId: 'e-1',
      version: 0,
      typed: { name: '', segment: '', domain: '', covid: '' },
    }),
  'intake.refused': (voice) =>
    intakeCard(voice, {
      engagementId: 'e-1',
      version: 0,
      typed: { name: '', segment: 'education', domain: 'not a domain', covid: '' },
      problems: { name: { code: 'required' }, domain: { code: 'not-a-domain' }, covid: { code: 'required' } },
    }),
  'intake.change': (voice) => intakeCard(voice, { engagementId: 'e-1', version: 7, typed: halfway.customer }),
  'overview.new': (voice) => overviewCard(voice, { engagement: untouched, playbook, noteCount: 0 }),
  'overview.halfway': (voice) => overviewCard(voice, { engagement: halfway, playbook, noteCount: 2 }),
  'overview.finished': (voice) => overviewCard(voice, { engagement: finished, playbook, noteCount: 0 }),
  'overview.pausing': (voice) => overviewCard(voice, { engagement: pausing, playbook, noteCount: 1 }),
  ...Object.fromEntries(
    playbook.sections.map((section) => [
      `section.${section.id}`,
      (voice: Voice) => sectionCard(voice, { engagement: halfway, playbook, section }),
    ]),
  ),
  'section.overtaken': (voice) =>
    sectionCard(voice, {
      engagement: halfway,
      playbook,
      section: firstSection,
      statuses: { browsers: 'blocked', networking: '' },
      problems: { networking: { code: 'not-a-choice' } },
      notices: notices(voice.texts.notices.overtaken, 'warning'),
    }),
  reasons: (voice) =>
    reasonsCard(voice, {
      engagement: halfway,
      playbook,
      section: firstSection,
      statuses: { networking: 'blocked', identity: 'not-applicable' },
      problems: { identity: { code: 'reason-required' } },
    }),
  ...Object.fromEntries(
    itemsOf(playbook).map(({ id }) => [
      `item.${id}`,
      (voice: Voice) => itemCard(voice, { engagement: halfway, playbook, place: placeOf(id) }),
    ]),
  ),
  'item.refused': (voice) =>
    itemCard(voice, {
      engagement: halfway,
      playbook,
      place: placeOf('teams'),
      typed: { ...itemState(halfway, 'teams'), status: 'blocked', due: '2020-01-01' },
      problems: { blocker: { code: 'blocker-required' }, due: { code: 'past-day', today: '2026-04-06' } },
      notice: voice.texts.form.check([voice.texts.itemFields.blocker, voice.texts.itemFields.due]),
    }),
  'note-form.interim': (voice) =>
    noteFormCard(voice, {
      engagement: halfway,
      playbook,
      kind,
      draft: draftOf(voice, halfway),
    }),
  'note-form.final': (voice) =>
    noteFormCard(voice, {
      engagement: finished,
      playbook,
      kind,
      draft: draftOf(voice, finished),
    }),
  'note-form.refused': (voice) =>
    noteFormCard(voice, {
      engagement: pausing,
      playbook,
      kind,
      draft: draftOf(voice, pausing, { corrects: 1 }),
      problems: {
        nextAction: { code: 'required' },
        summary: { code: 'tag-not-allowed' },
        concerns: { code: 'too-long', limit: 3500, length: 3720 },
        finality: { code: 'items-missing', missing: 5 },
      },
    }),
  'preview.interim': (voice) =>
    previewCard(voice, {
      engagement: halfway,
      playbook,
      kind,
      draft: draftOf(voice, halfway),
    }),
  'preview.final': (voice) =>
    previewCard(voice, {
      engagement: finished,
      playbook,
      kind,
      draft: draftOf(voice, finished),
      moved: true,
    }),
  note: (voice) => {
    const note = noteOf(voice, halfway);
    return noteCard(voice, { engagement: halfway, note, kind, versions: [note], justWritten: true });
  },
  'note.older': (voice) => {
    const note = noteOf(voice, halfway);
    const newer = { ...note, id: 'n-2', version: 2 };
    return noteCard(voice, { engagement: halfway, note, kind, versions: [newer, note], justWritten: false });
  },
  notes: (voice) => {
    const note = noteOf(voice, halfway);
    const newer = { ...note, id: 'n-2', version: 2 };
    return notesCard(voice, { engagement: halfway, notes: [newer, note], kinds: noteKinds });
  },
  'notes.none': (voice) => notesCard(voice, { engagement: untouched, notes: [], kinds: noteKinds }),
  'status.none': (voice) =>
    statusCard(voice, { engagements: [], playbook, page: 0, notice: voice.texts.notices.noEngagementYet }),
  status: (voice) => statusCard(voice, { engagements: [halfway, finished, untouched], playbook, page: 0 }),
  'status.paged': (voice) =>
    statusCard(voice, { engagements: Array.from({ length: 9 }, () => halfway), playbook, page: 1 }),
  ...Object.fromEntries(
    guide.pages.map((page) => [
      `playbook.${page.id}`,
      (voice: Voice) => playbookCard(voice, { guide, page }),
    ]),
  ),
  help: (voice) => helpCard(voice, {}),
  'help.unknown': (voice) => helpCard(voice, { notice: voice.texts.notices.notUnderstood }),
  forget: (voice) => forgetCard(voice, { engagementCount: 3 }),
};

/** The cards that show what people type, filled with the longest and with hostile text; checked, not kept as files. */
export const strainedStates: Readonly<Record<string, (voice: Voice) => Card>> = Object.fromEntries(
  [
    ['largest', largest],
    ['hostile', hostile],
  ].flatMap(([name, of]) => strained(name as string, of as Engagement)),
);

/** Every field of the note filled to its limit with letters that take three bytes. */
function fullAnswers(): Record<string, string> {
  const texts = kind.fields.filter(({ type }) => type === 'line' || type === 'text');
  const workloads = playbook.workloads.map(({ code }) => code).join(',');
  const filled = texts.map(({ id, limit }) => [id, '字'.repeat(limit)]);
  return {
    ...Object.fromEntries(filled),
    workloads,
    status: 'pending-ftc',
    nextActionDate: '2026-04-20',
  } as Record<string, string>;
}

function strained(name: string, of: Engagement): [string, (voice: Voice) => Card][] {
  const section = firstSection;
  return [
    [`intake.${name}`, (voice) => intakeCard(voice, { engagementId: 'e-1', version: 7, typed: of.customer })],
    [`overview.${name}`, (voice) => overviewCard(voice, { engagement: of, playbook, noteCount: 9 })],
    [`section.${name}`, (voice) => sectionCard(voice, { engagement: of, playbook, section })],
    [
      `reasons.${name}`,
      (voice) =>
        reasonsCard(voice, {
          engagement: of,
          playbook,
          section,
          statuses: {
            browsers: 'blocked',
            foundation: 'blocked',
            networking: 'blocked',
            identity: 'blocked',
          },
        }),
    ],
    [`item.${name}`, (voice) => itemCard(voice, { engagement: of, playbook, place: placeOf('networking') })],
    [
      `note-form.${name}`,
      (voice) => noteFormCard(voice, { engagement: of, playbook, kind, draft: draftOf(voice, of) }),
    ],
    [
      `note-form.full.${name}`,
      (voice) =>
        noteFormCard(voice, {
          engagement: of,
          playbook,
          kind,
          draft: draftOf(voice, of, { answers: fullAnswers() }),
          problems: {
            status: { code: 'required' },
            nextActionDate: { code: 'past-day', today: '2026-04-06' },
          },
        }),
    ],
    [
      `preview.full.${name}`,
      (voice) =>
        previewCard(voice, {
          engagement: of,
          playbook,
          kind,
          draft: draftOf(voice, of, { answers: fullAnswers() }),
        }),
    ],
    [
      `preview.${name}`,
      (voice) => previewCard(voice, { engagement: of, playbook, kind, draft: draftOf(voice, of) }),
    ],
    [
      `note.${name}`,
      (voice) => {
        const note = noteOf(voice, of);
        return noteCard(voice, { engagement: of, note, kind, versions: [note], justWritten: true });
      },
    ],
    [
      `status.${name}`,
      (voice) => statusCard(voice, { engagements: [of, of, of, of, of], playbook, page: 0 }),
    ],
  ];
}
