import { ReaderStore } from '../../app/delivery-ports';
import { Reader } from '../../domain/delivery/reader';
import { searchable } from '../../domain/values/text';
import { Commit } from '../access/commit-queue';
import { readReader } from '../access/read-rows';
import { Database } from '../access/tables';

/** Returns the store of readers, on any database that Kysely supports. */
export function createReaderStore(db: Database, commit: Commit): ReaderStore {
  const load = async (readerId: string): Promise<Reader | undefined> => {
    const row = await db.selectFrom('readers').select('state').where('id', '=', readerId).executeTakeFirst();
    return row && readReader(row.state);
  };

  return {
    load,

    async ofTenant(tenantId, { words = '', most }) {
      const rows = await db.selectFrom('readers').select('state').where('tenant_id', '=', tenantId).execute();
      const sought = searchable(words).split(' ');
      // Searched and sorted here, because databases treat accents differently.
      return rows
        .map((row) => readReader(row.state))
        .map((reader) => ({ reader, name: searchable(reader.name) }))
        .filter(({ name }) => sought.every((word) => name.includes(word)))
        .sort(
          (one, other) => one.name.localeCompare(other.name) || (one.reader.id < other.reader.id ? -1 : 1),
        )
        .slice(0, most)
        .map(({ reader }) => reader);
    },

    async loadAll(readerIds) {
      const readers = await Promise.all([...new Set(readerIds)].map(load));
      return readers.filter((reader) => reader !== undefined);
    },

    async save(reader) {
      const { id, tenantId, digest } = reader;
      const row = { digest, state: JSON.stringify(reader) };
      await commit((trx) =>
        trx
          .insertInto('readers')
          .values({ id, tenant_id: tenantId, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute(),
      );
    },

    async remove(readerId) {
      await commit((trx) => trx.deleteFrom('readers').where('id', '=', readerId).execute());
    },

    async withDigest() {
      const rows = await db
        .selectFrom('readers')
        .select('state')
        .where('digest', 'in', ['daily', 'weekly'])
        .orderBy('id')
        .execute();
      return rows.map((row) => readReader(row.state));
    },
  };
}
