import { ConversationReference, personRecipient } from '../../domain/delivery/recipient';
import { idsIn } from '../people/appointed';
import { Using } from '../ports';

/**
 * Returns the admins of every tenant who have a conversation with the bot. The bot writes first to nobody
 * else.
 */
export async function knownAdmins(
  app: Using<'references' | 'appointed'>,
): Promise<readonly ConversationReference[]> {
  const { admins } = app.appointed;
  if (admins.length === 0) return [];
  const known: ConversationReference[] = [];
  for (const tenantId of await app.references.tenants()) {
    for (const objectId of new Set(idsIn(admins, tenantId))) {
      const reference = await app.references.load(personRecipient(tenantId, objectId).id);
      if (reference && reference.conversationId !== '') known.push(reference);
    }
  }
  return known;
}
