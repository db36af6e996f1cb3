import { sql } from 'kysely';
import { changeItem } from '../../../src/app/walk/change-item';
import { answerQuestion } from '../../../src/app/delivery/answer-question';
import { askAboutNote } from '../../../src/app/delivery/ask-about-note';
import { acknowledgeSummary } from '../../../src/app/delivery/mark-summary';
import { settleAttempt } from '../../../src/app/delivery/settle-attempt';
import { exportPerson } from '../../../src/app/people/export-person';
import { forgetPerson } from '../../../src/app/people/forget-person';
import { greetPerson } from '../../../src/app/people/greet-person';
import { chooseReaders } from '../../../src/app/readers/choose-readers';
import { saveDraft } from '../../../src/app/notes/save-draft';
import { channelKey } from '../../../src/domain/delivery/recipient';
import { PersonKey } from '../../../src/domain/values/person';
import { dialogStateKey } from '../../../src/storage/people/dialog-state';
import { claimAt, readerNamed, referenceTo, summaryKey, summaryTo } from '../../support/deliveries';
import { draftForm, first, itemAnswers, keep, now, today, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

const leaving: PersonKey = { id: 'tenant-1/leaving', tenantId: 'tenant-1' };
const staying: PersonKey = { id: 'tenant-1/staying', tenantId: 'tenant-1' };

/** Lets a person cause a row in every table. */
async function work(person: PersonKey, name: string): Promise<void> {
  const engagementId = `${name}-engagement`;
  await greetPerson(app, person);
  await keep(app, { id: engagementId, ownerId: person.id });
  await changeItem(app, {
    person,
    engagementId,
    itemId: 'teams',
    version: 1,
    today,
    typed: itemAnswers({ note: `${name}-words` }),
  });
  await writeNote(app, { person, engagementId, draftId: `${name}-note` });
  await saveDraft(app, draftForm({ person, engagementId, draftId: `${name}-draft` }));
  await app.stores.dialogStates.write({ [dialogStateKey(person.id, 'chat')]: { screen: `${name}-screen` } });
  await app.readers.save(readerNamed(name));
  await app.references.save(referenceTo(person.id));
  await app.outbox.add([summaryTo({ engagementId, aboutId: `${name}-note` })]);
}

/** Lets one person read the other's notes, with all possible effects. Returns the summary's key. */
async function read(reader: PersonKey, writer: PersonKey): Promise<string> {
  const ids = { person: writer, engagementId: 'staying-engagement' };
  for (const readerIds of [[reader.id, 'tenant-1/board'], ['tenant-1/board'], [reader.id]]) {
    const { version = 0 } = (await app.engagements.load(ids.engagementId)) ?? {};
    await chooseReaders(app, { ...ids, version, readerIds });
  }
  const note = await writeNote(app, { ...ids, draftId: 'note-2' });
  const asked = { reader, noteId: note.id, asker: 'leaving-name', askerId: reader.id };
  await askAboutNote(app, { ...asked, questionId: 'question-1', typed: 'Until when?' });
  await answerQuestion(app, { person: writer, questionId: 'question-1', typed: 'Until May.' });
  const claimed = await app.outbox.claim(claimAt(Date.parse(now)));
  const delivery = first(claimed.filter(({ recipientId }) => recipientId === reader.id));
  const result = { kind: 'refused', status: 400, code: 'BadArgument' } as const;
  await settleAttempt(app, 'worker-1', { delivery, result, random: 0 });
  return delivery.key;
}

/** Returns every row of every table in the database, of any person, as text by table. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
    app.db,
  );
  const contents = new Map<string, string>();
  for (const { name } of tables.rows) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(app.db);
    contents.set(name, rows.map((row) => JSON.stringify(row)).join('\n'));
  }
  return contents;
}

const tablesOfPeople = [
  ...['persons', 'engagements', 'timeline', 'drafts', 'notes', 'dialog_states'],
  ...['readers', 'conversation_references', 'deliveries'],
];

it('no data of a person is left in any table', async () => {
  await work(leaving, 'leaving');
  const before = await everything();
  for (const table of tablesOfPeople)
    expect([table, before.get(table)]).toEqual([table, expect.stringContaining('leaving')]);

  await forgetPerson(app, leaving);

  for (const [table, rows] of await everything()) {
    expect([table, rows]).toEqual([table, expect.not.stringContaining('leaving')]);
  }
});

it('no data of a reader is left in the tables of those whose notes they read', async () => {
  await work(staying, 'staying');
  await app.readers.save(readerNamed('Leaving'));
  await app.readers.save(readerNamed('Board'));
  const key = await read(leaving, staying);
  const before = await everything();
  const named = ['persons', 'engagements', 'timeline', 'readers', 'deliveries', 'lanes', 'questions'];
  for (const table of named)
    expect([table, before.get(table)]).toEqual([table, expect.stringContaining('leaving')]);
  expect(before.get('deliveries')).toContain(`"not-reached/${key}/`);

  await forgetPerson(app, leaving);

  for (const [table, rows] of await everything()) {
    expect([table, rows]).toEqual([table, expect.not.stringContaining('leaving')]);
  }
  expect(await app.outbox.load(key)).toBeUndefined();
  expect(await app.people.load(staying.id)).toMatchObject({ readers: [] });
  expect(await app.engagements.load('staying-engagement')).toMatchObject({ readers: [], noteCount: 2 });
  const steps = await app.engagements.changesSince('staying-engagement', 0);
  expect(steps.filter(({ what }) => what === 'readers').map(({ to }) => to)).toEqual([
    'tenant-1/board',
    'tenant-1/board',
    '',
  ]);
});

it('a reader with unusual question ids does not remove any other person’s data', async () => {
  await work(staying, 'staying');
  await app.readers.save(readerNamed('Leaving'));
  const reminder = 'staying-engagement/staying-note/due';
  const others = [
    summaryTo({ engagementId: 'staying-engagement', aboutId: 'staying-note', acknowledgedAt: now }),
    summaryTo({ kind: 'digest', key: 'digest/2026-04-06/tenant-2/board', aboutId: '2026-04-06' }),
    summaryTo({ kind: 'reminder', key: `reminder/${reminder}/${staying.id}`, aboutId: reminder }),
  ];
  const received = { recipientId: leaving.id, aboutId: 'staying-note', engagementId: 'staying-engagement' };
  await app.outbox.add([...others, summaryTo({ ...received, state: 'delivered', deliveredAt: now })]);
  await app.outbox.change(summaryKey('staying-note'), () => others[0]);
  for (const questionId of ['staying-note', '2026-04-06', reminder]) {
    const ask = { reader: leaving, noteId: 'staying-note', questionId, asker: '', askerId: leaving.id };
    await askAboutNote(app, { ...ask, typed: 'Why?' });
  }
  expect(await app.questions.ofNote('staying-note')).toHaveLength(3);
  await forgetPerson(app, leaving);
  for (const { key, aboutId } of others)
    expect([aboutId, await app.outbox.load(key)]).toEqual([aboutId, expect.objectContaining({ key })]);
  expect((await everything()).get('deliveries')).not.toContain(leaving.id);
});

it('actions of a person in a channel stay without their name', async () => {
  await work(staying, 'staying');
  const channel = readerNamed('Pilot', channelKey('tenant-1', '19:pilot@thread.tacv2'));
  await app.readers.save(channel);
  const about = { engagementId: 'staying-engagement', aboutId: 'staying-note', recipientId: channel.id };
  await app.outbox.add([summaryTo({ ...about, state: 'delivered', deliveredAt: now })]);
  const here = { reader: channel, noteId: 'staying-note' };
  await acknowledgeSummary(app, { ...here, name: 'leaving-name', personId: leaving.id });
  const asks = { asker: 'leaving-name', askerId: leaving.id, typed: 'Until when?' };
  await askAboutNote(app, { ...here, ...asks, questionId: 'question-1' });
  await askAboutNote(app, {
    ...here,
    ...asks,
    questionId: 'question-2',
    asker: 'Lead',
    askerId: 'tenant-1/lead',
  });

  await forgetPerson(app, leaving);

  for (const [table, rows] of await everything()) {
    expect([table, rows]).toEqual([table, expect.not.stringContaining('leaving')]);
  }
  expect(await app.outbox.load(summaryKey('staying-note', channel.id))).toMatchObject({
    ...{ acknowledgedAt: now, acknowledgedBy: undefined },
  });
  expect(await app.questions.ofNote('staying-note')).toMatchObject([
    { text: 'Until when?', asker: '' },
    { text: 'Until when?', asker: 'Lead' },
  ]);
});

it.each([
  ['with other capitals', 'tenant-1/LEAVING'],
  ['with a sign that is a wildcard in a pattern', 'tenant-1/l_aving'],
])('another person whose id looks the same (%s) keeps their name', async (_, id) => {
  await work(staying, 'staying');
  await app.outbox.add([summaryTo({ engagementId: 'staying-engagement', aboutId: 'staying-note' })]);
  const reader = { id: 'tenant-1/board', tenantId: 'tenant-1' };
  const here = { reader, noteId: 'staying-note' };
  await acknowledgeSummary(app, { ...here, name: 'Lead', personId: leaving.id });
  await askAboutNote(app, { ...here, questionId: 'q-1', asker: 'Lead', askerId: leaving.id, typed: 'When?' });
  const before = await everything();
  await forgetPerson(app, { id, tenantId: 'tenant-1' });
  expect(await everything()).toEqual(before);
});

it('a change that runs while a reader is forgotten does not bring them back', async () => {
  await work(staying, 'staying');
  await app.readers.save(readerNamed('Leaving'));
  const { version = 0 } = (await app.engagements.load('staying-engagement')) ?? {};
  const ids = { person: staying, engagementId: 'staying-engagement', version };
  await chooseReaders(app, { ...ids, readerIds: [leaving.id] });
  const engagement = await app.engagements.load('staying-engagement');
  await forgetPerson(app, leaving);
  if (engagement) {
    const saving = { engagement, changes: [], by: staying.id, at: now };
    expect(await app.engagements.save(saving)).toBeUndefined();
  }
  expect(await app.engagements.load('staying-engagement')).toMatchObject({ readers: [] });
});

it('other people keep all their data', async () => {
  await work(staying, 'staying');
  const before = await everything();
  await work(leaving, 'leaving');
  await forgetPerson(app, leaving);
  expect(await everything()).toEqual(before);
});

it('forgetting twice, or forgetting an unknown person, does no harm', async () => {
  await work(leaving, 'leaving');
  await forgetPerson(app, leaving);
  await forgetPerson(app, leaving);
  const [json = ''] = await exportPerson(app, leaving);
  expect(JSON.parse(json)).toEqual({
    ...{ engagements: [], timeline: [], drafts: [], notes: [], dialogs: [] },
    ...{ deliveries: [], questions: [] },
  });
});

it('a person who comes back is greeted as new', async () => {
  await work(leaving, 'leaving');
  await forgetPerson(app, leaving);
  expect(await greetPerson(app, leaving)).toBe(true);
});
