import { PersonStore } from '../../app/ports';
import { Person } from '../../domain/values/person';
import { Commit } from '../access/commit-queue';
import { everythingAbout } from './everything-about';
import { forget } from './forget-rows';
import { readPerson } from '../access/read-rows';
import { Database } from '../access/tables';
import { countsIn } from './tenant-counts';

/**
 * Returns the store of people and of all data about one of them, on any database that Kysely supports.
 * `erase` removes deleted data from the database's files; it is called after each deletion.
 */
export function createPersonStore(db: Database, commit: Commit, erase: () => Promise<void>): PersonStore {
  const load = async (personId: string): Promise<Person | undefined> => {
    const row = await db.selectFrom('persons').selectAll().where('id', '=', personId).executeTakeFirst();
    return row && readPerson(row);
  };

  return {
    load,

    async save(person) {
      const known = {
        role: person.role ?? '',
        language: person.language ?? '',
        readers: person.readers ? JSON.stringify(person.readers) : '',
      };
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
          .values({ id, tenant_id: tenantId, role: '', language: '', greeted_at: '', readers: '' })
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

    everythingAbout: (personId) => commit((trx) => everythingAbout(trx, personId)),

    async forget(personId) {
      await commit((trx) => forget(trx, personId));
      await erase();
    },

    countsIn: (tenantId) => countsIn(db, tenantId),
  };
}
