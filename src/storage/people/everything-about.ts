import { PersonalData } from '../../app/ports';
import { Delivery } from '../../domain/delivery/delivery';
import { Question } from '../../domain/delivery/question';
import { Reader } from '../../domain/delivery/reader';
import { ConversationReference } from '../../domain/delivery/recipient';
import { Engagement } from '../../domain/walk/engagement';
import { Draft, Note } from '../../domain/note/note';
import { readPerson, readTimelineEntry } from '../access/read-rows';
import { DatabaseTransaction } from '../access/tables';

/** Returns everything stored about a person. One transaction reads it all, so that it is consistent. */
export async function everythingAbout(trx: DatabaseTransaction, personId: string): Promise<PersonalData> {
  const person = await trx.selectFrom('persons').selectAll().where('id', '=', personId).executeTakeFirst();
  const own = trx.selectFrom('engagements').select('id').where('owner_id', '=', personId);
  const states = async <State>(table: 'drafts' | 'notes'): Promise<State[]> => {
    const rows = await trx
      .selectFrom(table)
      .select('state')
      .where('engagement_id', 'in', own)
      .orderBy('id')
      .execute();
    return rows.map((row) => parsed(row.state) as State);
  };
  const engagements = await trx
    .selectFrom('engagements')
    .select('state')
    .where('owner_id', '=', personId)
    .execute();
  const timeline = await trx
    .selectFrom('timeline')
    .selectAll()
    .where('engagement_id', 'in', own)
    .orderBy('engagement_id')
    .orderBy('version')
    .orderBy('position')
    .execute();
  const dialogs = await trx
    .selectFrom('dialog_states')
    .select('state')
    .where('person_id', '=', personId)
    .execute();

  return {
    person: person && readPerson(person),
    engagements: engagements.map((row) => parsed(row.state) as Engagement),
    timeline: timeline.map(readTimelineEntry),
    drafts: await states<Draft>('drafts'),
    notes: await states<Note>('notes'),
    ...(await whatWasSent(trx, personId)),
    dialogs: dialogs.map((row) => parsed(row.state)),
  };
}

/**
 * Returns the person's data as a reader, and the deliveries and questions to them or about their engagements.
 */
async function whatWasSent(
  trx: DatabaseTransaction,
  personId: string,
): Promise<Pick<PersonalData, 'reader' | 'conversationReference' | 'deliveries' | 'questions'>> {
  const own = trx.selectFrom('engagements').select('id').where('owner_id', '=', personId);
  const state = async <State>(table: 'readers' | 'conversation_references'): Promise<State | undefined> => {
    const row = await trx.selectFrom(table).select('state').where('id', '=', personId).executeTakeFirst();
    return row && (parsed(row.state) as State);
  };
  const deliveries = await trx
    .selectFrom('deliveries')
    .select(['state', 'recipient_id', 'engagement_id'])
    .where((row) =>
      row.or([
        row('recipient_id', '=', personId),
        row('engagement_id', 'in', own),
        row('state', 'like', `%"acknowledgedById":${JSON.stringify(personId)}%`),
      ]),
    )
    .orderBy('created_at')
    .orderBy('key')
    .execute();
  const ownIds = new Set((await own.execute()).map(({ id }) => id));
  const questions = await trx
    .selectFrom('questions')
    .select(['state', 'reader_id', 'engagement_id'])
    .where((row) =>
      row.or([
        row('reader_id', '=', personId),
        row('engagement_id', 'in', own),
        row('state', 'like', `%"askerId":${JSON.stringify(personId)}%`),
      ]),
    )
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  // LIKE treats some characters of an id as wildcards and ignores case, so the rows are compared again here.
  const received = deliveries.filter(
    (row) =>
      row.recipient_id === personId ||
      ownIds.has(row.engagement_id) ||
      (parsed(row.state) as Partial<Delivery>).acknowledgedById === personId,
  );
  const asked = questions.filter(
    (row) =>
      row.reader_id === personId ||
      ownIds.has(row.engagement_id) ||
      (parsed(row.state) as Partial<Question>).askerId === personId,
  );
  return {
    reader: await state<Reader>('readers'),
    conversationReference: await state<ConversationReference>('conversation_references'),
    deliveries: received.map((row) => parsed(row.state) as Delivery),
    questions: asked.map((row) => parsed(row.state) as Question),
  };
}

/** Returns the parsed content of a row, or its text when it is not JSON, so that an export is complete. */
function parsed(state: string): unknown {
  try {
    return JSON.parse(state);
  } catch {
    return state;
  }
}
