import fc from 'fast-check';
import { texts } from '../../locales';
import { customersCard } from '../../cards/readers/customers-card';
import { customersCsvRows } from '../../cards/readers/customers-csv';
import { overviewCard } from '../../cards/walk/overview-card';
import { statusCard } from '../../cards/customers/status-card';
import { Card } from '../../cards/render';
import { CustomerRow, customerRow } from '../../src/domain/delivery/customer-row';
import { composeNote } from '../../src/domain/note/compose-note';
import { lastNoteOf } from '../../src/domain/note/last-note';
import { layOut } from '../../src/domain/note/laid-out';
import { Note } from '../../src/domain/note/note';
import { addDays, Day, dayFrom, Instant, instantOf } from '../../src/domain/values/dates';
import { covidReasons, Engagement, withCustomer, withItems } from '../../src/domain/walk/engagement';
import { itemFrom } from '../../src/domain/walk/item-state';
import { itemStatuses } from '../../src/domain/walk/item-status';
import { itemsOf } from '../../src/domain/walk/playbook';
import { remindersOf } from '../../src/domain/walk/standing';
import { tellCard } from './card-text';
import { engagementWith, itemAnswers, kindNamed, noteKinds, playbook, today } from './makers';
import { draftWith } from './note-samples';

const voice = { language: 'en', texts: texts.en } as const;
const items = itemsOf(playbook).map(({ id }) => id);
const closeReason = 'The project ended';

/** One thing that happens to a customer. Days count from the day of the step. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('days'), days: fc.integer({ min: 1, max: 25 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('item'),
      item: fc.constantFrom(...items),
      status: fc.constantFrom(...itemStatuses),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('all-done') }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('note'),
      kindId: fc.constantFrom(...noteKinds.map(({ id }) => id)),
      choice: fc.nat({ max: 9 }),
      named: fc.option(fc.integer({ min: 1, max: 21 })),
      closes: fc.boolean(),
      /** The note that is corrected, counted from the newest; none for a new note. */
      corrects: fc.option(fc.nat({ max: 2 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('covid'), covid: fc.constantFrom(...covidReasons) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('snooze'), days: fc.constantFrom(1, 3, 7) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('archive') }) },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A customer at some moment, with every version of the notes. */
interface Moment {
  readonly walk: Engagement;
  readonly notes: readonly Note[];
  readonly today: Day;
  readonly now: Instant;
  /** When the customer's reason last changed; empty for never. */
  readonly turnedAt: string;
}

function after(moment: Moment, happens: Step): Moment {
  const { walk } = moment;
  const now = instantOf(Date.parse(moment.now) + 60_000);
  const next = (changed: Engagement): Moment => ({ ...moment, walk: changed, now });
  if ('item' in happens) {
    const { item, status } = happens;
    const answers = itemAnswers({ status, blocker: status === 'blocked' ? 'VPN' : '', reason: 'None' });
    return next(withItems(walk, { [item]: itemFrom(answers) }, now));
  }
  if ('kindId' in happens) return withNote({ ...moment, now }, happens);
  if ('covid' in happens) {
    const turned = happens.covid !== walk.customer.covid;
    const changed = withCustomer(walk, { ...walk.customer, covid: happens.covid }, now);
    return { ...next(changed), ...(turned && { turnedAt: now }) };
  }
  if (happens.kind === 'snooze' && 'days' in happens)
    return next({ ...walk, snoozedUntil: addDays(moment.today, happens.days) });
  if ('days' in happens) {
    const later = instantOf(Date.parse(now) + happens.days * 86_400_000);
    return { ...moment, today: addDays(moment.today, happens.days), now: later };
  }
  if (happens.kind === 'archive') return next({ ...walk, archivedOn: moment.today });
  const done = items.map((id) => [id, itemFrom(itemAnswers({ status: 'done' }))] as const);
  return next(withItems(walk, Object.fromEntries(done), now));
}

