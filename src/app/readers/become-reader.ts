import { instantOf } from '../../domain/values/dates';
import { Reader, usualDigestHour } from '../../domain/delivery/reader';
import { ConversationReference } from '../../domain/delivery/recipient';
import { Using } from '../ports';

/** Makes a person choosable as a reader by partners of their tenant; one who is one already stays as they are. */
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

/** A reader as they begin: no digest. */
export function newReader(app: Using<'now'>, who: ConversationReference): Reader {
  const { id, tenantId, name, language, timeZone } = who;
  const now = instantOf(app.now());
  const digest = { digest: 'off', digestHour: usualDigestHour, digestSince: now } as const;
  return { id, tenantId, name, language, timeZone, ...digest, since: now };
}
