import { ConversationReference, isChannel, objectIdOf, RecipientKey } from '../../domain/delivery/recipient';
import { utc } from '../../domain/values/zoned-time';
import { Using } from '../ports';

/**
 * How to reach a recipient. For a person who was never heard of, as one the admin appointed: where the tenant's
 * connector is, and their object id to make a conversation with; empty parts where nothing is known.
 */
export async function addressOf(
  app: Using<'references'>,
  recipient: RecipientKey,
): Promise<ConversationReference> {
  const kept = await app.references.load(recipient.id);
  if (kept && (kept.serviceUrl !== '' || kept.unreachable)) return kept;
  const neighbour = isChannel(recipient.id) ? undefined : await app.references.anyOf(recipient.tenantId);
  return {
    ...recipient,
    conversationId: '',
    serviceUrl: neighbour?.serviceUrl ?? '',
    botId: neighbour?.botId ?? '',
    userId: objectIdOf(recipient),
    teamId: '',
    name: '',
    language: 'en',
    timeZone: utc,
    unreachable: undefined,
  };
}
