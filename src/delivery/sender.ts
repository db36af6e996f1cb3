import { Card } from '../../cards/render';
import { ConversationReference } from '../domain/delivery/recipient';
import { SendResult } from '../domain/delivery/send-result';

/** What goes out as one message: a card with a title for the notification, or a plain text. */
export type Letter = { readonly card: Card } | { readonly text: string };

/** How a request ended; `reference` when a conversation was made for it, to be kept. */
export interface Sent {
  readonly result: SendResult;
  readonly reference?: ConversationReference;
}

/**
 * Sends one letter, once: no retries. With `activityId` it takes the place of that message. A recipient without a
 * conversation gets one made, which needs a person's object id and a `serviceUrl`. Never throws.
 */
export type Send = (to: ConversationReference, letter: Letter, activityId: string) => Promise<Sent>;
