import { keepReference } from '../../../src/app/delivery/keep-reference';
import { snoozeReminder } from '../../../src/app/delivery/snooze-reminder';
import { DraftForm } from '../../../src/app/notes/draft-form';
import { chooseReaders } from '../../../src/app/readers/choose-readers';
import { saveReader } from '../../../src/app/readers/save-reader';
import { tick } from '../../../src/delivery/write-what-is-due';
import { Message } from '../../../cards/render';
import { Send } from '../../../src/delivery/sender';
import { addDays, Day, Instant, instantOf } from '../../../src/domain/values/dates';
import { channelKey, ConversationReference } from '../../../src/domain/delivery/recipient';
import { Engagement } from '../../../src/domain/walk/engagement';
import { clockTime, instantAt, localTime } from '../../../src/domain/values/zoned-time';
import { tellCard } from '../../support/card-text';
import { referenceTo } from '../../support/deliveries';
import { rememberingLog, sendDue, workerOn } from '../../support/delivering';
import { expectGolden } from '../../support/golden';
import { everyItem, keep, noteAnswers, testApp, TestApp, writeNote } from '../../support/makers';

/**
 * The weeks in which New York (8 March 2026) and Berlin (29 March) change to summer time; Kolkata never does.
 */
const [begin, end] = ['2026-03-01T12:00:00.000Z', '2026-04-01T00:00:00.000Z'] as const;
const halfHour = 30 * 60_000;

const channel = channelKey('tenant-1', '19:delivery').id;
const people = {
  partner: referenceTo('tenant-1/partner', { name: 'The partner', timeZone: 'America/New_York' }),
  manager: referenceTo('tenant-1/manager', {
    name: 'The manager',
    timeZone: 'Europe/Berlin',
    language: 'de',
  }),
  reader: referenceTo('tenant-1/reader', { name: 'The other reader', timeZone: 'Asia/Kolkata' }),
  channel: referenceTo(channel, { name: 'The channel', timeZone: 'Europe/Berlin', userId: '' }),
} satisfies Readonly<Record<string, ConversationReference>>;

type Who = keyof typeof people;

/** All letters to a person and all actions of that person, in order. */
interface Event {
  readonly at: Instant;
  readonly does?: string;
  readonly letter?: Message;
}

const events: Record<Who, Event[]> = { partner: [], manager: [], reader: [], channel: [] };
let app: TestApp;

/** One action of the partner, on a day of the partner's calendar. */
interface Deed {
  readonly day: Day;
  readonly at: Instant;
  readonly does: string;
  readonly run: (today: Day) => Promise<unknown>;
}

function writes(customer: string, day: Day, form: Partial<DraftForm> = {}): Deed {
  const run = (today: Day): Promise<unknown> =>
    writeNote(app, {
      ...{ person: people.partner, engagementId: customer, draftId: `${customer}-${today}`, today },
      typed: noteAnswers({ nextActionDate: addDays(today, 7) }),
      ...form,
    });
  return { day, at: atPartners(day, 10), does: `writes a note about ${customer}`, run };
}

/** Returns the form of an Enterprise Status, which names the day of the next one. */
function statusUntil(nextUpdate: Day): Partial<DraftForm> {
  const typed = {
    ...{ reason: 'over-50k', status: 'yellow', topic: 'Network.', description: 'VPN is at its limit.' },
    ...{ impact: 'Pilot delayed.', action: 'Decide on split tunnelling.', overview: 'Teams by summer.' },
    nextUpdate,
  };
  return { kindId: 'enterprise-status', layoutId: 'form', finality: 'update', typed };
}

function putsOff(customer: string, day: Day, days: number): Deed {
  const run = (today: Day): Promise<unknown> =>
    snoozeReminder(app, { person: people.partner, engagementId: customer, days, today });
  return { day, at: atPartners(day, 11), does: `puts the reminder of ${customer} off by ${days} days`, run };
}

function atPartners(day: Day, hour: number): Instant {
  return instantAt(day, hour, people.partner.timeZone);
}

const deeds: readonly Deed[] = [
  ...(['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'] as const).map((day) =>
    writes('Contoso', day),
  ),
  writes('Northwind', '2026-03-02'),
  putsOff('Northwind', '2026-03-16', 3),
  putsOff('Northwind', '2026-03-23', 7),
  writes('Northwind', '2026-03-31'),
  writes('Fabrikam', '2026-03-04', statusUntil('2026-03-18')),
  writes('Fabrikam', '2026-03-19', statusUntil('2026-04-02')),
  writes('Tailspin', '2026-03-03', {
    typed: noteAnswers({ status: 'paused', nextActionDate: '2026-03-10' }),
  }),
  writes('Wingtip', '2026-03-05', { finality: 'final' }),
];

beforeAll(async () => {
  app = await testApp();
  app.setClock(begin);
  for (const reference of Object.values(people)) await keepReference(app, reference);
  const daily = { name: '', language: '', digest: 'daily', hour: '8' };
  await saveReader(app, people.manager, daily);
  await saveReader(app, people.reader, daily);
  await saveReader(app, people.channel, { name: 'The channel', language: 'en', digest: 'weekly', hour: '9' });
  const all = [people.manager.id, people.channel.id];
  await startWalk('Contoso', { readers: [...all, people.reader.id] });
  await startWalk('Northwind', { readers: [...all, people.reader.id] });
  await startWalk('Fabrikam', { readers: all });
  await startWalk('Tailspin', { readers: all, covid: 'pausing' });
  await startWalk('Wingtip', { readers: all, finished: true });
  await liveThrough();
});
afterAll(() => app.stores.close());

