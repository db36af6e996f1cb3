import { readableDelivery, readEngagement, readIds, readQuestion } from '../access/read-rows';
import { Database } from '../access/tables';

/**
 * The ids of everybody with this Azure AD object id (in lower case), one for each tenant in which anything is stored
 * about them: also when all that names them is what they did with somebody else's note.
 */
export async function findPeople(db: Database, objectId: string): Promise<readonly string[]> {
  const named = [...(await ownRows(db, objectId)), ...(await rowsOfOthers(db, objectId))];
  return [...new Set(named.filter((id) => id.toLowerCase().endsWith(`/${objectId}`)))].sort();
}

/** Where a row is theirs, by the column that says whose it is. */
async function ownRows(db: Database, objectId: string): Promise<readonly string[]> {
  const columns = [
    ['persons', 'id'],
    ['engagements', 'owner_id'],
    ['readers', 'id'],
    ['conversation_references', 'id'],
    ['deliveries', 'recipient_id'],
    ['questions', 'reader_id'],
    ['lanes', 'id'],
    ['dialog_states', 'person_id'],
  ] as const;
  const found = await Promise.all(
    columns.map(([table, column]) =>
      db
        // The pairs above are right; their union is more than the builder can follow.
        .selectFrom(table as 'persons')
        .select(column as 'id')
        .distinct()
        .where(column as 'id', 'like', `%/${objectId}`)
        .execute(),
    ),
  );
  return found.flat().flatMap((row) => Object.values(row));
}

/** Where somebody else's row names them: as who is chosen, who acknowledged, who asked. */
async function rowsOfOthers(db: Database, objectId: string): Promise<readonly string[]> {
  const named = `%/${objectId}%`;
  const statesOf = async (table: 'engagements' | 'deliveries' | 'questions'): Promise<readonly string[]> => {
    const rows = await db.selectFrom(table).select('state').where('state', 'like', named).execute();
    return rows.map(({ state }) => state);
  };
  const chosen = await db.selectFrom('persons').select('readers').where('readers', 'like', named).execute();
  const steps = await db
    .selectFrom('timeline')
    .select(['from_value', 'to_value'])
    .where('what', '=', 'readers')
    .where((row) => row.or([row('from_value', 'like', named), row('to_value', 'like', named)]))
    .execute();
  return [
    ...chosen.flatMap(({ readers }) => readIds(readers) ?? []),
    ...steps.flatMap(({ from_value, to_value }) => `${from_value} ${to_value}`.split(' ')),
    ...(await statesOf('engagements')).flatMap((state) => readEngagement(state)?.readers ?? []),
    ...(await statesOf('deliveries')).flatMap((state) => readableDelivery(state)?.acknowledgedById ?? []),
    ...(await statesOf('questions')).map((state) => readQuestion(state).askerId),
  ];
}
