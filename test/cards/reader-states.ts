import { customersCard } from '../../cards/readers/customers-card';
import { failedCard } from '../../cards/operation/failed-card';
import { Voice } from '../../cards/frame';
import { noteCard } from '../../cards/notes/note-card';
import { previewCard } from '../../cards/drafts/preview-card';
import { readerCard } from '../../cards/readers/reader-card';
import { ReaderSettings } from '../../cards/readers/reader-fields';
import { readersCard } from '../../cards/readers/readers-card';
import { previewDraft } from '../../src/app/notes/preview-draft';
import { Receipt } from '../../src/app/views/receipts-view';
import { receiptsCard } from '../../cards/delivery/receipts-card';
import { Card } from '../../cards/render';
import { addDays, Day, Instant } from '../../src/domain/values/dates';
import { byUrgency, CustomerRow, customerRow } from '../../src/domain/delivery/customer-row';
import { Delivery, newDelivery } from '../../src/domain/delivery/delivery';
import { Question } from '../../src/domain/delivery/question';
import { Reader } from '../../src/domain/delivery/reader';
import { channelKey, personRecipient } from '../../src/domain/delivery/recipient';
import { Engagement, LastNote, limits, NoteFacts } from '../../src/domain/walk/engagement';
import {
  atHand,
  draftOf,
  engagement,
  finished,
  halfway,
  hostile,
  hostileText,
  kind,
  laidOut,
  largest,
  checkWords,
  noteKinds,
  noteOf,
  playbook,
} from './card-states';

const now: Instant = '2026-04-06T09:30:00.000Z';
const today: Day = '2026-04-06';
const zone = 'Europe/Berlin';
const tenantId = '00000000-0000-4000-8000-000000000010';

/** Returns the newest note of an open walk, written on this day. */
function written(on: Day, told: Partial<LastNote> = {}): LastNote {
  const numbered = { id: 'n-3', number: 3, version: 1, kindId: kind.id, writtenAt: now, writtenOn: on };
  return { ...numbered, openItems: ['networking'], nextUpdate: undefined, ...told };
}

function row(
  walk: Engagement,
  lastNote?: LastNote,
  { partner = 'FastTrack engineer', noteId = lastNote?.id }: { partner?: string; noteId?: string } = {},
): CustomerRow {
  return customerRow({ ...walk, lastNote }, { playbook, partner, today, noteId });
}

/** Returns what notes tell managers: an escalation with risks and concerns, in these words. */
function raised(risks: string, concerns: string): NoteFacts {
  return {
    escalate: 'yes',
    risks: risks,
    concerns: concerns,
    workloads: 'TEAMS,INTUNE',
    intent: 'evaluating',
    intentServices: 'INTUNE',
  };
}

function named(name: string, walk: Engagement = halfway): Engagement {
  return { ...walk, customer: { ...walk.customer, name } };
}

const unblocked = engagement('Fabrikam', {
  browsers: { status: 'done' },
  identity: { status: 'in-progress' },
});

/** One customer of each sort. */
const customers = byUrgency([
  row(named('Contoso'), written('2026-03-10')),
  row(named('Contoso Retail'), written('2026-04-01')),
  row(unblocked, written('2026-03-20')),
  row(
    named('Contoso Health', unblocked),
    written('2026-04-03', { facts: raised('The pilot may slip to May.', 'No budget for licences yet.') }),
  ),
  row(engagement('Fabrikam Health', {})),
  row(
    { ...named('Fabrikam Schools'), customer: { ...named('Fabrikam Schools').customer, covid: 'pausing' } },
    written('2026-04-02', { targetDate: '2026-06-01' }),
  ),
  row(
    named('Contoso Finance', finished),
    written(today, { openItems: [], writtenAt: '2026-04-07T08:00:00.000Z' }),
  ),
]);

const known = { playbook, kinds: noteKinds, digest: { rhythm: 'weekly', hour: 8 } } as const;

const person: Reader = {
  ...personRecipient(tenantId, 'sales-lead'),
  name: 'Sales lead',
  language: 'en',
  timeZone: zone,
  digest: 'weekly',
  digestHour: 8,
  digestSince: now,
  since: now,
};

