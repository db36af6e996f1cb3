import { closingCard } from '../../cards/drafts/closing-card';
import { forgetCard } from '../../cards/people/forget-card';
import { notices, Voice } from '../../cards/frame';
import { helpCard } from '../../cards/people/help-card';
import { intakeCard } from '../../cards/walk/intake-card';
import { itemCard } from '../../cards/walk/item-card';
import { noteCard } from '../../cards/notes/note-card';
import { noteFormCard } from '../../cards/drafts/note-form-card';
import { ShownForm } from '../../cards/drafts/note-form-notices';
import { noteKindsCard } from '../../cards/notes/note-kinds-card';
import { notesCard } from '../../cards/notes/notes-card';
import { archiveCard } from '../../cards/customers/archive-card';
import { deletionCard } from '../../cards/customers/deletion-card';
import { overviewCard } from '../../cards/walk/overview-card';
import { partsCard } from '../../cards/notes/parts-card';
import { pauseCard } from '../../cards/drafts/pause-card';
import { playbookCard } from '../../cards/walk/playbook-card';
import { topicsCard } from '../../cards/walk/topics-card';
import { Preview, previewCard } from '../../cards/drafts/preview-card';
import { reasonsCard } from '../../cards/walk/reasons-card';
import { Card } from '../../cards/render';
import { roleCard } from '../../cards/people/role-card';
import { inWords, movedNotice, savedNotice, staysNotice, undoneNotice } from '../../cards/saved-notice';
import { servicesCard } from '../../cards/drafts/services-card';
import { sectionCard } from '../../cards/walk/section-card';
import { statusCard } from '../../cards/customers/status-card';
import { welcomeCard } from '../../cards/people/welcome-card';
import { shipped } from '../support/shipped-content';
import { previewDraft } from '../../src/app/notes/preview-draft';
import { viewNoteForm } from '../../src/app/notes/view-note-form';
import { ClosingView } from '../../src/app/views/closing-view';
import { DraftAtHand } from '../../src/app/views/draft-at-hand';
import { prefillNote } from '../../src/domain/draft/prefill';
import { servicesAtHand } from '../../src/domain/draft/services';
import { Day, instantOf } from '../../src/domain/values/dates';
import {
  Engagement,
  itemState,
  LastNote,
  limits,
  newEngagement,
  withItems,
} from '../../src/domain/walk/engagement';
import { answersOfItem, ItemAnswers, itemFrom } from '../../src/domain/walk/item-state';
import { decides, isAsked, offeredChoices } from '../../src/domain/note/asked-fields';
import { composeNote } from '../../src/domain/note/compose-note';
import { Draft, Note } from '../../src/domain/note/note';
import { ftopParts } from '../../src/domain/note/ftop-parts';
import { layOut } from '../../src/domain/note/laid-out';
import { NoteKind } from '../../src/domain/note/note-kind';
import { offeredKinds } from '../../src/domain/note/offered-kinds';
import { cutForSlide } from '../../src/domain/values/slide';
import { Save } from '../../src/domain/undo/history';
import { Role } from '../../src/domain/values/person';
import { findItem, ItemPlace, itemsOf } from '../../src/domain/walk/playbook';
import { openItems } from '../../src/domain/walk/progress';

/** The content of the shipped playbooks. */
export const { playbook, guide, noteKinds, checkWords } = shipped;
/** Answers with findings of the note check, in the language of the note. */
const withFindings = {
  en: {
    statusText: 'The customer is not moving for now.',
    summary: '1,200 of 5,000 users are active.',
    nextAction: 'TBD',
    concerns: 'Mail it to it.lead@contoso.com',
  },
  de: {
    statusText: 'Der Kunde bewegt sich derzeit nicht.',
    summary: '1.200 von 5.000 Nutzern sind aktiv.',
    nextAction: 'TBD',
    concerns: 'Mail an it.lead@contoso.com',
  },
};
/** The kind of note for most cards. */
export const kind = kindNamed('technical-enablement');
/** The same kind in its default layout. */
export const laidOut = layOut(kind, '');
const enterprise = kindNamed('enterprise-status');
const entitlement = kindNamed('entitlement-status');
const executive = kindNamed('executive-summary');
const firstSection = sure(playbook.sections[0]);
const now = '2026-04-06T09:30:00.000Z';
const seen = { kinds: noteKinds, today: '2026-04-06' } as const;

