import { PersonalData, PersonStore } from '../app/ports';
import { Engagement } from '../domain/engagement';
import { languages } from '../domain/language';
import { Draft, Note } from '../domain/note/note';
import { Person, roles } from '../domain/person';
import { Commit } from './commit-queue';
import { Database, DatabaseTransaction, Tables } from './tables';

/** People, and everything that is stored about one of them, on any database that Kysely speaks. */
export function createPersonStore(db: Database, commit: Commit): PersonStore {
  const load = async (personId: string): Promise<Person | undefined> => {
    const row = await db.selectFrom('persons').selectAll().where('id', '=', personId).executeTakeFirst();
    return row && personFrom(row);
  };

  return {
    load,

    async save(person) {
      const known = { role: person.role ?? '', language: person.language ?? '' };
      await commit((trx) =>
        trx
          .insertInto('persons')
          .values({ id: person.id, tenant_id: person.tenantId, greeted_at: person.greetedAt ?? '', ...known })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(known))
          .execute(),
      );
    },

    markGreeted: ({ id, tenantId }, at) =>
      commit(async (trx) => {
        await trx
          .insertInto('persons')
          .values({ id, tenant_id: tenantId, role: '', language: '', greeted_at: '' })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
        const marked = await trx
          .updateTable('persons')
          .set({ greeted_at: at })
          .where('id', '=', id)
          .where('greeted_at', '=', '')
          .executeTakeFirst();
        return Number(marked.numUpdatedRows) === 1;
      }),

    async unmarkGreeted(personId) {
      await commit((trx) =>
        trx.updateTable('persons').set({ greeted_at: '' }).where('id', '=', personId).execute(),
      );
    },

    everythingAbout: (personId) => commit((trx) => gather(trx, personId)),

    async forget(personId) {
      await commit(async (trx) => {
        for (const table of ['timeline', 'drafts', 'notes'] as const) {
          await trx.deleteFrom(table).where('engagement_id', 'in', ownEngagements(trx, personId)).execute();
        }
        await trx.deleteFrom('engagements').where('owner_id', '=', personId).execute();
        await trx.deleteFrom('dialog_states').where('person_id', '=', personId).execute();
        await trx.deleteFrom('persons').where('id', '=', personId).execute();
      });
    },
  };
}

function personFrom(row: Tables['persons']): Person {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    // A value of a later version counts as not known.
    ...(isOneOf(roles, row.role) && { role: row.role }),
    ...(isOneOf(languages, row.language) && { language: row.language }),
    ...(row.greeted_at !== '' && { greetedAt: row.greeted_at }),
  };
}

function isOneOf<Known extends string>(known: readonly Known[], value: string): value is Known {
  return (known as readonly string[]).includes(value);
}

function ownEngagements(trx: DatabaseTransaction, personId: string) {
  return trx.selectFrom('engagements').select('id').where('owner_id', '=', personId);
}

/** One consistent picture: read in one transaction. */
async function gather(trx: DatabaseTransaction, personId: string): Promise<PersonalData> {
  const person = await trx.selectFrom('persons').selectAll().where('id', '=', personId).executeTakeFirst();
  const own = ownEngagements(trx, personId);
  const states = async <State>(table: 'drafts' | 'notes'): Promise<State[]> => {
    const rows = await trx
      .selectFrom(table)
      .select('state')
      .where('engagement_id', 'in', own)
      .orderBy('id')
      .execute();
    return rows.map((row) => parsed(row.state) as State);
  };
  const engagements = await trx
    .selectFrom('engagements')
    .select('state')
    .where('owner_id', '=', personId)
    .execute();
  const timeline = await trx
    .selectFrom('timeline')
    .selectAll()
    .where('engagement_id', 'in', own)
    .orderBy('engagement_id')
    .orderBy('version')
    .orderBy('position')
    .execute();
  const dialogs = await trx
    .selectFrom('dialog_states')
    .select('state')
    .where('person_id', '=', personId)
    .execute();

  return {
    person: person && personFrom(person),
    engagements: engagements.map((row) => parsed(row.state) as Engagement),
    timeline: timeline.map((row) => ({
      engagementId: row.engagement_id,
      version: row.version,
      at: row.at,
      by: row.by_person,
      what: row.what,
      from: row.from_value,
      to: row.to_value,
    })),
    drafts: await states<Draft>('drafts'),
    notes: await states<Note>('notes'),
    dialogs: dialogs.map((row) => parsed(row.state)),
  };
}

/** What a row holds; as it stands there when it is no JSON, so that an export leaves nothing out. */
function parsed(state: string): unknown {
  try {
    return JSON.parse(state);
  } catch {
    return state;
  }
}
