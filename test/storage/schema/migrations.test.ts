import { Migrator, sql } from 'kysely';
import { Note, NoteAnswers } from '../../../src/domain/note/note';
import { createStores, Stores } from '../../../src/storage/database';
import { firstTables } from '../../../src/storage/schema/first-tables';
import { openSqlite } from '../../../src/storage/sqlite/sqlite';
import { Database } from '../../../src/storage/access/tables';
import { asItWasBefore } from '../../../src/domain/walk/change';
import { itemState } from '../../../src/domain/walk/engagement';
import { itemFrom } from '../../../src/domain/walk/item-state';
import { closedAt } from '../../../src/domain/walk/retention';
import { standingOf } from '../../../src/domain/walk/standing';
import {
  engagementWith,
  everyItem,
  itemAnswers,
  kindNamed,
  noteAnswers,
  partner,
  technicalEnablement,
} from '../../support/makers';
import { noteWith } from '../../support/note-samples';

let db: Database;
let stores: Stores | undefined;

/** Creates a database as the first release left it. */
beforeEach(async () => {
  db = openSqlite(':memory:');
  stores = undefined;
  const provider = { getMigrations: () => Promise.resolve({ '0001_first': firstTables }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  expect(error).toBeUndefined();
});
afterEach(() => db.destroy());

async function keepEngagement(id: string, state: string): Promise<void> {
  await sql`insert into engagements (id, owner_id, tenant_id, version, changed_at, state)
    values (${id}, ${partner.id}, ${partner.tenantId}, 3, '2026-03-01', ${state})`.execute(db);
}

async function keepNote(given: Partial<Note>): Promise<void> {
  const note = { ...noteWith({ kind: technicalEnablement, answers: noteAnswers() }), ...given };
  const { id, engagementId, number, version, writtenAt } = note;
  await sql`insert into notes (id, engagement_id, number, version, written_at, state)
    values (${id}, ${engagementId}, ${number}, ${version}, ${writtenAt}, ${JSON.stringify(note)})`.execute(
    db,
  );
}

const started = engagementWith({ version: 3, startedAt: '2026-03-01T09:00:00.000Z' });

async function migrated(): Promise<Stores> {
  return (stores ??= await createStores(db));
}

async function reminders(): Promise<readonly string[]> {
  const due = await (await migrated()).outbox.remindersDue('9999-12-31', 99);
  return due.map(({ engagement, on }) => `${engagement.id} ${on}`);
}

it('people of the first release have chosen no readers', async () => {
  await sql`insert into persons values (${partner.id}, ${partner.tenantId}, 'fe', 'de', '')`.execute(db);
  const { people } = await migrated();
  expect(await people.load(partner.id)).toEqual({ ...partner, role: 'fe', language: 'de' });
});

it('an engagement without a note stays as it is and gets reminders counted from its start', async () => {
  await keepEngagement(started.id, JSON.stringify(started));
  expect(await reminders()).toEqual(['engagement-1 2026-03-15']);
  expect(await (await migrated()).engagements.load(started.id)).toEqual(started);
});

it('an engagement gets its newest note, in its newest version', async () => {
  await keepEngagement(started.id, JSON.stringify(started));
  const notes: readonly Partial<Note>[] = [
    { id: 'n-1', number: 1, version: 1, writtenAt: '2026-03-02T23:30:00.000Z', writtenOn: '2026-03-03' },
    { id: 'n-2', number: 2, version: 1, writtenAt: '2026-03-09T09:00:00.000Z', writtenOn: '2026-03-09' },
    { id: 'n-3', number: 2, version: 2, writtenAt: '2026-03-10T23:30:00.000Z', writtenOn: '2026-03-11' },
  ];
  for (const note of notes) await keepNote({ engagementId: started.id, finality: 'interim', ...note });
  expect(await reminders()).toEqual(['engagement-1 2026-03-25']);
  expect(await (await migrated()).engagements.load(started.id)).toEqual({
    ...started,
    lastNote: {
      ...{ id: 'n-3', number: 2, version: 2, kindId: 'technical-enablement' },
      openItems: Object.keys(started.items),
      nextUpdate: undefined,
      ...{ writtenAt: '2026-03-10T23:30:00.000Z', writtenOn: '2026-03-11' },
      facts: expect.anything() as object,
    },
  });
});

it('an engagement gets what its notes told managers, each from the newest note that was asked', async () => {
  await keepEngagement(started.id, JSON.stringify(started));
  const told: readonly (readonly [kindId: string, answers: NoteAnswers])[] = [
    ['technical-enablement', noteAnswers({ escalate: 'yes', concerns: 'The firewall team is away.' })],
    ['service-intent', { services: 'INTUNE', intent: 'none', escalate: '' }],
    ['enterprise-status', { risks: 'The pilot may slip.' }],
  ];
  for (const [index, [kindId, answers]] of told.entries()) {
    const note = noteWith({ kind: kindNamed(kindId), answers });
    await keepNote({ ...note, id: `n-${index}`, engagementId: started.id, number: index + 1 });
  }
  const engagement = await (await migrated()).engagements.load(started.id);
  expect(engagement?.lastNote?.facts).toEqual({
    escalate: '',
    risks: 'The pilot may slip.',
    concerns: 'The firewall team is away.',
    workloads: 'INTUNE',
    intent: 'none',
    intentServices: 'INTUNE',
  });
});

const written = { writtenAt: '2026-03-09T09:00:00.000Z', writtenOn: '2026-03-09' } as const;
const done = { ...started, ...engagementWith({ items: everyItem({ status: 'done' }), touchedAt: {} }) };

it('a final note closes an older walk only when nothing was open; else its reminder returns', async () => {
  const closes = { closes: true, pauses: false, nextUpdate: undefined, ...written };
  const lastNote = { id: 'n-1', number: 1, version: 1, kindId: 'technical-enablement', ...closes };
  await keepEngagement('done', JSON.stringify({ ...done, id: 'done', lastNote }));
  await keepEngagement('open', JSON.stringify({ ...started, id: 'open', lastNote }));
  const paused = { ...lastNote, closes: false, pauses: true };
  await keepEngagement('red', JSON.stringify({ ...started, id: 'red', lastNote: paused }));
  expect(await reminders()).toEqual(['open 2026-03-23', 'red 2026-03-23']);
  const { engagements } = await migrated();
  const standings = ['done', 'open', 'red'].map(async (id) => {
    const engagement = await engagements.load(id);
    return engagement && [standingOf(engagement, '2026-03-24'), closedAt(engagement)];
  });
  expect(await Promise.all(standings)).toEqual([
    ['finished', done.changedAt],
    ['due', undefined],
    ['due', undefined],
  ]);
});

it('an older walk is told the days that its newest notes name', async () => {
  await keepEngagement(started.id, JSON.stringify(started));
  const named: readonly Partial<Note>[] = [
    { id: 'n-1', number: 1, kindId: 'enterprise-status', answers: { nextUpdate: '2026-03-20' } },
    { id: 'n-2', number: 2, kindId: 'entitlement-status', answers: { targetDate: '2026-05-01' } },
    { id: 'n-3', number: 3, kindId: 'service-intent', answers: {} },
  ];
  for (const note of named)
    await keepNote({ engagementId: started.id, finality: 'update', ...written, ...note });
  expect(await reminders()).toEqual(['engagement-1 2026-03-20']);
  const engagement = await (await migrated()).engagements.load(started.id);
  expect(engagement?.lastNote).toMatchObject({
    ...{ id: 'n-3', nextUpdate: '2026-03-20', nextUpdateKind: 'enterprise-status', targetDate: '2026-05-01' },
  });
});

it('a row that cannot be read does not stop the migration', async () => {
  await keepEngagement('broken', '{');
  await keepEngagement(started.id, JSON.stringify(started));
  await sql`insert into notes values ('n-1', ${started.id}, 1, 1, '2026-03-02', '{')`.execute(db);
  expect(await reminders()).toEqual(['engagement-1 2026-03-15']);
});

it('a closed engagement gets the time of its closing; open or unreadable ones count as open', async () => {
  const lastNote = {
    ...{ id: 'n-1', number: 1, version: 1, kindId: 'technical-enablement', closes: true, pauses: false },
    ...{ nextUpdate: undefined, writtenAt: '2026-03-02T09:00:00.000Z', writtenOn: '2026-03-02' },
  };
  const closed = { ...done, changedAt: '2026-03-03T09:00:00.000Z', lastNote };
  await keepEngagement('closed', JSON.stringify({ ...closed, id: 'closed' }));
  await keepEngagement('open', JSON.stringify({ ...started, id: 'open' }));
  await keepEngagement('broken', '{');
  await migrated();
  const rows = await db.selectFrom('engagements').select(['id', 'closed_at']).orderBy('id').execute();
  expect(rows).toEqual([
    { id: 'broken', closed_at: '' },
    { id: 'closed', closed_at: '2026-03-03T09:00:00.000Z' },
    { id: 'open', closed_at: '' },
  ]);
});

describe('a blocker that was kept beside another status', () => {
  const blocked = engagementWith({ version: 3, items: { teams: { status: 'blocked', blocker: 'VPN' } } });
  const networking = { ...itemAnswers({ status: 'done', note: 'On', blocker: 'Firewall' }) };

  beforeEach(async () => {
    const items = { ...blocked.items, networking };
    await keepEngagement(blocked.id, JSON.stringify({ ...blocked, items }));
    await sql`insert into timeline values
      (${blocked.id}, 2, 0, '2026-03-01', ${partner.id}, 'item/networking/status', 'in-progress', 'blocked'),
      (${blocked.id}, 2, 1, '2026-03-01', ${partner.id}, 'item/networking/blocker', '', 'Firewall'),
      (${blocked.id}, 3, 0, '2026-03-02', ${partner.id}, 'item/networking/status', 'blocked', 'done')`.execute(
      db,
    );
  });

  it('is gone, and one that blocks is there', async () => {
    const engagement = await (await migrated()).engagements.load(blocked.id);
    expect(engagement?.items).toMatchObject({ teams: { status: 'blocked', blocker: 'VPN' } });
    expect(engagement && itemState(engagement, 'networking')).toEqual(
      itemFrom(itemAnswers({ status: 'done', note: 'On' })),
    );
    const { state } = await db.selectFrom('engagements').select('state').executeTakeFirstOrThrow();
    expect(state).not.toContain('Firewall');
  });

  it('is told of while it blocked', async () => {
    const { engagements } = await migrated();
    const engagement = await engagements.load(blocked.id);
    if (!engagement) throw new Error('the engagement is gone');
    const changes = await engagements.changesSince(blocked.id, 2);
    expect(changes).toEqual([
      { what: 'item/networking/status', from: 'blocked', to: 'done' },
      { what: 'item/networking/blocker', from: 'Firewall', to: '' },
    ]);
    expect(itemState(asItWasBefore(changes, engagement), 'networking')).toMatchObject({
      status: 'blocked',
      blocker: 'Firewall',
    });
  });
});
