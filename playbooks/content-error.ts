/**
 * A mistake in the content data. The message has a line for each mistake, with the file, the place and the
 * fault.
 */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}
