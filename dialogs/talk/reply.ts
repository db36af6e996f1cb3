import { Card, Message } from '../../cards/render';
import { OfferedFile } from './turn';

/** An uploaded file in a person's OneDrive. The parts are as their client sent them. */
export interface PlacedFile {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string | undefined;
  readonly fileType: string | undefined;
}

/**
 * The ways to reply to one activity. Each method rejects with the connector's error when the reply is
 * refused.
 */
export interface Reply {
  /**
   * Answers in the response that the client waits for. Without a message the response only confirms the
   * receipt. Undefined where no client waits.
   */
  readonly respond?: ((message?: Message) => Promise<void>) | undefined;
  /** Sends a separate message. */
  send(message: Message): Promise<void>;
  /**
   * Replaces the card whose button was pressed. Resolves to false when the replacement is refused, because
   * some clients do not support it. Rejects when there is no answer. Undefined when the pressed card is not
   * known.
   */
  readonly update?: ((card: Card) => Promise<boolean>) | undefined;
  /** Asks the person to allow a file in their OneDrive. */
  offerFile(file: OfferedFile): Promise<void>;
  /** Shows a file that was uploaded. */
  showFile(file: PlacedFile): Promise<void>;
}
