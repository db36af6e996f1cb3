import { RetentionReport, RetentionStore } from '../../app/operation-ports';
import { Commit } from '../access/commit-queue';
import { eraseClosed } from './erase-closed';
import { Database, Tables } from '../access/tables';

/**
 * Returns the store that deletes closed engagements and counts them, on any database that Kysely supports.
 * `erase` removes deleted data from the database's files; it is called after each deletion.
 */
export function createRetentionStore(
  db: Database,
  commit: Commit,
  erase: () => Promise<void>,
): RetentionStore {
  const reportsOf = (tenantId: string) =>
    db.selectFrom('retention_reports').selectAll().where('tenant_id', '=', tenantId);
  return {
    async isDone(day) {
      const done = db.selectFrom('retention_days').select('day').where('day', '=', day);
      return (await done.executeTakeFirst()) !== undefined;
    },

    async markDone(day, at) {
      await commit((trx) =>
        trx
          .insertInto('retention_days')
          .values({ day, done_at: at })
          .onConflict((conflict) => conflict.column('day').doNothing())
          .execute(),
      );
    },

    async deleteClosed(given) {
      const deleted = await commit((trx) => eraseClosed(trx, given));
      if (deleted.engagements > 0) await erase();
      return deleted;
    },

    async reportsSince(tenantId, day) {
      const since = reportsOf(tenantId).where('day', '>=', day);
      return (await since.orderBy('day', 'desc').execute()).map(readReport);
    },

    async lastReport(tenantId) {
      const row = await reportsOf(tenantId).orderBy('day', 'desc').limit(1).executeTakeFirst();
      return row && readReport(row);
    },
  };
}

function readReport({ tenant_id: tenantId, ...counted }: Tables['retention_reports']): RetentionReport {
  return { tenantId, ...counted };
}