function withNote(moment: Moment, told: Extract<Step, { kindId: string }>): Moment {
  const { walk, notes, now } = moment;
  const newest = [...new Set(notes.map(({ number }) => number))].sort((one, other) => other - one);
  const number = told.corrects === null ? undefined : newest[told.corrects];
  const corrected = notes.filter((note) => note.number === number);
  const kind = kindNamed(corrected[0]?.kindId ?? told.kindId);
  const laidOut = layOut(kind, '');
  const day = told.named === null ? '' : addDays(moment.today, told.named);
  const answers = Object.fromEntries(
    kind.fields.map(({ id, type, choices }) => {
      if (type === 'choice') return [id, choices[told.choice % choices.length]?.id ?? ''];
      return [id, type === 'day' ? day : type === 'workloads' ? '' : 'Text'];
    }),
  );
  const wish = kind.closesChecklist && told.closes ? ({ finality: 'final', closeReason } as const) : {};
  const draft = { ...draftWith({ kind, answers }), id: `n-${notes.length + 1}`, ...wish };
  const note = composeNote(
    { ...laidOut, engagement: walk, playbook, draft },
    {
      number: number ?? walk.noteCount + 1,
      version: corrected.length + 1,
      writtenAt: now,
      writtenOn: moment.today,
    },
  );
  const lastNote = lastNoteOf({
    ...{ note, earlier: notes, engagement: walk, playbook },
    layOut: ({ kindId, layoutId }) => layOut(kindNamed(kindId), layoutId),
  });
  const noteCount = Math.max(walk.noteCount, note.number);
  return {
    ...moment,
    notes: [...notes, note],
    walk: { ...walk, lastNote, noteCount, snoozedUntil: undefined },
  };
}

/** A history of up to 14 steps, and its end. */
const histories: fc.Arbitrary<Moment> = fc.array(step, { maxLength: 14 }).map((steps) =>
  steps.reduce<Moment>(after, {
    walk: engagementWith(),
    notes: [],
    today,
    now: `${today}T09:30:00.000Z`,
    turnedAt: '',
  }),
);

/** Returns the line of a card that tells a standing. */
function standingIn(card: Card): string {
  const lines = tellCard(card.content)
    .split('\n')
    .map((line) => line.trim());
  // A line of the chart begins with its number.
  const told = lines.filter(
    (line) => line.charAt(0) in words && /^. (?=[A-Z]).*(due|Paused|Closed|Finished|Archived)/.test(line),
  );
  return told.map((line) => line.split(/\s·\s/)[0] ?? '').join(' | ');
}

/** The word of the table for the shape of a standing. */
const words: Readonly<Record<string, string>> = {
  '▲': 'Overdue',
  '◆': 'Due',
  '●': 'On time',
  '‖': 'Paused',
  '■': 'Closed',
  '✓': 'Finished',
  '▫': 'Archived',
};

