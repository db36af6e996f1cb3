import { changeDelivery } from '../outbox/delivery-rows';
import { readQuestion } from '../access/read-rows';
import { DatabaseTransaction } from '../access/tables';

/**
 * Removes a person's name and id from what they did in channels: acknowledgements and questions. The
 * acknowledgements and questions themselves stay.
 */
export async function forgetNames(trx: DatabaseTransaction, personId: string): Promise<void> {
  const acknowledged = await trx
    .selectFrom('deliveries')
    .select('key')
    .where('kind', '=', 'summary')
    .where('state', 'like', `%"acknowledgedById":${JSON.stringify(personId)}%`)
    .execute();
  for (const { key } of acknowledged) {
    await changeDelivery(trx, key, (delivery) =>
      delivery.acknowledgedById === personId
        ? { ...delivery, acknowledgedBy: undefined, acknowledgedById: undefined }
        : undefined,
    );
  }
  const asked = await trx
    .selectFrom('questions')
    .select(['id', 'state'])
    .where('state', 'like', `%"askerId":${JSON.stringify(personId)}%`)
    .execute();
  for (const { id, state } of asked) {
    const question = readQuestion(state);
    if (question.askerId !== personId) continue;
    const nameless = JSON.stringify({ ...question, asker: '', askerId: '' });
    await trx.updateTable('questions').set({ state: nameless }).where('id', '=', id).execute();
  }
}
