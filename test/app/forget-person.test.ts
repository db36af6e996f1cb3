import { sql } from 'kysely';
import { changeItem } from '../../src/app/change-item';
import { exportPerson } from '../../src/app/export-person';
import { forgetPerson } from '../../src/app/forget-person';
import { greetPerson } from '../../src/app/greet-person';
import { saveDraft } from '../../src/app/save-draft';
import { PersonKey } from '../../src/domain/person';
import { dialogStateKey } from '../../src/storage/dialog-state';
import { draftForm, itemAnswers, keep, TestApp, testApp, today, writeNote } from '../support/makers';

let app: TestApp;
beforeEach(async () => (app = await testApp()));
afterEach(() => app.stores.close());

const leaving: PersonKey = { id: 'tenant-1/leaving', tenantId: 'tenant-1' };
const staying: PersonKey = { id: 'tenant-1/staying', tenantId: 'tenant-1' };

/** Lets somebody leave a trace in every table. */
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
}

/** Every row of every table the database has, whoever made it, as text by table. */
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

const tablesOfPeople = ['persons', 'engagements', 'timeline', 'drafts', 'notes', 'dialog_states'];

it('nothing of a person is left in any table', async () => {
  await work(leaving, 'leaving');
  const before = await everything();
  for (const table of tablesOfPeople)
    expect([table, before.get(table)]).toEqual([table, expect.stringContaining('leaving')]);

  await forgetPerson(app, leaving);

  for (const [table, rows] of await everything()) {
    expect([table, rows]).toEqual([table, expect.not.stringContaining('leaving')]);
  }
});

it('everybody else keeps everything', async () => {
  await work(staying, 'staying');
  const before = await everything();
  await work(leaving, 'leaving');
  await forgetPerson(app, leaving);
  expect(await everything()).toEqual(before);
});

it('forgetting twice, or somebody unknown, does no harm', async () => {
  await work(leaving, 'leaving');
  await forgetPerson(app, leaving);
  await forgetPerson(app, leaving);
  const [json = ''] = await exportPerson(app, leaving);
  expect(JSON.parse(json)).toEqual({ engagements: [], timeline: [], drafts: [], notes: [], dialogs: [] });
});

it('somebody who comes back is greeted as new', async () => {
  await work(leaving, 'leaving');
  await forgetPerson(app, leaving);
  expect(await greetPerson(app, leaving)).toBe(true);
});
