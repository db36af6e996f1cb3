import { RecipientKey } from '../../domain/delivery/recipient';
import { isAppointed } from '../people/appointed';
import { Using } from '../ports';

/**
 * Ends being a reader: nobody can choose them any more, no digest comes, and what was still to be sent is not sent,
 * except to one whom the admin appointed. False when they were none.
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
