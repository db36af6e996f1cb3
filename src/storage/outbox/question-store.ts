import { QuestionStore } from '../../app/delivery-ports';
import { Delivery } from '../../domain/delivery/delivery';
import { Question } from '../../domain/delivery/question';
import { Commit } from '../access/commit-queue';
import { insertDeliveries } from './delivery-rows';
import { readQuestion } from '../access/read-rows';
import { Database, DatabaseTransaction } from '../access/tables';

/** Returns the store of questions about notes, on any database that Kysely supports. */
export function createQuestionStore(db: Database, commit: Commit): QuestionStore {
  return {
    async load(questionId) {
      const row = await db
        .selectFrom('questions')
        .select('state')
        .where('id', '=', questionId)
        .executeTakeFirst();
      return row && readQuestion(row.state);
    },

    async ofNote(noteId) {
      const rows = await db
        .selectFrom('questions')
        .select('state')
        .where('note_id', '=', noteId)
        .orderBy('asked_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => readQuestion(row.state));
    },

    ask: (question, deliveries) => commit((trx) => ask(trx, question, deliveries)),

    answer: (question, deliveries) => commit((trx) => answer(trx, question, deliveries)),
  };
}

async function ask(
  trx: DatabaseTransaction,
  question: Question,
  deliveries: readonly Delivery[],
): Promise<boolean> {
  const { id, engagementId, noteId, readerId, askedAt, answeredAt } = question;
  const engagement = await trx
    .selectFrom('engagements')
    .select('id')
    .where('id', '=', engagementId)
    .executeTakeFirst();
  // An engagement deleted in the meantime takes no question: no data about it may be written again.
  if (!engagement) return false;
  const names = { engagement_id: engagementId, note_id: noteId, reader_id: readerId };
  const times = { asked_at: askedAt, answered_at: answeredAt ?? ('' as const) };
  const inserted = await trx
    .insertInto('questions')
    .values({ id, ...names, ...times, state: JSON.stringify(question) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  const first = Number(inserted.numInsertedOrUpdatedRows ?? 0) === 1;
  if (first) await insertDeliveries(trx, deliveries);
  return first;
}

async function answer(
  trx: DatabaseTransaction,
  question: Question,
  deliveries: readonly Delivery[],
): Promise<boolean> {
  const updated = await trx
    .updateTable('questions')
    .set({ answered_at: question.answeredAt ?? '', state: JSON.stringify(question) })
    .where('id', '=', question.id)
    .where('answered_at', '=', '')
    .executeTakeFirst();
  const first = Number(updated.numUpdatedRows) === 1;
  if (first) await insertDeliveries(trx, deliveries);
  return first;
}
