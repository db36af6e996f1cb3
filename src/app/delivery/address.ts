import { ConversationReference, isChannel, objectIdOf, RecipientKey } from '../../domain/delivery/recipient';
import { utc } from '../../domain/values/zoned-time';
import { Using } from '../ports';

/**
 * Returns how to reach a recipient. A person without a stored conversation, such as one whom the admin
 * appointed, gets the tenant's connector. Their object id is added to create a conversation. Unknown parts
 * are empty.
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
