import { RecipientKey } from '../../domain/delivery/recipient';
import { isAppointed } from '../people/appointed';
import { Using } from '../ports';

/**
 * Stops a person or channel from being a reader. Nobody can choose them, they get no digest, and unsent
 * deliveries are canceled unless the admin appointed them. Resolves to false when they were no reader.
 */
export async function stopReading(
  app: Using<'outbox' | 'readers' | 'appointed'>,
  reader: RecipientKey,
): Promise<boolean> {
  const kept = await app.readers.load(reader.id);
  await app.readers.remove(reader.id);
  if (!isAppointed(app, reader)) await app.outbox.cancelFor(reader.id);
  return kept !== undefined;
}