/** Returns an Enterprise Status as the last note, which names the day of the next one. */
function naming(nextUpdate: Day): LastNote {
  return {
    ...{ id: 'n-2', number: 2, version: 1, kindId: enterprise.id, openItems: ['networking'] },
    ...{ nextUpdate, nextUpdateKind: enterprise.id, writtenAt: now, writtenOn: '2026-03-20' },
  };
}

function kindNamed(id: string): NoteKind {
  return sure(noteKinds.find((candidate) => candidate.id === id));
}

function sure<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the content lacks what the cards need');
  return value;
}

/** Text that would be harmful if it were read as Markdown, markup, a mention or a template. */
export const hostileText =
  '**b** [x](https://x.example) <at>all</at> ${frame.title} #covid `c` "q" \\ {{DATE()}} \u202e مرحبا 👩‍💻';

/** Returns a walk for a customer of this name with these changed items. */
export function engagement(
  name: string,
  changed: Readonly<Record<string, Partial<ItemAnswers>>>,
): Engagement {
  const customer = {
    name,
    segment: 'education',
    domain: 'contoso.onmicrosoft.com',
    covid: 'assistance',
  } as const;
  const started = newEngagement({ id: 'e-1', ownerId: 't/p', tenantId: 't', playbook, customer, now });
  const items = Object.fromEntries(
    Object.entries(changed).map(([id, state]) => [
      id,
      itemFrom({ ...answersOfItem(itemState(started, id)), ...state }),
    ]),
  );
  return { ...withItems(started, items, now), version: 7 };
}

const untouched = engagement('Contoso', {});

