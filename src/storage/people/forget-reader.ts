import { Engagement } from '../../domain/walk/engagement';
import { readEngagement, readIds } from '../access/read-rows';
import { DatabaseTransaction } from '../access/tables';

/**
 * Deletes the data about a person as a reader: their deliveries and questions, and their id wherever it is
 * listed.
 */
export async function forgetReader(trx: DatabaseTransaction, readerId: string): Promise<void> {
  await forgetNotReached(trx, readerId);
  const asked = trx.selectFrom('questions').select('id').where('reader_id', '=', readerId);
  // Only questions and answers: other deliveries about the same id are not theirs, because question ids come
  // from the button data.
  await trx
    .deleteFrom('deliveries')
    .where('about_id', 'in', asked)
    .where('kind', 'in', ['question', 'answer'])
    .execute();
  await trx.deleteFrom('questions').where('reader_id', '=', readerId).execute();
  await trx.deleteFrom('deliveries').where('recipient_id', '=', readerId).execute();
  await trx.deleteFrom('readers').where('id', '=', readerId).execute();
  await leaveChoices(trx, readerId);
  await leaveEngagements(trx, readerId);
  await leaveTimelines(trx, readerId);
}

/**
 * Deletes the notices to partners that a delivery did not reach this reader. Their subject contains the
 * reader's id.
 */
async function forgetNotReached(trx: DatabaseTransaction, readerId: string): Promise<void> {
  const sent = trx.selectFrom('deliveries').where('recipient_id', '=', readerId);
  const told = await trx
    .selectFrom('deliveries')
    .select(['key', 'about_id'])
    .where('kind', '=', 'not-reached')
    .where('engagement_id', 'in', sent.select('engagement_id'))
    .execute();
  const keys = await sent.select('key').execute();
  for (const { key, about_id } of told) {
    if (keys.some((delivery) => about_id.startsWith(delivery.key))) {
      await trx.deleteFrom('deliveries').where('key', '=', key).execute();
    }
  }
}

/** Removes the reader from the choices that partners made for their next walks. */
async function leaveChoices(trx: DatabaseTransaction, readerId: string): Promise<void> {
  const rows = await trx
    .selectFrom('persons')
    .select(['id', 'readers'])
    .where('readers', 'like', `%${readerId}%`)
    .execute();
  for (const { id, readers } of rows) {
    const others = (readIds(readers) ?? []).filter((other) => other !== readerId);
    await trx
      .updateTable('persons')
      .set({ readers: JSON.stringify(others) })
      .where('id', '=', id)
      .execute();
  }
}

/**
 * Removes the reader from engagements, each with a new version, so that a concurrent change cannot restore
 * them.
 */
async function leaveEngagements(trx: DatabaseTransaction, readerId: string): Promise<void> {
  const rows = await trx
    .selectFrom('engagements')
    .select('state')
    .where('state', 'like', `%${readerId}%`)
    .execute();
  for (const { state } of rows) {
    const engagement = readEngagement(state);
    if (!engagement?.readers?.includes(readerId)) continue;
    const readers = engagement.readers.filter((other) => other !== readerId);
    const left: Engagement = { ...engagement, readers, version: engagement.version + 1 };
    await trx
      .updateTable('engagements')
      .set({ version: left.version, state: JSON.stringify(left) })
      .where('id', '=', left.id)
      .execute();
  }
}

/** Removes the reader from timelines. A step about readers holds their ids, separated by blanks. */
async function leaveTimelines(trx: DatabaseTransaction, readerId: string): Promise<void> {
  const rows = await trx
    .selectFrom('timeline')
    .select(['engagement_id', 'version', 'position', 'from_value', 'to_value'])
    .where('what', '=', 'readers')
    .execute();
  const without = (ids: string): string =>
    ids
      .split(' ')
      .filter((id) => id !== readerId)
      .join(' ');
  for (const { engagement_id, version, position, from_value, to_value } of rows) {
    const left = { from_value: without(from_value), to_value: without(to_value) };
    if (left.from_value === from_value && left.to_value === to_value) continue;
    await trx
      .updateTable('timeline')
      .set(left)
      .where('engagement_id', '=', engagement_id)
      .where('version', '=', version)
      .where('position', '=', position)
      .execute();
  }
}