const channel: Reader = {
  ...person,
  ...channelKey(tenantId, '19:0123456789abcdef@thread.tacv2'),
  name: 'Delivery board',
  timeZone: 'America/New_York',
};

const others: readonly Reader[] = ['Account lead', 'Practice lead', 'Regional lead'].map((name) => ({
  ...person,
  ...personRecipient(tenantId, name.toLowerCase().replace(' ', '-')),
  name,
}));

const settings: ReaderSettings = {
  state: 'reading',
  reader: person,
  isChannel: false,
  proposedName: 'Sales lead',
  appointed: false,
};
const inChannel: ReaderSettings = {
  ...settings,
  reader: channel,
  isChannel: true,
  proposedName: 'Delivery board',
};

function delivery(to: Reader, told: Partial<Delivery> = {}): Delivery {
  const about = { kind: 'summary', engagementId: 'e-1', aboutId: 'n-1', version: 7 } as const;
  return { ...newDelivery(about, to, now), ...told };
}

function receipt(name: string, told: Partial<Delivery> = {}, isChannel = false): Receipt {
  const to = isChannel ? channel : { ...person, ...personRecipient(tenantId, name) };
  return { delivery: delivery(to, told), name, isChannel };
}

const arrived = { state: 'delivered', deliveredAt: '2026-04-06T09:31:00.000Z', attempts: 1 } as const;

/** A receipt for every state of a summary. */
const receipts: readonly Receipt[] = [
  receipt('Sales lead'),
  receipt('Account lead', arrived),
  receipt('Practice lead', { ...arrived, readAt: '2026-04-06T10:02:00.000Z', uncertain: true }),
  receipt(
    'Delivery board',
    {
      ...arrived,
      readAt: '2026-04-06T10:02:00.000Z',
      acknowledgedAt: '2026-04-06T10:05:00.000Z',
      acknowledgedBy: 'Regional lead',
    },
    true,
  ),
  receipt('Support lead', { attempts: 3, nextAt: '2026-04-06T09:34:00.000Z', uncertain: true }),
  receipt('', { state: 'waiting', reason: 'not-installed', attempts: 1 }),
  receipt('Finance lead', { state: 'failed', reason: 'too-often', attempts: 8, lastError: '503' }),
  receipt('Training lead', { state: 'cancelled' }),
];

function question(id: string, asker: string, text: string): Question {
  const about = { engagementId: 'e-1', noteId: 'n-1', tenantId, readerId: person.id };
  return {
    id,
    ...about,
    asker,
    askerId: person.id,
    text,
    askedAt: now,
    answer: undefined,
    answeredAt: undefined,
  };
}

const questions = [
  question('q-1', 'Sales lead', 'When does the pilot begin?'),
  { ...question('q-2', 'Account lead', 'Who decides about the firewall?'), answer: 'The network lead.' },
];

const failures = receipts
  .filter(({ delivery: { state } }) => state === 'failed')
  .map(({ delivery: failed, name }) => ({ delivery: failed, recipient: name, customer: 'Contoso' }));

const digestFailure = {
  delivery: {
    ...newDelivery({ kind: 'digest', engagementId: '', aboutId: today }, channel, now),
    ...({ state: 'failed', reason: 'refused', attempts: 1, lastError: '400 BadSyntax' } as const),
  },
  recipient: '',
  customer: '',
};

