import { Tables, DatabaseTransaction } from '../access/tables';

type Row = Tables['lanes'];

/**
 * Locks the lane of a recipient or a tenant until the transaction ends and returns it. Creates it when it is
 * missing.
 */
export async function holdLane(trx: DatabaseTransaction, id: string): Promise<Row> {
  const row = await trx
    .insertInto('lanes')
    .values({ id, due_at: 0, hour_due_at: 0, rests_until: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ id }))
    .returningAll()
    .executeTakeFirstOrThrow();
  const { due_at, hour_due_at, rests_until } = row;
  // Some drivers return large whole numbers as strings.
  return { id, due_at: Number(due_at), hour_due_at: Number(hour_due_at), rests_until: Number(rests_until) };
}

/** Writes the changed fields of a locked lane. */
export async function putLane(
  trx: DatabaseTransaction,
  { id, ...changed }: Pick<Row, 'id'> & Partial<Row>,
): Promise<void> {
  await trx.updateTable('lanes').set(changed).where('id', '=', id).execute();
}
