import { forgetNames } from './forget-names';
import { forgetReader } from './forget-reader';
import { DatabaseTransaction, tablesOfEngagements } from '../access/tables';

/** Deletes everything stored about a person, with their engagements and the deliveries about those. */
export async function forget(trx: DatabaseTransaction, personId: string): Promise<void> {
  await forgetReader(trx, personId);
  await forgetNames(trx, personId);
  const own = trx.selectFrom('engagements').select('id').where('owner_id', '=', personId);
  for (const table of tablesOfEngagements) {
    await trx.deleteFrom(table).where('engagement_id', 'in', own).execute();
  }
  await trx.deleteFrom('engagements').where('owner_id', '=', personId).execute();
  await trx.deleteFrom('dialog_states').where('person_id', '=', personId).execute();
  for (const table of ['conversation_references', 'lanes', 'persons'] as const) {
    await trx.deleteFrom(table).where('id', '=', personId).execute();
  }
}
