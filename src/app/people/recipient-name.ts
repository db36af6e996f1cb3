import { Using } from '../ports';

/**
 * Returns the name of a person or channel, from the stored reader or their last activity. Empty when
 * unknown.
 */
export async function recipientName(
  app: Using<'readers' | 'references'>,
  recipientId: string,
): Promise<string> {
  const reader = await app.readers.load(recipientId);
  return reader?.name ?? (await app.references.load(recipientId))?.name ?? '';
}
