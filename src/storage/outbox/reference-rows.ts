import { ConversationReference, RecipientKey } from '../../domain/delivery/recipient';
import { utc } from '../../domain/values/zoned-time';
import { readReference } from '../access/read-rows';
import { Database, DatabaseTransaction } from '../access/tables';

/** Returns an empty reference for a recipient who has not contacted the bot yet. */
export function unknownReference({ id, tenantId }: RecipientKey): ConversationReference {
  const unknown = { conversationId: '', serviceUrl: '', botId: '', userId: '', teamId: '', name: '' };
  return { id, tenantId, ...unknown, language: 'en', timeZone: utc, unreachable: undefined };
}

/** Returns a recipient's conversation reference, or undefined when none is stored. */
export async function loadReference(
  db: Database,
  recipientId: string,
): Promise<ConversationReference | undefined> {
  const row = await db
    .selectFrom('conversation_references')
    .select('state')
    .where('id', '=', recipientId)
    .executeTakeFirst();
  return row && readReference(row.state);
}

/** Saves a reference from a recipient's latest activity and marks it as the one refreshed last. */
export async function refreshReference(
  trx: DatabaseTransaction,
  reference: ConversationReference,
): Promise<void> {
  const last = await trx
    .selectFrom('conversation_references')
    .select(({ fn }) => fn.max('refreshed').as('refreshed'))
    .executeTakeFirst();
  await put(trx, reference, Number(last?.refreshed ?? 0) + 1);
}

/** Saves a change that does not come from an activity, without marking the reference as refreshed. */
export function putReference(trx: DatabaseTransaction, reference: ConversationReference): Promise<void> {
  return put(trx, reference, undefined);
}

async function put(
  trx: DatabaseTransaction,
  reference: ConversationReference,
  refreshed: number | undefined,
): Promise<void> {
  const { id, tenantId, teamId, serviceUrl } = reference;
  const row = {
    ...{ team_id: teamId, service_url: serviceUrl, state: JSON.stringify(reference) },
    ...(refreshed !== undefined && { refreshed }),
  };
  await trx
    .insertInto('conversation_references')
    .values({ id, tenant_id: tenantId, refreshed: 0, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
