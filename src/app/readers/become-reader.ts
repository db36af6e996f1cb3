import { instantOf } from '../../domain/values/dates';
import { Reader, usualDigestHour } from '../../domain/delivery/reader';
import { ConversationReference } from '../../domain/delivery/recipient';
import { Using } from '../ports';

/**
 * Makes a person a reader whom partners of their tenant can choose. A person who already is a reader stays
 * as they are.
 */
export async function becomeReader(
  app: Using<'readers' | 'now'>,
  who: ConversationReference,
): Promise<Reader> {
  const kept = await app.readers.load(who.id);
  if (kept) return kept;
  const reader = newReader(app, who);
  await app.readers.save(reader);
  return reader;
}

/** Creates a reader without a digest. */
export function newReader(app: Using<'now'>, who: ConversationReference): Reader {
  const { id, tenantId, name, language, timeZone } = who;
  const now = instantOf(app.now());
  const digest = { digest: 'off', digestHour: usualDigestHour, digestSince: now } as const;
  return { id, tenantId, name, language, timeZone, ...digest, since: now };
}
