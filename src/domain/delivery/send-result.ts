/**
 * What became of one request to the connector. `refused`: it answered with an error; `code` is the error's name in
 * the answer's body, `retryAfter` its wish in milliseconds. `no-answer`: nobody answered in time, or the connection
 * broke: it may have arrived. `not-connected`: it certainly did not. `no-conversation`: there is no way to reach the
 * recipient, and none can be made.
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
