import { prefillNote } from '../../src/domain/draft/prefill';
import { servicesAtHand } from '../../src/domain/draft/services';
import { CovidReason, Engagement } from '../../src/domain/walk/engagement';
import { ItemAnswers } from '../../src/domain/walk/item-state';
import { Language } from '../../src/domain/values/language';
import { cleanNote } from '../../src/domain/draft/clean-note';
import { composeNote } from '../../src/domain/note/compose-note';
import { Draft, Finality, Note, NoteAnswers } from '../../src/domain/note/note';
import { LaidOut, layOut } from '../../src/domain/note/laid-out';
import { NoteKind } from '../../src/domain/note/note-kind';
import { engagementWith, everyItem, noteKinds, now, playbook, today } from './makers';

/** Every shipped kind of note in each of its layouts, with a name such as `technical-enablement/ftop`. */
export const everyLayout: readonly (readonly [string, LaidOut])[] = noteKinds.flatMap((kind) =>
  kind.layouts.map(({ id }) => [`${kind.id}/${id}`, layOut(kind, id)] as const),
);

/** The parts of a note in a test. It is in the first layout and in English, unless they are given. */
export interface Written {
  readonly kind: NoteKind;
  readonly answers: NoteAnswers;
  readonly layoutId?: string;
  readonly language?: Language;
  readonly finality?: Finality;
  readonly closeReason?: string;
  readonly engagement?: Engagement;
  readonly covid?: CovidReason;
}

/** Returns a draft with only the given answers. */
export function draftWith(written: Written): Draft {
  const { kind, answers, layoutId = '', language = 'en', finality, closeReason } = written;
  return {
    id: 'draft-1',
    engagementId: 'engagement-1',
    kindId: kind.id,
    layoutId: layOut(kind, layoutId).layout.id,
    language,
    revision: 1,
    finality: finality ?? (kind.closesChecklist ? 'interim' : 'update'),
    closeReason,
    answers,
    tagKept: false,
    corrects: 0,
    savedAt: now,
  };
}

/**
 * Returns the first note of an engagement, with these answers. A final one is of a walk with every item done,
 * unless the engagement is given.
 */
export function noteWith(written: Written): Note {
  const { covid = 'assistance', finality } = written;
  const items = finality === 'final' ? everyItem({ status: 'done' }) : {};
  const engagement = written.engagement ?? engagementWith({ customer: { covid }, items });
  const draft = draftWith(written);
  const parts = { ...layOut(written.kind, draft.layoutId), engagement, playbook, draft };
  return composeNote(parts, { number: 1, version: 1, writtenAt: now, writtenOn: '2026-04-06' });
}

/** Returns the first note of a walk, filled in from the checklist; the `typed` answers replace those. */
export function noteFilledIn(written: Omit<Written, 'answers'> & { typed: NoteAnswers }): Note {
  const { kind, typed, layoutId = '', language = 'en' } = written;
  const engagement = written.engagement ?? engagementWith();
  const author = { en: 'FastTrack engineer', de: 'FastTrack-Ingenieur' }[language];
  const service = servicesAtHand(kind, { engagement, playbook, notes: [] })[0]?.code;
  const source = { ...layOut(kind, layoutId), engagement, playbook, language, today, author, service };
  const answers = cleanNote(kind, { ...prefillNote(source), ...typed }, playbook);
  return noteWith({ ...written, engagement, answers });
}

type Walk = Readonly<Record<string, Partial<ItemAnswers>>>;

/**
 * The items of a walk after three weeks: most are done or in progress, one is blocked, one does not apply.
 */
const walks: Record<Language, Walk> = {
  en: {
    browsers: { status: 'done', note: 'Edge is deployed to all school laptops.' },
    foundation: { status: 'done', note: 'Tenant, domain and 4,200 A3 licenses are in place.' },
    networking: {
      status: 'blocked',
      blocker: 'Teams traffic runs through the VPN; the firewall team has not agreed to split tunneling.',
      nextAction: 'Review the list of Optimize endpoints with the firewall team',
      owner: 'Network team',
      due: '2026-04-13',
    },
    identity: {
      status: 'in-progress',
      note: 'Password hash sync runs for the pilot group.',
      nextAction: 'Extend password hash sync to all schools',
      owner: 'Identity team',
      due: '2026-04-20',
    },
    'security-baseline': { status: 'done', note: 'MFA is on for all administrators.' },
    'remote-access': { status: 'not-applicable', reason: 'No on-premises apps are used from home.' },
    'app-protection': { status: 'in-progress', note: 'Policies for iOS and Android are in test.' },
    teams: {
      status: 'in-progress',
      note: '200 teachers hold their lessons in Teams.',
      nextAction: 'Invite the remaining 1,800 teachers',
      owner: 'FastTrack engineer',
      due: '2026-04-27',
    },
    communication: { status: 'done', note: 'The quick-start guide went to all teachers.' },
    'microsoft-365-apps': {
      status: 'in-progress',
      note: '50 laptops of the IT team are updated.',
      nextAction: 'Update the laptops of the first ten schools',
      owner: 'Client team',
      due: '2026-05-04',
    },
  },
  de: {
    browsers: { status: 'done', note: 'Edge ist auf allen Schullaptops verteilt.' },
    foundation: { status: 'done', note: 'Mandant, Domäne und 4.200 A3-Lizenzen sind eingerichtet.' },
    networking: {
      status: 'blocked',
      blocker: 'Teams läuft durch das VPN; das Firewall-Team hat Split-Tunneling nicht zugestimmt.',
      nextAction: 'Liste der Optimize-Endpunkte mit dem Firewall-Team durchgehen',
      owner: 'Netzwerkteam',
      due: '2026-04-13',
    },
    identity: {
      status: 'in-progress',
      note: 'Die Kennworthash-Synchronisierung läuft für die Pilotgruppe.',
      nextAction: 'Kennworthash-Synchronisierung auf alle Schulen ausweiten',
      owner: 'Identitätsteam',
      due: '2026-04-20',
    },
    'security-baseline': { status: 'done', note: 'MFA ist für alle Administratoren aktiv.' },
    'remote-access': { status: 'not-applicable', reason: 'Von zu Hause werden keine lokalen Apps genutzt.' },
    'app-protection': { status: 'in-progress', note: 'Richtlinien für iOS und Android sind im Test.' },
    teams: {
      status: 'in-progress',
      note: '200 Lehrkräfte unterrichten mit Teams.',
      nextAction: 'Die übrigen 1.800 Lehrkräfte einladen',
      owner: 'FastTrack-Ingenieur',
      due: '2026-04-27',
    },
    communication: { status: 'done', note: 'Die Kurzanleitung ging an alle Lehrkräfte.' },
    'microsoft-365-apps': {
      status: 'in-progress',
      note: '50 Laptops des IT-Teams sind aktualisiert.',
      nextAction: 'Laptops der ersten zehn Schulen aktualisieren',
      owner: 'Client-Team',
      due: '2026-05-04',
    },
  },
};

/** Returns the walk of a partner who writes in this language. */
export function walkIn(language: Language): Engagement {
  return engagementWith({ customer: { covid: 'acceleration' }, items: walks[language] });
}