async function startWalk(
  name: string,
  given: { readers: readonly string[]; covid?: 'pausing'; finished?: boolean },
): Promise<Engagement> {
  const { readers, covid = 'assistance', finished = false } = given;
  const { id: ownerId } = people.partner;
  const items = finished ? everyItem({ status: 'done' }) : {};
  const walk = { id: name, ownerId, items, touchedAt: {}, startedAt: begin };
  const { version } = await keep(app, { ...walk, customer: { name, covid } });
  const choice = { person: people.partner, engagementId: name, version, readerIds: readers };
  const chosen = await chooseReaders(app, choice);
  if (chosen.kind !== 'chosen') throw new Error(`the readers of ${name} are ${chosen.kind}`);
  return chosen.engagement;
}

/** Runs two processes at once. Each looks every half hour for due letters and sends them. */
async function liveThrough(): Promise<void> {
  const log = rememberingLog();
  const workers = ['worker-1', 'worker-2'].map((name) => workerOn(app, { name, send: keepingWhatCame, log }));
  for (let moment = Date.parse(begin); moment < Date.parse(end); moment += halfHour) {
    const now = instantOf(moment);
    app.setClock(now);
    for (const { day, does, run } of deeds.filter(({ at }) => at === now)) {
      events.partner.push({ at: now, does });
      await run(day);
    }
    await Promise.all([tick(app, log), tick(app, log)]);
    // One conversation gets one message a second, so this continues until a second has no message.
    for (let [second, before] = [0, -1]; before !== countOfLetters(); second += 1) {
      before = countOfLetters();
      app.setClock(instantOf(moment + second * 1_000));
      await sendDue(...workers);
    }
  }
  expect(await app.outbox.counts()).toMatchObject({ byState: { queued: 0, waiting: 0, failed: 0 } });
  expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
}

function countOfLetters(): number {
  return Object.values(events).reduce((sum, { length }) => sum + length, 0);
}

const keepingWhatCame: Send = async (to, letter) => {
  const [who] = Object.entries(people).find(([, { id }]) => id === to.id) ?? [];
  if (!who) throw new Error(`nobody is ${to.id}`);
  events[who as Who].push({ at: instantOf(app.now()), letter });
  return { result: { kind: 'sent', activityId: `message-${events[who as Who].length}` } };
};

test.each(Object.keys(people) as Who[])('the letters to %s, with their times', (who) => {
  const { name, timeZone } = people[who];
  expectGolden(`transcripts/weeks.${who}.txt`, [`${name}, ${timeZone}`, ...timelineOf(who), ''].join('\n'));
});

test.each([
  ['manager', 'Sammelbericht vom'],
  ['reader', 'Digest of'],
] as const)('the digest of %s comes once a day at eight, also when the clocks change', (who, title) => {
  // The first note is of the second of March.
  const days = Array.from({ length: 29 }, (_, index) => addDays('2026-03-03', index));
  expect(timesOf(who, title)).toEqual(days.map((day) => `${day} 08:00`));
});

test('the digest of the channel comes on Mondays at nine', () => {
  const mondays = ['2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'];
  expect(timesOf('channel', 'Digest of')).toEqual(mondays.map((day) => `${day} 09:00`));
});

test('the partner is reminded at nine: after 14 days, on the day in a note, after a snooze, when overdue', () => {
  const reminders = events.partner.filter(({ does }) => does === undefined);
  expect(reminders.map((event) => `${whenOf('partner', event)} ${titleOf(event)}`)).toEqual([
    '2026-03-16 09:00 Northwind: A note is due',
    '2026-03-18 09:00 Fabrikam: A note is due',
    '2026-03-19 09:00 Fabrikam: A note is overdue',
    '2026-03-19 09:00 Northwind: A note is due',
    '2026-03-23 09:00 Northwind: A note is overdue',
    '2026-03-30 09:00 Northwind: A note is overdue',
  ]);
});

function timesOf(who: Who, title: string): readonly string[] {
  return events[who].filter((event) => titleOf(event).startsWith(title)).map((event) => whenOf(who, event));
}

function titleOf({ letter }: Event): string {
  return letter && 'card' in letter ? letter.card.title : '';
}

/** Returns the day and the time of an event in the person's time zone. */
function whenOf(who: Who, { at }: Event): string {
  const { timeZone } = people[who];
  return `${localTime(at, timeZone).day} ${clockTime(at, timeZone)}`;
}

/**
 * Returns a line for each event, and below a digest its customers, except those unchanged since the last one.
 */
function timelineOf(who: Who): readonly string[] {
  let known: readonly string[] = [];
  return events[who].flatMap((event) => {
    const when = whenOf(who, event);
    const weekday = new Date(`${when.slice(0, 10)}T00:00:00Z`).toUTCString().slice(0, 3);
    const customers = customersOn(event);
    const moved = customers.filter((customer) => !known.includes(customer));
    if (customers.length > 0) known = customers;
    const what = event.does ? `> ${event.does}` : `${titleOf(event)} | ${linesOf(event)[1] ?? ''}`;
    return [`${weekday} ${when}  ${what}`, ...moved.map((line) => `    ${line}`)];
  });
}

/**
 * Returns the customers on a digest: the line above each progress bar (the name) and the line below (the
 * state).
 */
function customersOn(event: Event): readonly string[] {
  const lines = linesOf(event);
  return lines.flatMap((line, index) => {
    return line.includes(' | ') ? [`${lines[index - 1]}: ${lines[index + 1]}`] : [];
  });
}

/** Returns the lines of a card from its heading on. */
function linesOf({ letter }: Event): readonly string[] {
  const lines = letter && 'card' in letter ? tellCard(letter.card.content).split('\n') : [];
  return lines.slice(lines.findIndex((line) => line.startsWith('# ')));
}