/** Returns what a reader of the notes and changes would say, without what the walk stores of them. */
function expectedOf({ walk, notes, today: day, turnedAt }: Moment): string {
  const newestFirst = [...notes].sort(
    (one, other) => other.number - one.number || other.version - one.version,
  );
  const [newest] = newestFirst;
  if (walk.archivedOn) return `▫ Archived on ${texts.en.day(walk.archivedOn)}`;
  const touched = Object.values(walk.touchedAt).sort().at(-1) ?? '';
  const deciding = newestFirst.find(({ finality }) => finality !== 'update');
  const stands = deciding?.closing && touched <= deciding.writtenAt && turnedAt <= deciding.writtenAt;
  if (deciding?.closing && stands) {
    const { length } = deciding.closing.openItems;
    return `■ Closed with ${length === 1 ? 'one open item' : `${length} open items`}: ${closeReason}`;
  }
  const named = (kindId: string, field: string): string =>
    newestFirst.find((note) => note.kindId === kindId)?.answers[field] ?? '';
  if (walk.customer.covid === 'pausing') {
    const target = named('entitlement-status', 'targetDate');
    if (target === '' || target < turnedAt.slice(0, 10)) return '‖ Paused, no target date named';
    const told = texts.en.day(target);
    return target <= day ? `‖ Paused, target date ${told} reached` : `‖ Paused until ${told}`;
  }
  const open = Object.values(walk.items).some(
    ({ status }) => status !== 'done' && status !== 'not-applicable',
  );
  if (newest && !open && touched <= newest.writtenAt) return '✓ Finished, no note is due';
  const update = named('enterprise-status', 'nextUpdate');
  const first = notes.find(({ number, version }) => number === newest?.number && version === 1);
  const from = first?.writtenOn ?? today;
  const [dueOn, overdueOn] =
    update === '' ? [addDays(from, 14), addDays(from, 21)] : [update, addDays(dayFrom(update), 1)];
  const kind = update === '' ? 'Note' : 'Enterprise Status';
  if (day >= overdueOn) return `▲ ${kind} overdue since ${texts.en.day(overdueOn)}`;
  if (day >= dueOn) return `◆ ${kind} due since ${texts.en.day(dueOn)}`;
  return `● Next ${update === '' ? 'note' : kind} due on ${texts.en.day(dueOn)}`;
}

/** Returns the cells of the customer's row in the table, by the names of the columns. */
function csvOf(row: CustomerRow): (column: string) => string {
  const [header = [], cells = []] = customersCsvRows(voice, { rows: [row], kinds: noteKinds, playbook });
  return (column) => cells[header.indexOf(column)] ?? '';
}

function agreesWithCsv(row: CustomerRow, told: string): void {
  const cell = csvOf(row);
  const mark = told.charAt(0);
  expect(cell('Standing')).toBe(words[mark]);
  expect(cell('Due on') !== '').toBe('▲◆●'.includes(mark));
  if ('◆●'.includes(mark)) expect(told).toContain(texts.en.day(cell('Due on')));
  expect(cell('Paused until') !== '').toBe(mark === '‖' && !told.includes('no target'));
  if (cell('Paused until') !== '') expect(told).toContain(texts.en.day(cell('Paused until')));
  expect(cell('Closed because')).toBe(mark === '■' ? closeReason : '');
}

/** The reminders come when the cards say that a note is due, or when the pause reaches its date. */
function agreesWithReminders({ walk, today: day }: Moment, row: CustomerRow, told: string): void {
  const cell = csvOf(row);
  const [first, ...later] = remindersOf(walk);
  const from = cell('Due on') || cell('Paused until');
  const snoozed = (walk.snoozedUntil ?? '') > from;
  expect(first?.on ?? '').toBe(from !== '' && snoozed ? walk.snoozedUntil : from);
  if (told.startsWith('●') || told.includes('until')) expect((first?.on ?? '') > day).toBe(true);
  if (told.startsWith('▲') && !snoozed) expect(later.every(({ on }) => on <= day)).toBe(true);
}

/** Checks for any history that every card, the table and the reminders say the same of the customer. */
export function everyReaderAgrees(runs: number): void {
  fc.assert(
    fc.property(histories, (moment) => {
      const { walk, today: day } = moment;
      const seen = { playbook, kinds: noteKinds, today: day };
      const row = customerRow(walk, { playbook, partner: 'FastTrack engineer', today: day });
      const listed = {
        rows: [row],
        playbook,
        kinds: noteKinds,
        page: 0,
        digest: undefined,
        isChannel: false,
      };
      const told = expectedOf(moment);
      expect([
        standingIn(statusCard(voice, { ...seen, engagements: [walk], page: 0 })),
        standingIn(overviewCard(voice, { ...seen, engagement: walk, noteCount: walk.noteCount })),
        standingIn(customersCard(voice, listed)),
        standingIn(customersCard(voice, { ...listed, digestDay: day })),
      ]).toEqual([told, told, told, told]);
      agreesWithCsv(row, told);
      agreesWithReminders(moment, row, told);
    }),
    { numRuns: runs },
  );
}
