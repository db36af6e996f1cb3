import { Kysely, Migration } from 'kysely';
import { itemState } from '../../domain/walk/engagement';
import { answersOfItem } from '../../domain/walk/item-state';
import { readEngagement, storedItems } from '../access/read-rows';
import { Tables } from '../access/tables';

/**
 * Takes the blockers and reasons out of items that are neither blocked nor without application any more: earlier
 * releases kept them beside every status, where nobody saw them. The timeline gains a step for each at its end, so
 * that what an item was while it was blocked can still be told. What cannot be read stays as it is.
 */
export const leftoverTexts: Migration = {
  async up(db: Kysely<Tables>): Promise<void> {
    const ids = await db.selectFrom('engagements').select('id').orderBy('id').execute();
    for (const { id } of ids) await dropLeftovers(db, id);
  },
};

async function dropLeftovers(db: Kysely<Tables>, id: string): Promise<void> {
  const row = await db.selectFrom('engagements').selectAll().where('id', '=', id).executeTakeFirst();
  const engagement = row && readEngagement(row.state);
  if (!engagement) return;
  const left = storedItems(row.state).flatMap(([itemId, stored]) => {
    const kept = answersOfItem(itemState(engagement, itemId));
    const fields = (['blocker', 'reason'] as const).filter((field) => stored[field] !== kept[field]);
    return fields.map((field) => ({
      what: `item/${itemId}/${field}`,
      from_value: stored[field],
      to_value: '',
    }));
  });
  if (left.length === 0) return;
  const last = await db
    .selectFrom('timeline')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('engagement_id', '=', id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  const first = Number(last?.position ?? -1) + 1;
  const about = { engagement_id: id, version: row.version, at: row.changed_at, by_person: row.owner_id };
  // One by one: a statement for each number of rows would be prepared, and kept, for good.
  for (const [index, step] of left.entries())
    await db
      .insertInto('timeline')
      .values({ ...about, position: first + index, ...step })
      .execute();
  await db
    .updateTable('engagements')
    .set({ state: JSON.stringify(engagement) })
    .where('id', '=', id)
    .execute();
}
