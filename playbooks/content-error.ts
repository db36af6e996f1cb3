/** A mistake in the content data; the message has a line for each: file, place, what is wrong. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}
