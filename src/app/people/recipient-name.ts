import { Using } from '../ports';

/** Returns what a person or a channel is called, as a reader or where they were last heard of; empty when unknown. */
export async function recipientName(
  app: Using<'readers' | 'references'>,
  recipientId: string,
): Promise<string> {
  const reader = await app.readers.load(recipientId);
  return reader?.name ?? (await app.references.load(recipientId))?.name ?? '';
}
