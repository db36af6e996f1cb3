import { ReferenceStore } from '../../app/delivery-ports';
import { Commit } from '../access/commit-queue';
import { readReference } from '../access/read-rows';
import { wake } from './outbox-wake';
import { loadReference, refreshReference } from './reference-rows';
import { Database } from '../access/tables';

/** Returns the store of conversation references, on any database that Kysely supports. */
export function createReferenceStore(db: Database, commit: Commit): ReferenceStore {
  return {
    load: (recipientId) => loadReference(db, recipientId),

    save: (reference) => commit((trx) => refreshReference(trx, reference)),

    refresh: (reference, now) =>
      commit(async (trx) => {
        const kept = await loadReference(trx, reference.id);
        await refreshReference(trx, reference);
        if (!kept || kept.unreachable || kept.conversationId === '')
          await wake(trx, { recipientId: reference.id }, now);
      }),

    async remove(recipientId) {
      await commit((trx) =>
        trx.deleteFrom('conversation_references').where('id', '=', recipientId).execute(),
      );
    },

    async ofTeam(teamId) {
      const rows = await db
        .selectFrom('conversation_references')
        .select('state')
        .where('team_id', '=', teamId)
        .orderBy('id')
        .execute();
      return rows.map((row) => readReference(row.state));
    },

    async anyOf(tenantId) {
      const row = await db
        .selectFrom('conversation_references')
        .select('state')
        .where('tenant_id', '=', tenantId)
        .where('service_url', '<>', '')
        .orderBy('refreshed', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && readReference(row.state);
    },

    async tenants() {
      const rows = await db
        .selectFrom('conversation_references')
        .select('tenant_id')
        .distinct()
        .orderBy('tenant_id')
        .execute();
      return rows.map((row) => row.tenant_id);
    },
  };
}
