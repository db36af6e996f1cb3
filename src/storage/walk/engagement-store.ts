import { EngagementStore, Saving } from '../../app/ports';
import { Engagement } from '../../domain/walk/engagement';
import { Draft } from '../../domain/note/note';
import { closedAt } from '../../domain/walk/retention';
import { remindersOf } from '../../domain/walk/standing';
import { Commit } from '../access/commit-queue';
import { insertDeliveries } from '../outbox/delivery-rows';
import { readDraft, readEngagement, readNote, readTimelineEntry } from '../access/read-rows';
import { Database, DatabaseTransaction } from '../access/tables';
import { countBelongings, eraseEngagement } from './erase-engagement';

/**
 * Returns the store of engagements with their timelines, drafts and notes, on any database that Kysely
 * supports. `erase` removes deleted data from the database's files; it is called after each deletion.
 */
export function createEngagementStore(
  db: Database,
  commit: Commit,
  erase: () => Promise<void>,
): EngagementStore {
  return {
    async load(engagementId) {
      const row = await db
        .selectFrom('engagements')
        .select('state')
        .where('id', '=', engagementId)
        .executeTakeFirst();
      return row && readEngagement(row.state);
    },

    async listOf(ownerId) {
      const rows = await db
        .selectFrom('engagements')
        .select('state')
        .where('owner_id', '=', ownerId)
        .orderBy('changed_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => readEngagement(row.state)).filter((engagement) => engagement !== undefined);
    },

    save: (saving) => commit((trx) => saveInTransaction(trx, saving)),

    belongingsOf: (engagementId) => countBelongings(db, engagementId),

    async remove({ id, version }) {
      const notes = await commit((trx) => eraseEngagement(trx, { id, version }));
      if (notes === undefined) return false;
      await erase();
      return true;
    },

    async formerNamesOf(ownerId) {
      const own = db.selectFrom('engagements').select('id').where('owner_id', '=', ownerId);
      const renamed = db
        .selectFrom('timeline')
        .where('what', '=', 'customer/name')
        .where('from_value', '<>', '');
      const rows = await renamed
        .select(['engagement_id', 'from_value'])
        .where('engagement_id', 'in', own)
        .orderBy('at', 'desc')
        .orderBy('engagement_id')
        .execute();
      return rows.map((row) => ({ engagementId: row.engagement_id, name: row.from_value }));
    },

    changesSince(engagementId, version) {
      return db
        .selectFrom('timeline')
        .select(['what', 'from_value as from', 'to_value as to'])
        .where('engagement_id', '=', engagementId)
        .where('version', '>', version)
        .orderBy('version')
        .orderBy('position')
        .execute();
    },

    async timelineOf(engagementId) {
      const rows = await db
        .selectFrom('timeline')
        .selectAll()
        .where('engagement_id', '=', engagementId)
        .orderBy('version')
        .orderBy('position')
        .execute();
      return rows.map(readTimelineEntry);
    },

    async loadDraft(draftId) {
      const row = await db.selectFrom('drafts').select('state').where('id', '=', draftId).executeTakeFirst();
      return row && readDraft(row.state);
    },

    async draftsOf(engagementId, kindId) {
      const rows = await db
        .selectFrom('drafts')
        .select('state')
        .where('engagement_id', '=', engagementId)
        .where('kind_id', '=', kindId)
        .orderBy('saved_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => readDraft(row.state));
    },

    saveDraft: (draft) => commit((trx) => saveDraftInTransaction(trx, draft)),

    async loadNote(noteId) {
      const row = await db.selectFrom('notes').select('state').where('id', '=', noteId).executeTakeFirst();
      return row && readNote(row.state);
    },

    async notesOf(engagementId) {
      const rows = await db
        .selectFrom('notes')
        .select('state')
        .where('engagement_id', '=', engagementId)
        .orderBy('number', 'desc')
        .orderBy('version', 'desc')
        .execute();
      return rows.map((row) => readNote(row.state));
    },
  };
}

async function saveDraftInTransaction(trx: DatabaseTransaction, draft: Draft): Promise<void> {
  const { id, engagementId, kindId, revision, savedAt } = draft;
  const engagement = await trx
    .selectFrom('engagements')
    .select('id')
    .where('id', '=', engagementId)
    .executeTakeFirst();
  if (!engagement) return;
  const row = { revision, saved_at: savedAt ?? ('' as const), state: JSON.stringify(draft) };
  await trx
    .insertInto('drafts')
    .values({ id, engagement_id: engagementId, kind_id: kindId, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

async function saveInTransaction(
  trx: DatabaseTransaction,
  { engagement, changes, by, at, note, deliveries = [] }: Saving,
): Promise<Engagement | undefined> {
  const kept: Engagement = { ...engagement, version: engagement.version + 1 };
  if (!(await compareAndSwap(trx, engagement.version, kept))) return undefined;

  const steps = changes.map(({ what, from, to }, position) => ({
    engagement_id: kept.id,
    version: kept.version,
    position,
    at,
    by_person: by,
    what,
    from_value: from,
    to_value: to,
  }));
  if (steps.length > 0) await trx.insertInto('timeline').values(steps).execute();

  if (note) {
    const { id, engagementId, number, version, writtenAt } = note;
    const row = {
      id,
      engagement_id: engagementId,
      number,
      version,
      written_at: writtenAt,
      state: JSON.stringify(note),
    };
    await trx.insertInto('notes').values(row).execute();
    await trx.deleteFrom('drafts').where('id', '=', id).execute();
  }
  await insertDeliveries(trx, deliveries);
  return kept;
}

/**
 * Writes the value when the stored version is still `expected`; 0 means that there must be none yet. Returns
 * true on success.
 */
async function compareAndSwap(
  trx: DatabaseTransaction,
  expected: number,
  kept: Engagement,
): Promise<boolean> {
  const row = {
    version: kept.version,
    changed_at: kept.changedAt,
    remind_on: remindersOf(kept)[0]?.on ?? ('' as const),
    closed_at: closedAt(kept) ?? ('' as const),
    state: JSON.stringify(kept),
  };
  if (expected === 0) {
    const inserted = await trx
      .insertInto('engagements')
      .values({ id: kept.id, owner_id: kept.ownerId, tenant_id: kept.tenantId, ...row })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return Number(inserted.numInsertedOrUpdatedRows ?? 0) === 1;
  }
  const updated = await trx
    .updateTable('engagements')
    .set(row)
    .where('id', '=', kept.id)
    .where('version', '=', expected)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1;
}