/** The cards of readers and receipts in every relevant state, by name. */
export const readerStates: Readonly<Record<string, (voice: Voice) => Card>> = {
  customers: (voice) => customersCard(voice, { ...known, rows: customers, page: 0, isChannel: false }),
  'customers.last-page': (voice) =>
    customersCard(voice, { ...known, rows: customers, page: 9, isChannel: true, digest: undefined }),
  'customers.digest': (voice) =>
    customersCard(voice, {
      ...known,
      rows: customers.slice(0, 2),
      page: 0,
      isChannel: false,
      digestDay: today,
    }),
  'customers.filtered': (voice) =>
    customersCard(voice, {
      ...{ ...known, rows: customers, page: 0, isChannel: false },
      filter: { by: 'state', of: 'blocked' },
    }),
  'customers.filtered-none': (voice) =>
    customersCard(voice, {
      ...{ ...known, rows: customers, page: 0, isChannel: false },
      filter: { by: 'segment', of: 'government' },
    }),
  'customers.none': (voice) => customersCard(voice, { ...known, rows: [], page: 0, isChannel: false }),
  'customers.none-channel': (voice) =>
    customersCard(voice, {
      ...known,
      rows: [],
      page: 0,
      isChannel: true,
      digest: { rhythm: 'off', hour: 8 },
    }),

  'reader.asking': (voice) => readerCard(voice, { ...inChannel, reader: undefined, state: 'asking' }),
  'reader.asking-person': (voice) => readerCard(voice, { ...settings, reader: undefined, state: 'asking' }),
  reader: (voice) => readerCard(voice, { ...settings, notice: voice.texts.reader.saved }),
  'reader.appointed': (voice) => readerCard(voice, { ...settings, appointed: true }),
  'reader.channel': (voice) => readerCard(voice, inChannel),
  'reader.refused': (voice) =>
    readerCard(voice, {
      ...inChannel,
      typed: { name: 'Delivery board of the whole region, with everybody who leads a practice', hour: '25' },
      problems: { name: { code: 'too-long', limit: 60, length: 71 }, hour: { code: 'not-a-choice' } },
    }),
  'reader.stopped': (voice) => readerCard(voice, { ...inChannel, reader: undefined, state: 'stopped' }),
  'reader.stopped-appointed': (voice) =>
    readerCard(voice, { ...settings, reader: undefined, appointed: true, state: 'stopped' }),

  readers: (voice) =>
    readersCard(voice, {
      engagement: halfway,
      chosen: [person, channel],
      offered: [...others, person],
      appointedCount: 2,
      words: '',
      more: true,
      back: { kindId: kind.id, draftId: 'd-1' },
    }),
  'readers.not-found': (voice) =>
    readersCard(voice, {
      engagement: halfway,
      chosen: [person],
      offered: [],
      appointedCount: 0,
      words: 'board',
      more: false,
      back: {},
    }),
  'readers.nobody': (voice) =>
    readersCard(voice, {
      engagement: halfway,
      chosen: [],
      offered: [],
      appointedCount: 1,
      words: '',
      more: false,
      back: {},
    }),

  receipts: (voice) =>
    receiptsCard(voice, {
      engagement: halfway,
      note: noteOf(voice, halfway),
      receipts,
      questions,
      timeZone: zone,
    }),
  'receipts.none': (voice) =>
    receiptsCard(voice, {
      engagement: halfway,
      note: noteOf(voice, halfway, { version: 2 }),
      receipts: [],
      questions: [],
    }),

  failed: (voice) =>
    failedCard(voice, {
      deliveries: [...failures, digestFailure],
      page: 1,
      more: true,
      counts: {
        byState: { queued: 3, delivered: 120, failed: 12 },
        oldestDueAt: '2026-04-06T09:12:00.000Z',
      },
      timeZone: zone,
    }),
  'failed.none': (voice) =>
    failedCard(voice, {
      deliveries: [],
      page: 0,
      more: false,
      counts: { byState: {}, oldestDueAt: undefined },
    }),

  'note.sent': (voice) => {
    const note = noteOf(voice, halfway);
    const given = {
      engagement: halfway,
      note,
      laidOut,
      playbook,
      versions: [note],
      justWritten: true,
      today,
    };
    return noteCard(voice, { ...given, kinds: noteKinds, readers: { count: 2, unsent: [] } });
  },
  'note.unsent': (voice) => {
    const note = noteOf(voice, halfway);
    const given = {
      engagement: halfway,
      note,
      laidOut,
      playbook,
      versions: [note],
      justWritten: false,
      today,
    };
    return noteCard(voice, { ...given, kinds: noteKinds, readers: { count: 1, unsent: ['Practice lead'] } });
  },
  'preview.readers': (voice) => previewWith(voice, halfway, ['Sales lead', 'Delivery board']),
  'preview.no-readers': (voice) => previewWith(voice, halfway, []),
};

