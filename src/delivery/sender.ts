import { Message } from '../../cards/render';
import { ConversationReference } from '../domain/delivery/recipient';
import { SendResult } from '../domain/delivery/send-result';

/**
 * The result of a request. `reference` is set when a conversation was created for it; it must then be stored.
 */
export interface Sent {
  readonly result: SendResult;
  readonly reference?: ConversationReference | undefined;
}

/**
 * Sends one letter, once, without retries. With `activityId` it replaces that message. For a recipient
 * without a conversation it creates one, which needs a person's object id and a `serviceUrl`. Never throws.
 */
export type Send = (
  to: ConversationReference,
  letter: Message,
  activityId: string | undefined,
) => Promise<Sent>;
