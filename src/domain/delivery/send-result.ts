/**
 * The result of one request to the connector:
 * - `sent`: the message has arrived.
 * - `refused`: the connector answered with an error. `code` is the error's name in the body, `retryAfter`
 *   the wait that it asks for, in milliseconds.
 * - `no-answer`: no answer came in time, or the connection broke. The message may have arrived.
 * - `not-connected`: the message certainly did not arrive.
 * - `no-conversation`: the recipient has no conversation, and none can be created.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly activityId: string }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly retryAfter?: number | undefined;
    }
  | { readonly kind: 'no-answer'; readonly why: string }
  | { readonly kind: 'not-connected'; readonly why: string }
  | { readonly kind: 'no-conversation' };