function previewWith(voice: Voice, walk: Engagement, readers: readonly string[]): Card {
  const view = previewDraft({ playbook, checkWords }, atHand(walk, draftOf(voice, walk)));
  return previewCard(voice, { ...view, readers: { chosen: readers, appointed: [] } });
}

/**
 * The cards of readers and receipts with the longest and with hostile text. They are checked, but have no
 * golden files.
 */
export const strainedReaderStates: Readonly<Record<string, (voice: Voice) => Card>> = Object.fromEntries([
  ...strained('largest', largest, '字'.repeat(limits.nextAction)),
  ...strained('hostile', hostile, hostileText),
]);

function strained(name: string, walk: Engagement, typed: string): [string, (voice: Voice) => Card][] {
  const many = Array.from({ length: 40 }, (_, index) => index);
  const reader = { ...channel, name: `${typed.slice(0, 56)} 1` };
  const facts = raised(typed, typed);
  const rows = many.map((index) =>
    row(walk, written(addDays(today, -30), { facts }), {
      partner: typed,
      noteId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    }),
  );
  const manyReaders = many.map((index) => ({
    ...reader,
    id: `${tenantId}/channel/19:${'0'.repeat(60)}${index}@thread.tacv2`,
  }));
  const stuck = {
    state: 'failed',
    reason: 'too-long',
    attempts: 8,
    lastError: typed,
    uncertain: true,
  } as const;
  const manyReceipts = many.map((index) => ({
    delivery: delivery(channel, { ...stuck, key: `summary/${index}/${'0'.repeat(500)}` }),
    name: `${index} ${typed}`,
    isChannel: true,
  }));
  return [
    [
      `customers.${name}`,
      (voice) =>
        customersCard(voice, {
          ...{ ...known, rows, page: 1, isChannel: false },
          filter: { by: 'intent', of: 'evaluating' },
        }),
    ],
    [
      `reader.${name}`,
      (voice) => readerCard(voice, { ...inChannel, reader, proposedName: typed, notice: typed }),
    ],
    [
      `readers.${name}`,
      (voice) =>
        readersCard(voice, {
          engagement: walk,
          chosen: manyReaders.slice(0, 20),
          offered: manyReaders,
          appointedCount: 3,
          words: typed,
          more: true,
          back: { kindId: 'k'.repeat(100), draftId: 'd'.repeat(100) },
        }),
    ],
    [
      `readers.not-found.${name}`,
      (voice) =>
        readersCard(voice, {
          engagement: walk,
          chosen: [],
          offered: [],
          appointedCount: 0,
          words: typed,
          more: false,
          back: {},
        }),
    ],
    [
      `receipts.${name}`,
      (voice) =>
        receiptsCard(voice, {
          engagement: walk,
          note: noteOf(voice, walk),
          receipts: [
            ...manyReceipts,
            receipt(typed, { ...arrived, acknowledgedAt: now, acknowledgedBy: typed }, true),
          ],
          questions: many.map((index) => question(`q-${index}`, typed, typed)),
        }),
    ],
    [
      `failed.${name}`,
      (voice) =>
        failedCard(voice, {
          deliveries: manyReceipts
            .slice(0, 5)
            .map(({ delivery: failed }) => ({ delivery: failed, recipient: typed, customer: typed })),
          page: 0,
          more: true,
          counts: { byState: { failed: 40 }, oldestDueAt: now },
        }),
    ],
    [
      `note.unsent.${name}`,
      (voice) => {
        const note = noteOf(voice, walk);
        const given = {
          engagement: walk,
          note,
          laidOut,
          playbook,
          versions: [note],
          justWritten: true,
          today,
        };
        return noteCard(voice, {
          ...given,
          kinds: noteKinds,
          readers: { count: 1, unsent: many.map(() => reader.name) },
        });
      },
    ],
    [
      `preview.readers.${name}`,
      (voice) =>
        previewWith(
          voice,
          walk,
          many.map(() => typed),
        ),
    ],
  ];
}
