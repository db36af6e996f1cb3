import { Tables, DatabaseTransaction } from '../access/tables';

type Row = Tables['lanes'];

/** The lane of a recipient or a tenant, made if there is none yet; nobody else changes it until the transaction ends. */
export async function holdLane(trx: DatabaseTransaction, id: string): Promise<Row> {
  const row = await trx
    .insertInto('lanes')
    .values({ id, due_at: 0, hour_due_at: 0, rests_until: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ id }))
    .returningAll()
    .executeTakeFirstOrThrow();
  const { due_at, hour_due_at, rests_until } = row;
  // Drivers give large whole numbers as texts.
  return { id, due_at: Number(due_at), hour_due_at: Number(hour_due_at), rests_until: Number(rests_until) };
}

/** Writes what changed about a lane that is held. */
export async function putLane(
  trx: DatabaseTransaction,
  { id, ...changed }: Pick<Row, 'id'> & Partial<Row>,
): Promise<void> {
  await trx.updateTable('lanes').set(changed).where('id', '=', id).execute();
}
