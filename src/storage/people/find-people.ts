import { readableDelivery, readEngagement, readIds, readQuestion } from '../access/read-rows';
import { Database } from '../access/tables';

/**
 * Returns the ids of all persons with this Azure AD object id (in lower case), one for each tenant with data
 * about them. A mention in another person's data is enough, such as an acknowledged note.
 */
export async function findPeople(db: Database, objectId: string): Promise<readonly string[]> {
  const named = [...(await ownRows(db, objectId)), ...(await rowsOfOthers(db, objectId))];
  return [...new Set(named.filter((id) => id.toLowerCase().endsWith(`/${objectId}`)))].sort();
}

/** Returns the ids in the rows that belong to the person, from the columns that name the owner. */
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
        // Each pair above is valid, but the query builder's types cannot follow their union.
        .selectFrom(table as 'persons')
        .select(column as 'id')
        .distinct()
        .where(column as 'id', 'like', `%/${objectId}`)
        .execute(),
    ),
  );
  return found.flat().flatMap((row) => Object.values(row));
}

/**
 * Returns the ids in rows of other people that name the person: as a chosen reader, or for an acknowledgement
 * or a question.
 */
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