/** A walk that is half done, for most cards. */
export const halfway = engagement('Contoso', {
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

/** A walk with every item done. */
export const finished = engagement(
  'Contoso',
  Object.fromEntries(itemsOf(playbook).map(({ id }) => [id, { status: 'done' as const }])),
);

/** A save of one item, and one of two. */
const oneItem: Save = {
  version: 7,
  at: now,
  changes: [{ what: 'item/identity/status', from: 'not-started', to: 'done' }],
};
const twoItems: Save = {
  ...oneItem,
  changes: [...oneItem.changes, { what: 'item/browsers/status', from: 'not-started', to: 'done' }],
};

const pausing = { ...halfway, customer: { ...halfway.customer, covid: 'pausing' as const } };

function called(name: string, walk: Engagement): Engagement {
  return { ...walk, id: name, customer: { ...walk.customer, name } };
}

/** A customer in the archive, and another of the same name. */
const archived: Engagement = { ...halfway, archivedOn: '2026-04-06' };
const archived2: Engagement = {
  ...engagement('Contoso GmbH', {}),
  ...{ id: 'e-2', archivedOn: '2026-03-02', startedAt: '2026-03-01T08:00:00.000Z' },
};

/** A customer who stopped because the IT department lost people. */
const stalled = {
  ...engagement('Contoso', {
    foundation: { status: 'done' },
    networking: {
      status: 'blocked',
      blocker: 'The IT manager left and nobody has taken over; the project is on hold.',
    },
    teams: { status: 'in-progress', note: 'Wegen Personalmangel in der IT stehen die Projekte still.' },
  }),
  customer: { ...halfway.customer, covid: 'pausing' as const },
};

function kindsFor(role: Role | undefined, engaged: Engagement = halfway) {
  const offered = offeredKinds(noteKinds, { role, covid: engaged.customer.covid });
  return { engagement: engaged, playbook, offered, role, all: false };
}

/**
 * A walk with every text at its largest length, in letters of three bytes, and hostile text where it fits.
 */
export const largest = engagement(
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

/** A walk with hostile text in every typed field. */
export const hostile = engagement(hostileText, {
  browsers: { status: 'in-progress', note: hostileText, nextAction: hostileText, owner: hostileText },
  networking: { status: 'blocked', blocker: `${hostileText}\n\n${hostileText}` },
});

/** The values that only the partner knows, by field. A kind uses only the fields that it has. */
const said: Readonly<Record<string, string>> = {
  nextAction: 'Agree on the pilot',
  nextActionDate: '2026-04-20',
  status: 'pending-customer',
  customer: 'Retail company with 20,000 users that moves its head office to remote work.',
  engagement: 'fully-engaged',
  deployment: 'partially',
  relationship: 'Weekly sync calls with the account team; the partner assists with the deployment.',
  requests: 'A review of the network by engineering.',
  intent: 'assistance',
  intentText: 'Teams for all 20,000 users by the end of April, because the offices are closed.',
  reason: 'over-50k',
  topic: 'Split tunnelling is refused',
  description: 'The firewall team keeps all traffic on the VPN, which is full.',
  impact: 'Teams calls break up for 4,000 people.',
  action: 'Workshop with the security team on 20 April.',
  overview: 'Teams is being rolled out to all users by the end of April; Intune follows in May.',
  awareness: 'The customer is reorganising its IT department; the new lead starts in May. '.repeat(8).trim(),
  brand: 'Contoso',
  l2: 'change-management',
  l1: 'blocked',
  statusText: 'IT has no staff for the roll-out because two projects were moved forward.',
  targetDate: '2026-06-30',
  owner: 'IT lead',
  changed: 'The weekly call with the account team moves to Tuesdays.',
  update: 'The account team has a workshop planned for April.',
  participants: 'IT lead, network team, FastTrack engineer',
  questions: 'Can split tunnelling be limited to Teams?',
  ftcActions: 'Send the list of endpoints.',
  concernKind: 'third-party',
};

interface Given extends Partial<Draft> {
  readonly of?: NoteKind;
}

/** Returns a draft that is filled in from the checklist, with the values that only the partner knows. */
export function draftOf(voice: Voice, engaged: Engagement, { of = kind, ...given }: Given = {}): Draft {
  const laidOut = layOut(of, given.layoutId ?? '');
  const filled = prefillNote({
    ...laidOut,
    engagement: engaged,
    playbook,
    language: voice.language,
    today: '2026-04-06',
    author: 'FastTrack engineer',
    service: servicesAtHand(of, { engagement: engaged, playbook, notes: [] })[0]?.code ?? 'TEAMS',
  });
  const answers = Object.fromEntries(
    Object.entries(filled).map(([id, answer]) => [id, answer || (said[id] ?? '')]),
  );
  const finality = of.closesChecklist ? (engaged === finished ? 'final' : 'interim') : 'update';
  return {
    id: 'd-1',
    engagementId: engaged.id,
    kindId: of.id,
    layoutId: laidOut.layout.id,
    language: voice.language,
    revision: 1,
    finality,
    answers: of === kind ? { ...answers, statusText: '', concernKind: '' } : answers,
    tagKept: false,
    corrects: 0,
    savedAt: now,
    ...given,
  };
}

/** Returns the note that is written from that draft: number 1, version 1. */
export function noteOf(
  voice: Voice,
  engaged: Engagement,
  { of = kind, ...given }: Partial<Note> & { of?: NoteKind } = {},
): Note {
  const draft = draftOf(voice, engaged, { of, id: 'n-1' });
  const numbered = { number: 1, version: 1, writtenAt: now, writtenOn: '2026-04-06' } as const;
  return {
    ...composeNote({ ...layOut(of, draft.layoutId), engagement: engaged, playbook, draft }, numbered),
    ...given,
  };
}

/** Returns a draft with its walk, and with its kind in the draft's layout. */
export function atHand(engaged: Engagement, draft: Draft): DraftAtHand {
  return { engagement: engaged, laidOut: layOut(kindNamed(draft.kindId), draft.layoutId), draft };
}

/** Services in each state: no note, one that is outdated, and one that holds. */
const services = [
  { code: 'CORE', blocked: 2, writtenAt: undefined, open: true },
  { code: 'INTUNE', blocked: 0, writtenAt: now, open: true },
  { code: 'TEAMS', blocked: 1, writtenAt: now, open: false },
] as const;

function form(
  voice: Voice,
  engaged: Engagement,
  draft: Draft,
  given: Pick<ShownForm, 'only' | 'problems' | 'role' | 'dropped'> = {},
): Card {
  return noteFormCard(voice, { ...viewNoteForm({ playbook }, atHand(engaged, draft)), ...given });
}

function preview(voice: Voice, engaged: Engagement, draft: Draft, given: Pick<Preview, 'moved'> = {}): Card {
  return previewCard(voice, {
    ...previewDraft({ playbook, checkWords }, atHand(engaged, draft)),
    ...given,
  });
}

function placeOf(itemId: string): ItemPlace {
  const place = findItem(playbook, itemId);
  if (!place) throw new Error(`no item ${itemId}`);
  return place;
}

/** Every card in every relevant state, by name. */
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
  'overview.new': (voice) => overviewCard(voice, { ...seen, engagement: untouched, playbook, noteCount: 0 }),
  'overview.halfway': (voice) =>
    overviewCard(voice, { ...seen, engagement: halfway, playbook, noteCount: 2 }),
  'overview.finished': (voice) =>
    overviewCard(voice, { ...seen, engagement: finished, playbook, noteCount: 0 }),
  'overview.overdue': (voice) =>
    overviewCard(voice, {
      ...seen,
      engagement: { ...halfway, lastNote: naming('2026-04-03') },
      playbook,
      noteCount: 2,
    }),
  'overview.archived': (voice) =>
    overviewCard(voice, { ...seen, engagement: archived, playbook, noteCount: 2 }),
  'status.archive': (voice) => archiveCard(voice, { archived: [archived, archived2], playbook, page: 0 }),
  'status.archive-none': (voice) => archiveCard(voice, { archived: [], playbook, page: 0 }),
  deletion: (voice) =>
    deletionCard(voice, {
      engagement: halfway,
      belongings: { notes: 2, drafts: 1, questions: 3, readers: 3, unsent: 1 },
    }),
  'deletion.bare': (voice) =>
    deletionCard(voice, {
      engagement: archived,
      belongings: { notes: 0, drafts: 0, questions: 0, readers: 0, unsent: 0 },
    }),
  'intake.twin': (voice) =>
    intakeCard(voice, {
      ...{ engagementId: 'e-2', version: 0, typed: halfway.customer },
      twins: { first: halfway, count: 1, playbook },
    }),
  'intake.twins': (voice) =>
    intakeCard(voice, {
      ...{ engagementId: 'e-2', version: 0, typed: archived.customer },
      twins: { first: archived, count: 2, playbook },
    }),
  'status.all-archived': (voice) =>
    statusCard(voice, { ...seen, engagements: [], archivedCount: 2, playbook, page: 0 }),
  'status.twins': (voice) =>
    statusCard(voice, {
      ...seen,
      engagements: [
        halfway,
        { ...archived2, archivedOn: undefined, customer: { ...halfway.customer, domain: '' } },
      ],
      archivedCount: 1,
      ...{ playbook, page: 0 },
    }),
  'overview.pausing': (voice) =>
    overviewCard(voice, { ...seen, engagement: pausing, playbook, noteCount: 1 }),
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
  'section.saved': (voice) =>
    sectionCard(voice, {
      engagement: halfway,
      playbook,
      section: firstSection,
      notices: notices(savedNotice(voice, { engagement: halfway, playbook, changes: twoItems.changes })),
    }),
  'section.undone': (voice) =>
    sectionCard(voice, {
      engagement: halfway,
      playbook,
      section: firstSection,
      notices: notices(
        undoneNotice(voice, { engagement: halfway, playbook, save: oneItem, direction: 'undo' }),
      ),
    }),
  'overview.note-stays': (voice) =>
    overviewCard(voice, {
      ...seen,
      engagement: halfway,
      playbook,
      noteCount: 1,
      notice: staysNotice(voice, {
        engagement: { ...halfway, lastNote: naming('2026-04-20') },
        save: { version: 7, at: now, changes: [{ what: 'note/2/1', from: '', to: 'update' }] },
        version: 6,
      }),
    }),
  'overview.moved': (voice) =>
    overviewCard(voice, {
      ...seen,
      engagement: halfway,
      playbook,
      noteCount: 0,
      notice: movedNotice(voice, { engagementId: halfway.id, version: 6 }),
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
      typed: { ...answersOfItem(itemState(halfway, 'teams')), status: 'blocked', due: '2020-01-01' },
      problems: { blocker: { code: 'blocker-required' }, due: { code: 'past-day', today: '2026-04-06' } },
      notice: voice.texts.form.check([voice.texts.itemFields.blocker, voice.texts.itemFields.due]),
    }),
  'item.needs-status': (voice) =>
    itemCard(voice, {
      engagement: halfway,
      playbook,
      place: placeOf('teams'),
      typed: { ...answersOfItem(itemState(halfway, 'teams')), blocker: 'No licences', reason: 'No users' },
      problems: {
        blocker: { code: 'needs-status', status: 'blocked' },
        reason: { code: 'needs-status', status: 'not-applicable' },
      },
      notice: voice.texts.form.check([voice.texts.itemFields.blocker, voice.texts.itemFields.reason]),
    }),
  'note-form.saved': (voice) =>
    noteFormCard(voice, {
      ...viewNoteForm({ playbook }, atHand(halfway, draftOf(voice, halfway))),
      notice: inWords(voice, savedNotice(voice, { engagement: halfway, playbook, ...twoItems })),
    }),
  'note-form.interim': (voice) => form(voice, halfway, draftOf(voice, halfway)),
  'note-form.final': (voice) => form(voice, finished, draftOf(voice, finished)),
  'note-form.refused': (voice) =>
    form(voice, pausing, draftOf(voice, pausing, { corrects: 1 }), {
      problems: {
        nextAction: { code: 'required' },
        summary: { code: 'tag-not-allowed', why: 'pausing' },
        concerns: { code: 'too-long', limit: 3000, length: 3720 },
        finality: { code: 'required' },
      },
    }),
  'preview.interim': (voice) => preview(voice, halfway, draftOf(voice, halfway)),
  'preview.final': (voice) => preview(voice, finished, draftOf(voice, finished), { moved: true }),
  ...Object.fromEntries(
    noteKinds.flatMap((of) =>
      of.layouts.map((layout) => [
        `note-form.${of.id}.${layout.id}`,
        (voice: Voice) =>
          form(voice, halfway, draftOf(voice, halfway, { of, layoutId: layout.id }), {
            role: sure(of.roles[0]),
          }),
      ]),
    ),
  ),
  'note-form.only': (voice) => form(voice, halfway, draftOf(voice, halfway), { only: 'nextActionOwner' }),
  'note-form.other-role': (voice) =>
    form(
      voice,
      halfway,
      draftOf(voice, halfway, { of: enterprise, language: voice.language === 'en' ? 'de' : 'en' }),
      { role: 'fe' },
    ),
  'note-form.suggestions': (voice) =>
    form(voice, stalled, draftOf(voice, stalled, { of: entitlement, answers: { service: 'CORE' } }), {
      role: 'fe',
    }),
  'note-form.blocked': (voice) => {
    const draft = draftOf(voice, stalled, { of: entitlement });
    const answers = { ...draft.answers, l1: 'blocked', l2: '' };
    const dropped = entitlement.fields.filter(({ id }) => id === 'l2');
    return form(voice, stalled, { ...draft, answers }, { role: 'fe', dropped });
  },
  'note-form.in-progress': (voice) => {
    const draft = draftOf(voice, stalled, { of: entitlement });
    const answers = { ...draft.answers, l1: 'in-progress', l2: 'migration', owner: '' };
    const dropped = entitlement.fields.filter(({ id }) => id === 'owner');
    return form(voice, stalled, { ...draft, answers }, { role: 'fe', dropped });
  },
  services: (voice) => servicesCard(voice, { engagement: stalled, playbook, kind: entitlement, services }),
  'services.mended': (voice) =>
    servicesCard(voice, {
      ...{ engagement: stalled, playbook, kind: entitlement, services: [], draftId: 'd-1' },
      notice: voice.texts.services.chooseFirst,
    }),
  'note-kinds': (voice) => noteKindsCard(voice, kindsFor('fasttrack-manager')),
  'note-kinds.all': (voice) => noteKindsCard(voice, { ...kindsFor('fasttrack-architect'), all: true }),
  'note-kinds.no-role': (voice) => noteKindsCard(voice, kindsFor(undefined)),
  'note-kinds.pausing': (voice) => noteKindsCard(voice, kindsFor('fe', pausing)),
  closing: (voice) => closingCard(voice, closingOf(voice, halfway)),
  'closing.refused': (voice) =>
    closingCard(voice, {
      ...closingOf(voice, { ...halfway, customer: { ...halfway.customer, covid: 'pausing' } }),
      ...{ nextDueOn: undefined, typed: '', problem: { code: 'required' } },
    }),
  pause: (voice) => {
    const draft = draftOf(voice, halfway);
    const answers = { ...draft.answers, status: 'paused' };
    return pauseCard(voice, { ...atHand(halfway, { ...draft, answers }), playbook });
  },
  'preview.enterprise': (voice) => preview(voice, halfway, draftOf(voice, halfway, { of: enterprise })),
  'preview.cut': (voice) => {
    const draft = draftOf(voice, halfway, { of: enterprise });
    const awareness = cutForSlide(draft.answers['awareness'] ?? '', 512);
    return preview(voice, halfway, { ...draft, answers: { ...draft.answers, awareness } });
  },
  'preview.executive': (voice) => {
    const draft = draftOf(voice, halfway, { of: executive });
    return preview(voice, halfway, { ...draft, answers: { ...draft.answers, escalate: 'yes' } });
  },
  'preview.entitlement': (voice) => preview(voice, stalled, draftOf(voice, stalled, { of: entitlement })),
  'preview.pausing': (voice) => preview(voice, pausing, draftOf(voice, pausing)),
  'preview.findings': (voice) => {
    const draft = draftOf(voice, halfway);
    const answers = { ...draft.answers, ...withFindings[draft.language] };
    return preview(voice, halfway, { ...draft, answers });
  },
  ...Object.fromEntries(
    [kind, enterprise].map((of) => [
      `parts.${of.keptIn}`,
      (voice: Voice) => {
        const note = noteOf(voice, halfway, { of });
        const parts = ftopParts(note, layOut(of, note.layoutId), playbook);
        return partsCard(voice, { engagement: halfway, note, kind: of, parts });
      },
    ]),
  ),
  note: (voice) => {
    const note = noteOf(voice, halfway);
    return noteCard(voice, {
      ...seen,
      engagement: halfway,
      note,
      laidOut,
      playbook,
      versions: [note],
      justWritten: true,
    });
  },
  'note.next-service': (voice) => {
    const note = noteOf(voice, stalled, { of: entitlement });
    const versions = [note, { ...note, id: 'n-0', version: 1 }];
    const written = {
      ...seen,
      engagement: stalled,
      note,
      laidOut: layOut(entitlement, ''),
      playbook,
      versions,
    };
    return noteCard(voice, { ...written, next: 'INTUNE', justWritten: true });
  },
  'note.pausing': (voice) => {
    const note = noteOf(voice, pausing);
    const written = { ...seen, engagement: pausing, note, laidOut, playbook, versions: [note] };
    return noteCard(voice, { ...written, justWritten: true });
  },
  'note.older': (voice) => {
    const written = noteOf(voice, halfway);
    const note = { ...written, ftop: { ...written.ftop, escalate: true } };
    const newer = { ...note, id: 'n-2', version: 2 };
    return noteCard(voice, {
      ...seen,
      engagement: halfway,
      note,
      laidOut,
      playbook,
      versions: [newer, note],
      justWritten: false,
    });
  },
  notes: (voice) => {
    const note = noteOf(voice, halfway);
    const newer = { ...note, id: 'n-2', version: 2 };
    return notesCard(voice, { engagement: halfway, notes: [newer, note], kinds: noteKinds, playbook });
  },
  'notes.none': (voice) => notesCard(voice, { engagement: untouched, notes: [], kinds: noteKinds, playbook }),
  'status.none': (voice) =>
    statusCard(voice, {
      ...seen,
      engagements: [],
      playbook,
      page: 0,
      notice: voice.texts.notices.noEngagementYet,
    }),
  status: (voice) => {
    const engagements = [halfway, called('Fabrikam', finished), called('Fabrikam Health', untouched)];
    return statusCard(voice, { ...seen, engagements, playbook, page: 0 });
  },
  'status.pausing': (voice) =>
    statusCard(voice, { ...seen, engagements: [pausing, halfway], playbook, page: 0 }),
  'section.pausing': (voice) =>
    sectionCard(voice, { engagement: pausing, playbook, section: sure(playbook.sections[1]) }),
  'item.pausing': (voice) => itemCard(voice, { engagement: pausing, playbook, place: placeOf('teams') }),
  'status.paged': (voice) => {
    const engagements = Array.from({ length: 9 }, (_, index) => called(`Contoso ${index + 1}`, halfway));
    return statusCard(voice, { ...seen, engagements, playbook, page: 1 });
  },
  topics: (voice) => topicsCard(voice, { guide }),
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

/**
 * The cards with typed text, filled with the longest and with hostile text. They are checked, but have no
 * golden files.
 */
export const strainedStates: Readonly<Record<string, (voice: Voice) => Card>> = Object.fromEntries(
  [
    ['largest', largest],
    ['hostile', hostile],
  ].flatMap(([name, of]) => strained(name as string, of as Engagement)),
);

/** Returns answers that fill every field of a note to its limit, in letters of three bytes. */
export function fullAnswers(of: NoteKind): Record<string, string> {
  const workloads = playbook.workloads.map(({ code }) => code);
  const fill: Record<NoteKind['fields'][number]['type'], (limit: number) => string> = {
    workload: () => workloads.at(-1) ?? '',
    workloads: () => workloads.join(','),
    'workload-lines': (limit) => {
      const each = Math.floor(limit / workloads.length) - 10;
      return workloads.map((code) => `${code}: ${'字'.repeat(each)}`).join('\n');
    },
    choice: () => '',
    line: (limit) => '字'.repeat(limit),
    text: (limit) => '字'.repeat(limit),
    day: () => '2026-04-20',
  };
  const boxes = of.layouts.flatMap(({ paragraphs }) => paragraphs);
  const filled = of.fields.map(({ id, type, limit, choices }) => {
    // The fields of a box share its limit.
    const box = boxes.find((paragraph) => paragraph.limit > 0 && paragraph.fields.includes(id));
    const room = box ? Math.floor(box.limit / box.fields.length) - 8 : limit;
    return [id, type === 'choice' ? (choices.at(-1)?.id ?? '') : fill[type](room)];
  });
  const answers = Object.fromEntries(filled) as Record<string, string>;
  // Of a choice that decides what is asked, the one with the most fields.
  for (const field of of.fields.filter((one) => decides(of, one))) {
    const askedWith = (choice: string): number =>
      of.fields.filter((one) => isAsked(one, { ...answers, [field.id]: choice })).length;
    const [fullest] = field.choices
      .map(({ id }) => id)
      .sort((one, other) => askedWith(other) - askedWith(one));
    answers[field.id] = fullest ?? '';
  }
  for (const field of of.fields.filter(({ within }) => within))
    answers[field.id] = offeredChoices(field, answers).at(-1)?.id ?? '';
  return answers;
}

/** Returns what the question about open items shows for a walk. */
function closingOf(voice: Voice, engaged: Engagement): ClosingView {
  const open = openItems(engaged, playbook).map((item) => ({ item, state: itemState(engaged, item.id) }));
  return { ...atHand(engaged, draftOf(voice, engaged)), playbook, open, nextDueOn: '2026-04-20' };
}

function strained(name: string, typed: Engagement): [string, (voice: Voice) => Card][] {
  const engaged = { ...typed, id: '00000000-0000-4000-8000-000000000001' };
  const section = firstSection;
  return [
    [
      `intake.${name}`,
      (voice) => intakeCard(voice, { engagementId: 'e-1', version: 7, typed: engaged.customer }),
    ],
    [
      `overview.${name}`,
      (voice) => overviewCard(voice, { ...seen, engagement: engaged, playbook, noteCount: 9 }),
    ],
    [
      `intake.twins.${name}`,
      (voice) =>
        intakeCard(voice, {
          ...{ engagementId: 'e-1', version: 0, typed: engaged.customer },
          twins: { first: engaged, count: 2, playbook },
        }),
    ],
    [
      `status.archive.${name}`,
      (voice) => {
        const archived = [1, 2, 3, 4].map((on) => ({
          ...{ ...engaged, id: `e-${on}`, archivedOn: '2026-04-06' as const },
          startedAt: instantOf(Date.UTC(2026, 2, on)),
        }));
        return archiveCard(voice, { archived, playbook, page: 0, notice: engaged.customer.name });
      },
    ],
    [
      `deletion.${name}`,
      (voice) =>
        deletionCard(voice, {
          engagement: engaged,
          belongings: { notes: 99, drafts: 99, questions: 99, readers: 99, unsent: 99 },
        }),
    ],
    [`section.${name}`, (voice) => sectionCard(voice, { engagement: engaged, playbook, section })],
    [
      `reasons.${name}`,
      (voice) =>
        reasonsCard(voice, {
          engagement: engaged,
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
    [
      `item.${name}`,
      (voice) => itemCard(voice, { engagement: engaged, playbook, place: placeOf('networking') }),
    ],
    [`note-form.${name}`, (voice) => form(voice, engaged, draftOf(voice, engaged))],
    ...noteKinds.flatMap((of) =>
      of.layouts.flatMap((layout): [string, (voice: Voice) => Card][] => {
        const full = (voice: Voice) =>
          draftOf(voice, engaged, {
            of,
            id: '00000000-0000-4000-8000-000000000002',
            layoutId: layout.id,
            answers: fullAnswers(of),
          });
        return [
          [
            `note-form.full.${of.id}.${layout.id}.${name}`,
            (voice) =>
              form(voice, engaged, full(voice), {
                problems: {
                  status: { code: 'required' },
                  nextActionDate: { code: 'past-day', today: '2026-04-06' },
                },
              }),
          ],
          [`preview.full.${of.id}.${layout.id}.${name}`, (voice) => preview(voice, engaged, full(voice))],
        ];
      }),
    ),
    [
      `closing.${name}`,
      (voice) => closingCard(voice, { ...closingOf(voice, engaged), typed: '字'.repeat(limits.closeReason) }),
    ],
    [`preview.${name}`, (voice) => preview(voice, engaged, draftOf(voice, engaged))],
    [
      `note.${name}`,
      (voice) => {
        const note = noteOf(voice, engaged);
        return noteCard(voice, {
          ...seen,
          engagement: engaged,
          note,
          laidOut,
          playbook,
          versions: [note],
          justWritten: true,
        });
      },
    ],
    [
      `status.${name}`,
      (voice) =>
        statusCard(voice, {
          ...seen,
          engagements: [engaged, engaged, engaged, engaged, engaged],
          playbook,
          page: 0,
        }),
    ],
  ];
}
